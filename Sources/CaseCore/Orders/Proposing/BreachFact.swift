/// A fact of an incident beside a condition that stood, from which a possible breach is weighed.
/// Each has a code, by which breach-weights.tsv says what it weighs.
enum BreachFact: Hashable, Sendable {
  /// Holds for every pair.
  case always
  /// breach-matches.tsv finds an act that touches the condition, surely or with a doubt, or none.
  case match(BreachProposal.Certainty?)
  /// What it doubts.
  case doubt(BreachProposal.Doubt)
  /// A doubt that lies in the order.
  case standing(BreachProposal.Doubt)
  case scope(ConditionScope)
  /// The words tell the act, or something else that a table knows.
  case act(Meaning)
  case cue(Meaning)
  case tag(Meaning)
  /// The words say that it did not happen, or that the protected person did it.
  case takenBack(Meaning)
  /// Who did one of the acts.
  case actor(IncidentReading.Actor)
  /// Who is spoken of, who does something, and who is the first to.
  case named(IncidentReading.Actor)
  case does(IncidentReading.Actor)
  case first(IncidentReading.Actor)
  case place(PlaceFit?)
  case circumstance(Circumstance)
  /// What an exception is for, and whether the words tell of it.
  case free(ConditionScope)
  case freeTold(ConditionScope)
  /// So many words are shared with the condition, or with its exceptions.
  case ownWords(Int)
  case freeWords(Int)
  /// Another condition that stood is touched, of this family; nil where none is.
  case also(ConditionFamily?)
  /// So many words are shared with the whole of the condition, its place and its type.
  case shared(Int)
  /// How many that is beside the one of the others that shares most.
  case sharedBeside(Standing, Int)
  /// So many other conditions stood.
  case beside(Int)

  enum Standing: String, CaseIterable, Sendable {
    case more, alike, less
  }

  enum Circumstance: String, CaseIterable, Sendable {
    case requirement, qualified, remaining, reached
    case reachesKin = "reaches-kin"
    case limit, within, beyond, rough
    case inHours = "in-hours"
    case outOfHours = "out-of-hours"
    case hoursOpen = "hours-open"
    case freeByHours = "free-by-hours"
    case boundByHours = "bound-by-hours"
    case hoursInDoubt = "hours-in-doubt"
    case noException = "no-exception"
    case exceptionTold = "exception-told"
    case exceptionDenied = "exception-denied"
    case beyondException = "beyond-exception"
    case freeMedium = "free-medium"
    case otherMedium = "other-medium"
    case freeName = "free-name"
    case plainPlace = "plain-place"
    case herStreet = "her-street"
    case away, silent, sent, failing, published, unnamed, unprotected, short, brief, content, quote
    case byVictim = "by-victim"
    case otherActor = "other-actor"
    case unknownDistance = "unknown-distance"
    case reaching, nearing, permitted
    case somebodyElse = "somebody-else"
  }

  static let mostWords = 4
  static let mostShared = 7
  static let mostBeside = 5

  /// Such as `act.gift`, `place.near`, `out-of-hours`.
  var code: String {
    switch self {
    case .always: "always"
    case .match(let certainty): "match.\(certainty?.rawValue ?? "none")"
    case .doubt(let doubt): "doubt.\(doubt.rawValue)"
    case .standing(let doubt): "standing.\(doubt.rawValue)"
    case .scope(let scope): "scope.\(scope.code)"
    case .act(let meaning): "act.\(meaning.code)"
    case .cue(let meaning): "cue.\(meaning.code)"
    case .tag(let meaning): "tag.\(meaning.code)"
    case .takenBack(let meaning): "taken-back.\(meaning.code)"
    case .actor(let actor): "actor.\(actor.rawValue)"
    case .named(let actor): "named.\(actor.rawValue)"
    case .does(let actor): "does.\(actor.rawValue)"
    case .first(let actor): "first.\(actor.rawValue)"
    case .place(let fit): "place.\(fit?.rawValue ?? "open")"
    case .circumstance(let circumstance): circumstance.rawValue
    case .free(let scope): "free.\(scope.code)"
    case .freeTold(let scope): "free-told.\(scope.code)"
    case .ownWords(let count): "own-words.\(count)"
    case .freeWords(let count): "free-words.\(count)"
    case .also(let family): "also.\(family?.rawValue ?? "none")"
    case .shared(let count): "shared.\(count)"
    case .sharedBeside(let standing, let count): "shared-\(standing.rawValue).\(count)"
    case .beside(let count): "beside.\(count)"
    }
  }

  static let byCode: [String: BreachFact] = {
    var facts: [BreachFact] = [.always, .match(nil), .place(nil), .also(nil)]
    facts += BreachProposal.Certainty.allCases.map { .match($0) }
    for doubt in BreachProposal.Doubt.allCases { facts += [.doubt(doubt), .standing(doubt)] }
    for scope in ConditionScope.allCases {
      facts += [.scope(scope), .free(scope), .freeTold(scope)]
    }
    for meaning in Meaning.allCases {
      facts += [.act(meaning), .cue(meaning), .tag(meaning), .takenBack(meaning)]
    }
    for actor in IncidentReading.Actor.allCases {
      facts += [.actor(actor), .named(actor), .does(actor), .first(actor)]
    }
    facts += PlaceFit.allCases.map { .place($0) }
    facts += Circumstance.allCases.map { .circumstance($0) }
    for count in 0...mostWords { facts += [.ownWords(count), .freeWords(count)] }
    facts += ConditionFamily.allCases.map { .also($0) }
    facts += (0...mostShared).map { .shared($0) }
    for standing in Standing.allCases {
      facts += (0...mostWords).map { .sharedBeside(standing, $0) }
    }
    facts += (0...mostBeside).map { .beside($0) }
    return Dictionary(facts.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }()
}
