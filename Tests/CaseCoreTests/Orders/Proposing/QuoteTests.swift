import Testing

@testable import CaseCore

struct QuoteTests {
  @Test(arguments: [
    ("He said \"come back\" to her.", "come back"), ("He said “come back” to her.", "come back"),
    ("Post reads 'Imogen is a liar'.", "Imogen is a liar"),
    ("Said 'don't go' twice.", "don't go"), ("\"You can't,\" he said.", "You can't,"),
  ])
  func `what is quoted stands between double or single marks`(text: String, quoted: String) {
    #expect(Quotes.first(in: text)?.words == quoted)
    #expect(!Quotes.without(text).contains(quoted))
  }

  @Test(arguments: [
    "He didn't go near the boys' school.", "The Oduyas' door, Neil's van.", "Told 'em to stop.",
    "A mark \" that nothing closes",
  ])
  func `an apostrophe quotes nothing`(text: String) {
    #expect(Quotes.without(text) == text)
  }

  @Test(arguments: [
    ("Kez", false, true), ("kez", false, false), ("kez", true, true), ("DominicKezia", false, true),
    ("kezia", true, false), ("The", false, false), ("Ann", false, false),
  ])
  func `short names and names of accounts are told apart from words`(
    word: String, isHandle: Bool, isName: Bool
  ) {
    #expect(Nickname(word, isHandle: isHandle).isOf(["kezia", "blandford", "theo"]) == isName)
  }
}
