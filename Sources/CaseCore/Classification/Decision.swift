/// Which class the facts point to. The law says what a case can be: without conduct nothing, with
/// one occasion no course of conduct, before there was the offence no stalking. Among what it can be,
/// the weights of the facts decide; which section of stalking, the limbs of section 4A.
struct Decision {
  typealias Reading = OpinionWeights.Reading

  let reading: Reading
  /// The reading that comes next, and by how much it is behind, in hundredths.
  let next: Reading
  let margin: Int
  private(set) var pointsTo = SecondOpinion.Class.insufficient
  private(set) var strength = SecondOpinion.Strength.weak
  private(set) var limbs: [SecondOpinion.Limb] = []
  private(set) var also: [SecondOpinion.Class] = []
  /// How far stalking is behind what is pointed to; 0 where it is stalking.
  let behindStalking: Int
  let conduct: Conduct
  let weighed: WeighedFacts

  /// Stalking in fact, whether or not there was such an offence at the time.
  var isPursuit: Bool { reading == .stalking }
  var isCourse: Bool { conduct.isCourse }
  var hasSeriousEffect: Bool { conduct.hasSeriousEffect }
  var isMessagesOnly: Bool { conduct.isMessagesOnly }
  var isAggravated: Bool { conduct.isAggravated }

  init(_ situation: Situation, _ weights: OpinionWeights) {
    conduct = Conduct(situation)
    weighed = WeighedFacts(situation, conduct)
    var sums = weights.sums(weighed)
    // Missing stalking is the worse error: doubt goes to it.
    let rules = situation.rules
    let doubt = rules.doubtToStalking + (situation.isBrief ? rules.doubtWhereBrief : 0)
    sums[Reading.stalking.rawValue] &+= Int32(doubt)
    let possible = Decision.possible(situation)
    let order = possible.sorted { sums[$0.rawValue] > sums[$1.rawValue] }
    let first = order.first ?? .insufficient
    let second = order.dropFirst().first ?? first
    reading = first
    next = second
    margin = Int(sums[first.rawValue] - sums[second.rawValue])
    behindStalking =
      possible.contains(.stalking)
      ? Int(sums[first.rawValue] - sums[Reading.stalking.rawValue]) : Int.max
    pointsTo = classify(situation)
    if pointsTo.isStalking || pointsTo == .fearOfViolence4 {
      if situation.facts.fearedOccasions >= 2 { limbs.append(.fearOfViolence) }
    }
    if pointsTo.isStalking, hasSeriousEffect { limbs.append(.seriousEffect) }
    if reading == .stalking, situation.meanings.contains(.control) {
      also.append(.controllingOrCoercive)
    }
    if situation.facts.conductEntries.isEmpty {
      // What could not be read may be anything.
      strength = situation.facts.unreadEntries == 0 ? .strong : .weak
    } else if margin >= situation.rules.strongFrom {
      strength = .strong
    } else if margin >= situation.rules.moderateFrom {
      strength = .moderate
    }
  }

  /// What the law leaves open.
  static func possible(_ situation: Situation) -> [Reading] {
    guard situation.occasions >= 1 else { return [.insufficient] }
    // Messages of one day are one occasion, however many they are; one entry may tell of more days.
    let isBurst = Conduct.isBurst(situation) && situation.facts.conductEntries.count > 1
    guard situation.occasions >= 2, !isBurst else { return [.messages, .insufficient] }
    let isEnough = Decision.isEnough(situation)
    let isUnwelcome = Conduct.isUnwelcome(situation)
    return Reading.allCases.filter {
      switch $0 {
      case .control: situation.controlOffenceExists
      case .insufficient: !isEnough
      case .harassment, .fearOfViolence: isUnwelcome
      case .stalking: isUnwelcome || !Conduct.isWelcome(situation)
      case .messages: true
      }
    }
  }

  /// Three occasions that go on regardless are some offence where nothing explains them; five or
  /// more that do harm whatever else a long record mentions.
  private static func isEnough(_ situation: Situation) -> Bool {
    let facts = situation.facts
    guard facts.goesOnRegardless else { return false }
    let isHarmed =
      facts.alarm == true || facts.seriousEffect == true || facts.fearedOccasions >= 2
    if facts.conductEntries.count >= 5 && isHarmed { return true }
    return facts.occasions >= 3 && facts.alarm != false
      && !facts.all.intersects(MeaningSet.explaining.union([.livingTogether, .childContact]))
  }

  private func classify(_ situation: Situation) -> SecondOpinion.Class {
    let fearedTwice = situation.facts.fearedOccasions >= 2
    switch reading {
    case .stalking:
      guard situation.stalkingOffenceExists else {
        return fearedTwice ? .fearOfViolence4 : .harassment2
      }
      return fearedTwice || hasSeriousEffect ? .stalking4A : .stalking2A
    case .harassment: return .harassment2
    case .fearOfViolence: return .fearOfViolence4
    case .messages: return .maliciousCommunications
    case .control: return .controllingOrCoercive
    case .insufficient: return .insufficient
    }
  }
}

extension Decision {
  /// The meanings that speak most for what was decided, over what comes next.
  func speaking(_ weights: OpinionWeights) -> MeaningSet {
    var speaking: [(meaning: Meaning, amount: Int32)] = []
    for fact in weighed.all {
      guard let meaning = fact.meaning else { continue }
      let weight = weights.weight(fact)
      let amount = weight[reading.rawValue] - weight[next.rawValue]
      if amount > 0 { speaking.append((meaning, amount)) }
    }
    speaking.sort { ($1.amount, $0.meaning.rawValue) < ($0.amount, $1.meaning.rawValue) }
    var most: MeaningSet = []
    for spoken in speaking.prefix(4) { most.insert(spoken.meaning) }
    return most
  }
}
