import Testing

@testable import CaseCore

@Suite struct PlaceWordsTests {
  /// The dash parts words and nothing else, and takes the text to the other way of cutting.
  @Test(arguments: [
    "He was at 14 Rowan St, Nuneaton. Seen by IP's mum", "SHOUTED IN LARGE LETTERS", "LARGE", "",
    "h/a and c/o him; he'd e-mail e mail (twice)", "one\ntwo\r\nthree!four?five",
    "a/b 'quoted' 3rd",
    "In Nuneaton, in court", "IP\tat Asda/Tesco", "don't, can't // '' /x", "É", "naïve Zoë at work",
  ])
  func `plain text is cut into the same words as any other`(_ text: String) {
    let plain = PlaceWords.words(text).map { "\($0)" }
    let other = PlaceWords.words(text + "—").map { "\($0)" }
    #expect(plain == other)
  }

  @Test func `the words of a note keep what stands before them`() {
    let words = PlaceWords.words("Stood at Rowan Rd, in Nuneaton. E-mailed her")
    #expect(
      words.map(\.folded) == [
        "stood", "at", "rowan", "road", "in", "nuneaton", "emailed", "her",
      ])
    #expect(words.map(\.hasCapital) == [true, false, true, true, false, true, false, false])
    #expect(words.map(\.isAfterComma).firstIndex(of: true) == 4)
    #expect(words[5].isAfterComma)
    #expect(words[6].startsSentence == false)
  }
}
