/// The words of an act with what stands around them in the sentence.
struct ActWords {
  let before: [PlaceWords.Word]
  let act: [PlaceWords.Word]
  let after: [PlaceWords.Word]
  private let isQuotedAfter: Bool

  init(before: String, act: String, after: String) {
    self.before = PlaceWords.words(before)
    self.act = PlaceWords.words(act)
    self.after = PlaceWords.words(after)
    isQuotedAfter = after.drop { $0 == " " }.first.map { "\"“'‘".contains($0) } ?? false
  }

  /// “His phone”, “an email system”: a word for a way of sending that is no sending where nobody
  /// sends. At the start of a sentence it is: “Text at 9”, as is what is counted or received.
  var isThing: Bool {
    guard let word = act.first?.folded else { return false }
    // “Called Psalm35”, “called ‘The truth’”.
    if word == "called" || word == "named" {
      let next = act.count > 1 ? act[1] : after.first
      return isQuotedAfter || next.map { $0.hasCapital && !Self.roles.contains($0.folded) } ?? false
    }
    // “Phone on”, “phone d/l”.
    if word == "phone", act.count > 1 { return !Self.roles.contains(act[1].folded) }
    if word == "no", act.count == 2 { return true }
    // “Found on Hinge.”
    if ["on", "via", "over", "using"].contains(word), act.count == 2, !isSentBefore,
      !after.prefix(4).contains(where: { Self.sending.contains($0.folded) })
    {
      return true
    }
    // “In my email again.”
    if act.count == 2, Self.things.contains(word), Self.again.contains(act[1].folded),
      let last = before.last?.folded, Self.owners.contains(last)
    {
      return true
    }
    guard act.count == 1 else { return false }
    if Self.neverAlone.contains(word) { return true }
    if before.last?.folded == "no" { return true }
    if word == "wrote" || word == "write", after.first?.folded == "down" { return true }
    guard Self.things.contains(word), let last = before.last?.folded else { return false }
    if let next = after.first?.folded, Self.coming.contains(next) { return false }
    return !Self.counted.contains(last) && !last.allSatisfy(\.isNumber)
  }

  /// “Rang her at work” brings nobody to her work; “rang her bell” does.
  var isTelephoned: Bool {
    guard let first = act.first?.folded, Self.telephoning.contains(first) else { return false }
    return !(act + after.prefix(2)).contains { Self.bells.contains($0.folded) }
  }

  private static let telephoning: Set<String> = [
    "rang", "ringing", "rings", "rung", "phoned", "texted", "emailed", "messaged", "telephoned",
  ]
  private static let bells: Set<String> = [
    "bell", "doorbell", "buzzer", "intercom", "door", "entryphone",
  ]

  /// “Said nothing”, “waved at nobody”.
  var isNothing: Bool {
    guard let next = after.first?.folded else { return false }
    return ["nothing", "nobody", "none", "somebody", "someone"].contains(next)
  }

  /// “Letter”, “flowers”: what comes without anybody doing something.
  var startsWithNoun: Bool {
    act.first.map { Self.things.contains($0.folded) || Self.gifts.contains($0.folded) } ?? false
  }

  /// “Her sister sent flowers.”
  var isSentBefore: Bool { before.suffix(5).contains { Self.sending.contains($0.folded) } }

  private static let sending: Set<String> = [
    "sent", "sends", "send", "sending", "wrote", "gave", "left", "posted", "made", "brought",
    "bought", "delivered", "dropped", "put",
  ]

  private static let roles: Set<String> = ["suspect", "victim", "her", "him", "ip", "me"]

  private static let again: Set<String> = ["again", "at", "on", "in", "today"]
  private static let owners: Set<String> = ["my", "her", "victims", "ips", "the", "our"]

  private static let coming: Set<String> = [
    "from", "fr", "frm", "off", "received", "recd", "rcvd", "saying", "reading", "asking", "again",
    "arrived", "sent", "came", "says", "reads", "to",
  ]

  private static let gifts: Set<String> = [
    "flowers", "bouquet", "roses", "present", "gift", "gifts", "parcel", "hamper", "chocolates",
    "voicemail", "voicemails", "voice", "birthday", "christmas", "valentine", "valentines", "teddy",
    "friend", "follow", "postcard", "book", "ring", "missed",
  ]

  private static let neverAlone: Set<String> = [
    "phone", "phones", "post", "posts", "posted", "comment", "comments", "review", "online",
    "facebook", "instagram", "twitter", "tiktok", "youtube", "snapchat", "tweet", "inbox",
    "contact", "ring", "caller", "snap", "telephone", "telephones", "writing", "written",
  ]

  private static let things: Set<String> = [
    "email", "emails", "text", "texts", "txt", "txts", "message", "messages", "msg", "msgs",
    "letter", "letters", "call", "calls", "card", "cards", "note", "mail", "reply", "replies",
    "whatsapp",
  ]

  private static let counted: Set<String> = [
    "a", "an", "another", "one", "two", "three", "four", "five", "six", "several", "many", "more",
    "further", "new", "sent", "sends", "got", "gets", "received", "recd", "rcvd", "by", "abusive",
    "silent", "missed", "drunk", "long", "short", "same", "anonymous", "x", "late", "then",
    "he", "she", "susp", "suspect", "and", "via", "made", "makes", "daily", "final", "second",
    "ourfamilywizard", "app", "facebook", "insta", "instagram", "linkedin", "teams", "fb",
    "snapchat", "third", "nd", "rd", "his", "multiple", "numerous", "constant", "repeated",
  ]
}
