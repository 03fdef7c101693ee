/// A name that the subject of an order and the protected person share.
struct FamilyName {
  let names: Set<String>
  let victimSex: Sex
  let subjectSex: Sex

  /// Which of the two a name means; nil where it is somebody else’s, as after another first name.
  func role(of word: String, before text: ArraySlice<UInt8>) -> String? {
    guard names.contains(word) else { return nil }
    let tail = String(decoding: text.suffix(40), as: UTF8.self)
    guard tail.last == " ", let last = PlaceWords.words(tail).last else {
      return tail.isEmpty || tail.last == "\n" ? RoleText.suspect : nil
    }
    guard let sex = FamilyName.titles[last.folded] else {
      if last.folded == RoleText.victim || last.folded == RoleText.suspect { return nil }
      let isFirstName = last.hasCapital && !last.startsSentence && tail.last == " "
      return isFirstName || FamilyName.determiners.contains(last.folded) ? nil : RoleText.suspect
    }
    if sex == victimSex, sex != subjectSex { return RoleText.victim }
    if sex == subjectSex, sex != victimSex { return RoleText.suspect }
    return nil
  }

  private static let titles: [String: Sex] = [
    "mr": .male, "mrs": .female, "ms": .female, "miss": .female, "sir": .male, "lady": .female,
  ]
  private static let determiners: Set<String> = ["the", "a", "young", "old", "master", "baby"]
}
