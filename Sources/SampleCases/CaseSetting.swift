import CaseCore

/// Where a case plays and whom its sentences speak of; the same all through the case.
struct CaseSetting: Sendable {
  let street: String
  let town: String
  let work: String
  private let venues: [String]
  private let victim: Sex
  private let suspect: Sex

  init(victim: Sex, suspect: Sex, _ phrases: SamplePhrases, _ random: inout SampleRandom) {
    street = "\(random.within(1...180)) \(random.pick(phrases.streets))"
    town = random.pick(phrases.towns)
    work = random.pick(phrases.workplaces)
    venues = [random.pick(phrases.venues), random.pick(phrases.venues)]
    self.victim = victim
    self.suspect = suspect
  }

  /// - Parameter clock: the time of what the sentence tells of, where there is one.
  func words(
    for slot: Phrase.Slot, clock: String?, _ random: inout SampleRandom
  ) -> String {
    switch slot {
    case .num: return String(random.within(2...9))
    case .many: return String(random.within(11...60))
    case .clock: return clock ?? CaseSetting.clock(random.within(19...23), random.below(12) * 5)
    case .street: return streetName
    case .town: return town
    case .work: return work
    case .venue: return random.pick(venues)
    case .exhibit: return CaseSetting.exhibit(&random)
    case .she: return pronoun(victim, "she", "he", "they")
    case .her: return pronoun(victim, "her", "his", "their")
    case .herObject: return pronoun(victim, "her", "him", "them")
    case .he: return pronoun(suspect, "she", "he", "they")
    case .him: return pronoun(suspect, "her", "him", "them")
    case .his: return pronoun(suspect, "her", "his", "their")
    }
  }

  private var streetName: String {
    street.drop { $0 != " " }.dropFirst().description
  }

  private func pronoun(_ sex: Sex, _ her: String, _ him: String, _ them: String) -> String {
    switch sex {
    case .female: return her
    case .male: return him
    case .unknown: return them
    }
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    minute < 10 ? "\(hour):0\(minute)" : "\(hour):\(minute)"
  }

  /// An exhibit is named after who produces it.
  private static func exhibit(_ random: inout SampleRandom) -> String {
    let letters = Array("ABCDEFGHJKLMNPRSTW")
    return "\(random.pick(letters))\(random.pick(letters))/\(random.within(1...24))"
  }
}
