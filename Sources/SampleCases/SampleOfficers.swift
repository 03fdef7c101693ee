/// The people who record and hold the cases of each area; a few in each, so that each has many.
struct SampleOfficers: Sendable {
  private let names: [String]
  private static let inEachArea = 9

  init(seed: UInt64, _ phrases: SamplePhrases) {
    var random = SampleRandom(seed: seed, stream: 3)
    let ranks = ["PC", "PC", "PC", "DC", "DC", "DS", "PCSO"]
    names = (0..<117).map { _ in
      "\(random.pick(ranks)) \(random.within(1100...9899)) \(random.pick(phrases.surnames))"
    }
  }

  var all: [String] { Set(names).sorted() }

  /// Somebody else of the same area; nil where none comes up.
  func another(
    than taken: Set<String>, in area: String, _ random: inout SampleRandom
  ) -> String? {
    (0..<6).map { _ in officer(in: area, &random) }.first { !taken.contains($0) }
  }

  /// One of those who work in an area.
  func officer(in area: String, _ random: inout SampleRandom) -> String {
    let place = area.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1009 }
    let first = place * Self.inEachArea % names.count
    return names[(first + random.below(Self.inEachArea)) % names.count]
  }
}
