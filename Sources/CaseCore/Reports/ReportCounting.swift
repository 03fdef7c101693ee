/// Counts cases one after the other and makes a report of them.
public protocol ReportCounting {
  mutating func add(_ facts: ReportFacts)
  func report() -> Report
}

/// What every report keeps in mind while it counts.
struct ReportDraft {
  let request: ReportRequest
  let terms: ReportTerms
  /// Names of areas and forces, which no more name anybody than a map does.
  private let places: [String]
  private(set) var first: CalendarDay?
  private(set) var damaged = 0
  private(set) var withoutDay = 0
  private(set) var tooLate = 0

  init(_ request: ReportRequest, _ reference: ReferenceData) {
    self.request = request
    terms = reference.reportTerms
    places = reference.areas.flatMap { [$0.name.lowercased(), $0.force.lowercased()] }
  }

  /// Notes what a case means for the report as a whole.
  mutating func note(_ facts: ReportFacts) {
    if facts.isDamaged { damaged += 1 }
    guard request.offence.members.contains(facts.recordedAs) else { return }
    if facts.isDecided, facts.outcomeOn == nil { withoutDay += 1 }
    if facts.recordedOn > request.today { tooLate += 1 }
    if let day = request.day(of: facts) { first = min(first ?? day, day) }
  }

  func finished(
    _ kind: Report.Kind, _ name: String, _ figures: ReportFigures, _ tables: [ReportTable],
    notes: [String] = [], isOfToday: Bool = false
  ) -> Report {
    let period = isOfToday ? "open on \(ReportWords.day(request.today))" : periodWords
    var scope = [
      Report.Term(code: "class", words: request.offence.fullTitle),
      Report.Term(code: "period", words: period),
    ]
    if !isOfToday { scope.append(Report.Term(code: "basis", words: basisWords)) }
    let cases = request.query == .everything ? "all cases" : request.query.typed
    scope.append(Report.Term(code: "cases", words: cases))
    scope.append(Report.Term(code: "asOn", words: request.today.description))
    return Report(
      kind: kind, heading: "\(name): \(request.offence.fullTitle), \(period)", scope: scope,
      casesOutside: request.query.typedOutside(places: places), figures: figures, tables: tables,
      notes: notes + commonNotes(isOfToday) + [Disclosure.off], innerNotes: innerNotes(isOfToday),
      changes: isOfToday ? [] : changes,
      per: request.per, decimals: request.decimals, disclosure: nil)
  }

  private var periodWords: String {
    let verb = request.basis == .recorded ? "recorded" : "outcome assigned"
    guard let from = request.from else { return "\(verb) up to \(ReportWords.day(request.to))" }
    return "\(verb) \(ReportWords.day(from)) – \(ReportWords.day(request.to))"
  }

  private var basisWords: String {
    let today = ReportWords.day(request.today)
    switch request.basis {
    case .recorded:
      return "cases recorded in the period, with their outcomes as they stood on \(today)"
    case .assigned:
      return "outcomes assigned in the period that still stood on \(today), whenever recorded"
    }
  }

  /// Changes of counting after the period begins; what changed on its first day holds for all of it.
  var changes: [CountingChange] {
    let start = request.from ?? first ?? request.to
    return terms.changes.filter {
      $0.classes.contains(request.offence.code) && $0.from > start && $0.from <= request.to
    }
  }

  private func commonNotes(_ isOfToday: Bool) -> [String] {
    var notes: [String] = []
    if request.to >= request.today, !isOfToday {
      notes.append("The period is not over, or was over only today: more may be recorded for it.")
    }
    if !changes.isEmpty, !isOfToday {
      notes.append("Counting changed within the period: figures before and after do not compare.")
    }
    if request.offence.mark == .unverified {
      notes.append("The Home Office code of this class is from knowledge and not verified.")
    }
    return notes
  }

  private func innerNotes(_ isOfToday: Bool) -> [String] {
    var notes: [String] = []
    if request.from == nil, let first, !isOfToday {
      notes.append(
        "The first is of \(ReportWords.day(first)). That there are none before it may mean that none were kept."
      )
    }
    if damaged > 0 {
      notes.append(
        "\(damaged) damaged \(damaged == 1 ? "case is" : "cases are") counted by what can still be read (flag:damaged)."
      )
    }
    if withoutDay > 0 {
      notes.append(
        "\(withoutDay) with an outcome but without its day: counted by recording, never by assignment."
      )
    }
    if tooLate > 0 {
      notes.append("\(tooLate) recorded on a day to come (since:\(request.today.adding(days: 1))).")
    }
    return notes
  }
}
