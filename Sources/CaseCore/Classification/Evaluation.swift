/// A case with what a specialist would call it.
public struct LabelledCase: Sendable {
  public let name: String
  /// What it is meant to try, in the labeller's words.
  public let kind: String
  public let expected: SecondOpinion.Class
  /// What a specialist could also defend; the expected class is always among them.
  public let acceptable: Set<SecondOpinion.Class>
  public let isAggravated: Bool
  /// Only the letters that were labelled.
  public let letters: [FourLetter: SecondOpinion.LetterState]
  public let told: Case

  public init(
    name: String, kind: String, expected: SecondOpinion.Class,
    acceptable: Set<SecondOpinion.Class>, isAggravated: Bool,
    letters: [FourLetter: SecondOpinion.LetterState], told: Case
  ) {
    self.name = name
    self.kind = kind
    self.expected = expected
    self.acceptable = acceptable.union([expected])
    self.isAggravated = isAggravated
    self.letters = letters
    self.told = told
  }
}

/// How the second opinion does on labelled cases.
public struct Evaluation: Sendable {
  /// So many of so many; nothing of nothing has no rate.
  public struct Share: Hashable, Sendable {
    public var met = 0
    public var of = 0

    public init() {}

    public var rate: Double? { of == 0 ? nil : Double(met) / Double(of) }

    mutating func count(_ isMet: Bool) {
      of += 1
      if isMet { met += 1 }
    }
  }

  /// A case on which the opinion and the label differ in class, aggravation or a letter.
  public struct Difference: Sendable {
    /// Its place in the file, from 0.
    public let index: Int
    public let labelled: LabelledCase
    public let opinion: SecondOpinion
    public let letters: [FourLetter]

    public var isAcceptable: Bool { labelled.acceptable.contains(opinion.pointsTo) }
  }

  public private(set) var count = 0
  public private(set) var exact = Share()
  public private(set) var acceptable = Share()
  public private(set) var aggravated = Share()
  /// Of the cases labelled as stalking, those that the opinion finds.
  public private(set) var stalkingRecall = Share()
  /// Of the cases in which it finds stalking, those that are labelled so or may be called so.
  public private(set) var stalkingPrecision = Share()
  public private(set) var letters: [FourLetter: Share] = [:]
  public private(set) var differences: [Difference] = []
  private var matrix: [SecondOpinion.Class: [SecondOpinion.Class: Int]] = [:]

  public init(_ labelled: [LabelledCase], _ classifier: Classifier) {
    for (index, one) in labelled.enumerated() {
      add(one, index, classifier.opinion(on: one.told, asOf: .last))
    }
  }

  /// How many were labelled so and pointed to that.
  public func count(
    expected: SecondOpinion.Class, pointsTo: SecondOpinion.Class
  ) -> Int { matrix[expected]?[pointsTo] ?? 0 }

  private mutating func add(_ one: LabelledCase, _ index: Int, _ opinion: SecondOpinion) {
    let points = opinion.pointsTo
    count += 1
    matrix[one.expected, default: [:]][points, default: 0] += 1
    exact.count(points == one.expected)
    acceptable.count(one.acceptable.contains(points))
    aggravated.count(opinion.isAggravated == one.isAggravated)
    if one.expected.isStalking { stalkingRecall.count(points.isStalking) }
    if points.isStalking {
      stalkingPrecision.count(one.expected.isStalking || one.acceptable.contains(points))
    }
    var wrong: [FourLetter] = []
    for letter in FourLetter.allCases {
      guard let expected = one.letters[letter] else { continue }
      let isMet = opinion.four[letter].state == expected
      letters[letter, default: Share()].count(isMet)
      if !isMet { wrong.append(letter) }
    }
    if points != one.expected || opinion.isAggravated != one.isAggravated || !wrong.isEmpty {
      differences.append(
        Difference(index: index, labelled: one, opinion: opinion, letters: wrong))
    }
  }
}
