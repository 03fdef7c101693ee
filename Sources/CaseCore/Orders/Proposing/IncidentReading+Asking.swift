/// What conditions ask of an incident.
extension IncidentReading {
  /// The time of day that its words tell, in minutes.
  var minute: Int? { ClockWords.first(in: Quotes.without(text)) }

  /// Whether it speaks of one of these things, and not to say that it was not so: “did not stop”,
  /// “the children were not mentioned”.
  /// - Parameter words: without their endings.
  func tells(_ words: Set<String>) -> Bool {
    told.contains { told, stems in
      told.indices.contains { at in
        guard words.contains(stems[at]) else { return false }
        return !told[max(0, at - 3)..<at].contains(where: Self.denying.contains)
          && !told[(at + 1)..<min(told.count, at + 4)].contains(where: Self.denying.contains)
      }
    }
  }

  /// “Nothing about Zofia in it”, “the children were not mentioned”, “not copied to anybody”.
  func denies(_ topics: Set<String>) -> Bool {
    let topics = topics.filter { !tells([$0]) }
    guard !topics.isEmpty else { return false }
    return told.contains { told, stems in
      told.indices.contains { at in
        topics.contains(stems[at])
          && (told[max(0, at - 3)..<at].contains(where: Self.denying.contains)
            || told[(at + 1)..<min(told.count, at + 4)].contains(where: Self.denying.contains))
      }
    }
  }

  /// Whether it tells what was written or said.
  var isContentTold: Bool {
    Quotes.first(in: text) != nil || words.contains(where: Self.telling.contains)
  }

  private static let telling: Set<String> = [
    "about", "saying", "asking", "calling", "telling", "demanding", "begging", "said", "asked",
    "accusing", "how", "why",
  ]

  /// “Did not speak”, “without a word”: nobody was reached, whatever else was done.
  var isSilent: Bool { denies(["speak", "say", "said", "contact", "word", "look", "approach"]) }

  /// Whether the protected person is told of as the one who turned to the subject.
  var isByVictim: Bool { takenBack.intersects([.contact, .message, .silentCall]) }

  /// It came by a way of sending.
  var isSent: Bool {
    words.contains { ConditionReading.medium[$0] != nil || Self.pages.contains($0) }
  }

  /// Words of leaving something undone.
  var tellsOfFailing: Bool { words.contains(where: Self.failing.contains) }

  private static let failing: Set<String> = [
    "not", "never", "didnt", "hasnt", "hadnt", "wasnt", "wont", "wouldnt", "failed", "fails",
    "missed", "misses", "absent", "refused", "refuses", "dna", "without", "nobody", "stopped",
    "skipped", "late", "undeclared", "lied", "denied", "hid", "hidden", "forgot", "neglected",
    "ignored", "declined", "no",
  ]

  /// Somebody came with what was sent, and did not only send it.
  func isInPerson(_ sentence: Int) -> Bool {
    told[sentence].words.contains(where: Self.coming.contains)
  }

  private static let coming: Set<String> = [
    "door", "hand", "came", "went", "pushed", "letterbox", "left", "knocked", "outside", "stood",
    "sat", "parked", "seen", "walked", "drove", "through", "thru", "shouted", "shouting", "mat",
    "waited", "waiting", "was", "is", "in", "step", "gate", "window", "wiper", "windscreen",
  ]

  /// Whether a sentence turns to the protected person: names that person, or quotes what was said.
  func isTurned(to people: PeopleWords, _ sentence: Int) -> Bool {
    if people.reachesVictim(sentences[sentence]) || isShort { return true }
    if told[sentence].words.contains(where: Self.openings.contains) { return true }
    return Quotes.first(in: sentences[sentence]) != nil
  }

  /// Through which somebody inside is spoken to.
  private static let openings: Set<String> = [
    "letterbox", "window", "door", "intercom", "gate", "fence", "wall",
  ]

  static let denying: Set<String> = [
    "not", "no", "never", "without", "nothing", "nor", "didnt", "wasnt", "isnt", "werent", "hadnt",
    "doesnt",
  ]

  /// “Nobody has established how far away he was.”
  var isOfUnknownDistance: Bool {
    zip(words, words.dropFirst()).contains {
      $0 == "how" && ["far", "close", "near"].contains($1)
        || $0 == "distance" && ["unknown", "unclear", "not"].contains($1)
    }
  }

  /// Whether it tells of something put before the public.
  var isPublished: Bool {
    PlaceWords.words(Quotes.without(text)).contains {
      Self.publishing.contains($0.folded) && $0.folded != "told"
    }
  }

