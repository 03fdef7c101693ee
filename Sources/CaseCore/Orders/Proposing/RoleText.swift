/// A text in which the names of the people concerned are written as what they are, so that one
/// vocabulary reads “MT rang Ella” as it reads “susp rang ip”.
struct RoleText {
  private(set) var bytes: [UInt8] = []
  private let original: [UInt8]
  /// Where each stretch starts, in the text as read and in the original.
  private var stretches: [(read: Int, original: Int)] = []

  static let victim = "victim"
  static let suspect = "suspect"
  /// How notes shorten them.
  private static let suspectShort: Set<String> = ["sus", "resp", "deft", "respondent", "defendant"]
  private static let victimShort: Set<String> = ["V", "C", "applicant", "Applicant", "claimant"]

  /// - Parameters:
  ///   - victims: words of names, folded; read as the victim where they stand with a capital.
  ///   - suspects: the same for the subject of the order.
  ///   - family: whose names both bear; the title tells which of them is meant, and without one
  ///     it is the subject, whom notes call by it.
  init(
    _ text: String, victims: Set<String>, suspects: Set<String>, family: FamilyName? = nil
  ) {
    original = Array(text.utf8.prefix(Tokeniser.longestText))
    var at = 0
    while at < original.count {
      guard RoleText.isLetter(original[at]) else {
        keep(at..<(at + 1))
        at += 1
        continue
      }
      var end = at
      while end < original.count, RoleText.isLetter(original[end]) { end += 1 }
      let word = String(decoding: original[at..<end], as: UTF8.self)
      let folded = word.lowercased()
      let hasCapital = word.first?.isUppercase == true
      let isLetter = word.count == 1 && RoleText.startsName(original, end)
      let called = Nickname(word, isHandle: RoleText.isHandle(original, at..<end))
      let isVictim = called.isOf(victims)
      let isSuspect = called.isOf(suspects)
      if isVictim != isSuspect {
        write(isVictim ? RoleText.victim : RoleText.suspect, for: at)
      } else if hasCapital, !isLetter,
        victims.contains(folded) || RoleText.victimShort.contains(word)
      {
        write(RoleText.victim, for: at)
      } else if hasCapital && suspects.contains(folded) || RoleText.suspectShort.contains(folded)
        || word == "D" && !isLetter
      {
        write(RoleText.suspect, for: at)
      } else if hasCapital, let role = family?.role(of: folded, before: original[..<at]) {
        write(role, for: at)
      } else {
        keep(at..<end)
      }
      at = end
    }
    stretches.append((bytes.count, original.count))
  }

  /// “kez_b”, “castle1900”: names of accounts run on.
  private static func isHandle(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    let isJoined = { (byte: UInt8) in byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) }
    return word.upperBound < text.count && isJoined(text[word.upperBound])
      || word.lowerBound > 0 && isJoined(text[word.lowerBound - 1])
  }

  /// “C REAY”: the letter is a first name.
  private static func startsName(_ text: [UInt8], _ end: Int) -> Bool {
    end + 1 < text.count && text[end] == 0x20 && (0x41...0x5A).contains(text[end + 1])
  }

  /// The words of the original that a range of the text as read stands for.
  func words(_ range: Range<Int>) -> String {
    let start = place(range.lowerBound)
    let end = max(start, place(range.upperBound))
    return String(decoding: original[start..<end], as: UTF8.self)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func keep(_ range: Range<Int>) {
    stretches.append((bytes.count, range.lowerBound))
    bytes += original[range]
  }

  private mutating func write(_ role: String, for at: Int) {
    stretches.append((bytes.count, at))
    // “Ella Hughes” is one person.
    let last = bytes.suffix(role.utf8.count + 1)
    if last.elementsEqual(Array(role.utf8) + [UInt8(ascii: " ")]) {
      bytes.removeLast()
    } else {
      bytes += Array(role.utf8)
    }
  }

  private func place(_ read: Int) -> Int {
    let index = stretches.lastIndex { $0.read <= read } ?? 0
    return stretches.isEmpty ? 0 : stretches[index].original
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
