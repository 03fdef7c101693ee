/// Words without their endings, so that “driving” and “drove” meet.
enum WordStems {
  static func stem(_ word: String) -> String {
    if let known = irregular[word] { return known }
    var stem = Substring(word)
    if stem.hasSuffix("ies"), stem.count > 4 {
      return stem.dropLast(3) + "y"
    } else if stem.hasSuffix("ing"), stem.count > 5 {
      stem = stem.dropLast(3)
    } else if stem.hasSuffix("ed"), stem.count > 4 {
      stem = stem.dropLast(2)
    } else if stem.hasSuffix("es"), stem.count > 4, ["s", "x", "h"].contains(stem.dropLast(2).last)
    {
      stem = stem.dropLast(2)
    } else if stem.hasSuffix("s"), !stem.hasSuffix("ss"), stem.count > 3 {
      stem = stem.dropLast()
    }
    if stem.count > 3, stem.last == stem.dropLast().last, stem.last != "l", stem.last != "s" {
      stem = stem.dropLast()
    }
    if stem.count > 3, stem.last == "e" { stem = stem.dropLast() }
    return String(stem)
  }

  private static let irregular: [String: String] = [
    "drove": "driv", "driven": "driv", "drives": "driv", "went": "go", "gone": "go", "going": "go",
    "goes": "go", "took": "tak", "taken": "tak", "brought": "bring", "left": "leav",
    "leaving": "leav", "wrote": "writ", "written": "writ", "rang": "ring", "rung": "ring",
    "sat": "sit", "sitting": "sit", "stood": "stand", "came": "com", "coming": "com",
    "ran": "run", "running": "run", "spoke": "speak", "spoken": "speak", "sent": "send",
    "gave": "giv", "given": "giv", "told": "tell", "met": "meet", "rode": "rid", "riding": "rid",
    "taught": "teach", "bought": "buy", "made": "mak", "making": "mak", "kept": "keep",
    "handed": "hand", "handover": "hand", "handovers": "hand", "children": "child",
    "son": "child", "daughter": "child", "sons": "child", "daughters": "child", "kids": "child",
    "kid": "child", "childs": "child", "matters": "matter",
    "proceeding": "proceed", "worked": "work", "swam": "swim", "dropping": "deliver",
    "dropped": "deliver", "drop": "deliver", "picking": "collect", "picked": "collect",
    "solicitors": "solicitor", "sols": "solicitor", "sol": "solicitor", "lawyer": "solicitor",
    "lawyers": "solicitor", "appt": "appoint", "appts": "appoint", "appointment": "appoint",
    "appointments": "appoint", "appointed": "appoint",
  ]
}