  /// The sentence that puts the protected person before the public; nil where none does.
  func published(_ people: PeopleWords) -> Int? {
    let plain = sentences.map { PlaceWords.words(Quotes.without($0)).map(\.folded) }
    guard
      let index = plain.firstIndex(where: { words in
        words.contains(where: Self.putting.contains)
          || self.words.contains(where: Self.pages.contains)
            && words.contains(where: Self.showing.contains)
      }),
      !plain[index].contains(where: Self.reacting.contains)
    else { return nil }
    return index
  }

  /// Whether what is put before the public speaks of the protected person; nil where somebody
  /// wonders.
  /// - Parameter names: what else the order calls that person.
  func speaks(of people: PeopleWords, or names: Set<String>) -> Bool? {
    if people.reachesVictim(text) || words.contains(where: Self.hinting.contains)
      || !stems.isDisjoint(with: names)
    {
      return isWondering ? nil : true
    }
    return isWondering ? nil : false
  }

  private var isWondering: Bool {
    zip(words, words.dropFirst()).contains {
      ["whom", "who"].contains($0) && ["he", "she", "it", "they", "was"].contains($1)
        || $0 == "may" && $1 == "be" || $0 == "aimed" && $1 == "at"
    }
  }

  private static let pages: Set<String> = [
    "facebook", "fb", "insta", "instagram", "tiktok", "twitter", "snap", "snapchat", "page", "wall",
    "story", "group", "forum", "website", "channel", "blog", "chat", "status", "profile", "youtube",
    "threads", "reddit", "x", "linkedin", "bio",
  ]
  private static let showing: Set<String> = [
    "put", "puts", "wrote", "writes", "has", "says", "said", "reads", "shared", "shares", "sharing",
    "added", "changed", "captioned", "titled", "called", "headed", "up", "went",
  ]
  /// “The woman I was married to”, “a certain choir leader”.
  private static let hinting: Set<String> = [
    "ex", "wife", "husband", "woman", "certain", "initials", "girlfriend", "boyfriend", "married",
    "exes", "bird", "missus", "someone", "somebody",
  ]

  private static let putting: Set<String> = [
    "posted", "posts", "tweet", "tweets", "tweeted", "status", "reel", "video", "videos", "tiktok",
    "blog", "blogged", "leaflet", "leaflets", "poster", "posters", "flyers", "caption", "thread",
    "livestream", "podcast", "uploaded", "published", "publishes", "rant", "review", "graffiti",
    "banner", "vlog", "uploads",
  ]
  /// “Told her he no longer goes near Rowan Street.”
  func isDenied(_ sentence: Int) -> Bool {
    let words = told[sentence].words
    return words.contains { ["nowhere", "avoid", "avoids", "avoiding"].contains($0) }
      || zip(words, words.dropFirst()).contains {
        $0 == "no" && $1 == "longer"
          || $0 == "not" && ["near", "in", "at", "been", "gone", "go"].contains($1)
      }
  }

  private static let reacting: Set<String> = [
    "liked", "viewed", "watched", "hearted", "card", "letter", "through", "letterbox", "filmed",
  ]

  /// “Not mentioned”, “no mention”.
  var isUnnamed: Bool {
    words.indices.contains { at in
      ["named", "mentioned", "mention", "name", "mentions"].contains(words[at])
        && words[max(0, at - 3)..<at].contains {
          ["not", "no", "never", "nor", "isnt", "wasnt", "doesnt", "without"].contains($0)
        }
    }
  }

  /// “She is not on the order”: somebody was reached whom it does not protect.
  var isOfUnprotected: Bool {
    words.indices.contains { at in
      Self.papers.contains(words[at])
        && words[max(0, at - 5)..<at].contains { ["not", "isnt", "wasnt", "nobodys"].contains($0) }
    }
  }

  private static let papers: Set<String> = ["order", "paper", "papers", "injunction", "protected"]

  /// A few words, of which tags can be the better half.
  var isShort: Bool { words.count < 9 }

  /// A sentence or two.
  var isBrief: Bool { words.count < 16 }

  /// Who is where a sentence names a place.
  func actor(upTo words: String, _ sentence: Int, _ people: PeopleWords) -> Actor {
    let first = words.prefix { $0 != " " }.lowercased()
    let read = reads[sentence].split(separator: " ", omittingEmptySubsequences: false)
    let end = first.isEmpty ? nil : read.firstIndex { $0.lowercased().hasPrefix(first) }
    return people.actor(
      before: end.map { read[..<$0].joined(separator: " ") } ?? reads[sentence], act: "", after: "",
      topic: topics[sentence]
    ).role
  }
}
