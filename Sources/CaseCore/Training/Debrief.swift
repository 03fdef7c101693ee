/// What a run comes to, entry by entry: what the record said, what the second opinion would have
/// said, and where they parted. The same run always gives the same debrief.
public struct Debrief: Hashable, Sendable {
  /// One entry, as the case was known right after it.
  public struct Moment: Hashable, Sendable {
    public let entry: Int
    public let at: Instant
    public let recordedAs: CaseClass
    public let opinion: SecondOpinion
    /// Rules that this entry made fire.
    public let newRules: [SecondOpinion.Rule]
  }

  /// The first entry at which somebody came to the truth: to its kind (stalking, whichever section),
  /// and to its very class. Nil means never.
  public struct Arrival: Hashable, Sendable {
    public var atKind: Int?
    public var atClass: Int?
  }

  public let scenario: Scenario
  public let answers: [Int: TrainingAnswer]
  /// One for each entry from the opening of the case on.
  public let moments: [Moment]
  public let opinion: Arrival
  public let record: Arrival
  /// Those who answered: where more than half of them said so at a stop that asked for the class.
  public let people: Arrival
  /// Where the record and the second opinion parted: from here on one of them told the truth and
  /// the other did not. Nil where they never did.
  public let parting: Moment?

  public init(_ run: TrainingRun, _ classifier: Classifier) {
    scenario = run.scenario
    answers = run.answers
    let truth = scenario.truth.recordedAs
    moments = Debrief.moments(scenario, classifier)
    opinion = Debrief.arrival(truth, moments.map { ($0.entry, $0.opinion.pointsTo) })
    record = Debrief.arrival(truth, moments.map { ($0.entry, $0.recordedAs.asOpinion) })
    parting = moments.first { moment in
      moment.opinion.pointsTo.isSameKind(as: truth)
        != moment.recordedAs.asOpinion.isSameKind(as: truth)
    }
    people = Debrief.arrival(truth, Debrief.said(run, truth))
  }

  /// The moment right after an entry.
  public func moment(after entry: Int) -> Moment? { moments.first { $0.entry == entry } }

  /// The first stop, by its place, at which most of those who answered said another class than the
  /// second opinion did.
  public var firstDisagreement: Int? {
    scenario.stops.indices.first { index in
      guard let answer = answers[index],
        let moment = moment(after: scenario.stops[index].after)
      else { return false }
      let classes = answer.voices.compactMap { option, voices in
        option.recordedClass.map { ($0, voices.count) }
      }
      guard !classes.isEmpty else { return false }
      let agreeing = classes.filter { $0.0 == moment.opinion.pointsTo }.reduce(0) { $0 + $1.1 }
      return agreeing * 2 <= answer.count
    }
  }

  private static func moments(_ scenario: Scenario, _ classifier: Classifier) -> [Moment] {
    var moments: [Moment] = []
    var fired: Set<String> = []
    for entry in scenario.story.record.entries {
      let record = scenario.record(upTo: entry.sequence)
      guard let current = record.folded() else { continue }
      let opinion = classifier.opinion(on: current, asOf: entry.at.local.day)
      let rules = opinion.rules.filter { $0.outcome == .fired }
      moments.append(
        Moment(
          entry: entry.sequence, at: entry.at, recordedAs: current.recordedClass.recordedAs,
          opinion: opinion, newRules: rules.filter { !fired.contains($0.id) }))
      fired = Set(rules.map(\.id))
    }
    return moments
  }

  private static func arrival(
    _ truth: SecondOpinion.Class, _ said: [(entry: Int, what: SecondOpinion.Class)]
  ) -> Arrival {
    Arrival(
      atKind: said.first { $0.what.isSameKind(as: truth) }?.entry,
      atClass: said.first { $0.what == truth }?.entry)
  }

  /// What those who answered said of the class, stop by stop.
  private static func said(
    _ run: TrainingRun, _ truth: SecondOpinion.Class
  ) -> [(entry: Int, what: SecondOpinion.Class)] {
    run.scenario.stops.indices.compactMap { index in
      guard let answer = run.answers[index], let what = mostSaid(answer, truth) else { return nil }
      return (run.scenario.stops[index].after, what)
    }
  }

  /// The truth or its kind where more than half said so, else what was said most.
  private static func mostSaid(
    _ answer: TrainingAnswer, _ truth: SecondOpinion.Class
  ) -> SecondOpinion.Class? {
    let classes = SecondOpinion.Class.allCases.compactMap { one in
      answer.voices[.recordedAs(one)].map { (what: one, count: $0.count) }
    }
    let all = classes.reduce(0) { $0 + $1.count }
    if classes.contains(where: { $0.what == truth && $0.count * 2 > all }) { return truth }
    let kind = classes.filter { $0.what.isSameKind(as: truth) }
    if kind.reduce(0, { $0 + $1.count }) * 2 > all {
      return kind.first { $0.what != truth }?.what ?? truth
    }
    return classes.filter { !$0.what.isSameKind(as: truth) }.max { $0.count < $1.count }?.what
  }
}

extension SecondOpinion.Class {
  /// The two sections of stalking are one kind: telling it from anything else is what matters first.
  public func isSameKind(as other: SecondOpinion.Class) -> Bool {
    self == other || isStalking && other.isStalking
  }
}
