/// Which share of the cases is still without an outcome after so many days. Cases that are open are
/// what they are: undecided up to now, and nobody knows how much longer (E. L. Kaplan and P. Meier,
/// Journal of the American Statistical Association 53, 1958).
public struct SurvivalCurve: Hashable, Sendable {
  /// Where the share falls, and to what.
  public struct Step: Hashable, Sendable {
    public let day: Int
    public let undecided: Double
  }

  public let steps: [Step]
  /// How long anybody has been followed; nil where there are no cases.
  public let longest: Int?

  /// - Parameters:
  ///   - decided: how many had their outcome after so many days.
  ///   - open: how many have been open for so many days. One that is open on a day on which another
  ///     was decided counts as open then.
  public init(decided: [Int: Int], open: [Int: Int]) {
    var atRisk = decided.values.reduce(0, +) + open.values.reduce(0, +)
    var undecided = 1.0
    var steps: [Step] = []
    for day in Set(decided.keys).union(open.keys).sorted() {
      if let events = decided[day], events > 0 {
        undecided *= Double(atRisk - events) / Double(atRisk)
        steps.append(Step(day: day, undecided: undecided))
      }
      atRisk -= (decided[day] ?? 0) + (open[day] ?? 0)
    }
    self.steps = steps
    longest = Set(decided.keys).union(open.keys).max()
  }

  /// After how many days a share of the cases is decided; nil where that is not reached.
  public func day(ofDecided share: Double) -> Int? {
    steps.first { $0.undecided <= 1 - share + 1e-9 }?.day
  }

  /// The share decided within so many days; nil where nobody was followed so long and some are open.
  public func decided(within days: Int) -> Double? {
    guard let longest else { return nil }
    let undecided = steps.last { $0.day <= days }?.undecided ?? 1
    return days > longest && undecided > 1e-9 ? nil : 1 - undecided
  }
}
