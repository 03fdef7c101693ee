import CaseCore
import CaseStore

/// The list as scripts see it. Up to some thousand cases every file is compared with the index
/// first; comparing a hundred thousand would take longer than anybody waits for a list, so there
/// only the folders are looked at.
struct CaseList {
  private static let alwaysCompared = 20_000
  private static let minutesUntilTold = 15
  private let index: CaseIndex
  /// The day from which what is due is reckoned.
  private let today: CalendarDay
  private let who: String
  private let reference: ReferenceData

  /// - Parameter fresh: compares every file, however many there are.
  init(_ opened: OpenedStore, fresh: Bool) throws(CommandFailure) {
    index = try opened.index()
    today = opened.surroundings.now.day
    who = opened.surroundings.user
    reference = opened.reference
    let glance = StoreGlance(opened.store)
    let known = try count(.everything)
    // What was seen of the folders says nothing about an index that was made since.
    let isTrusted = known > Self.alwaysCompared && index.isComplete && glance.isUnchanged
    if fresh || !isTrusted {
      if try opened.reconcile(index) { glance.keep() }
    } else if let minutes = glance.minutesSinceKept, minutes >= Self.minutesUntilTold {
      Output.talk(
        "casebook: the files were last compared \(minutes) minutes ago; what other programs "
          + "added since may be missing. --fresh compares them now.")
    }
  }

  func count(_ query: CaseQuery) throws(CommandFailure) -> Int {
    do { return try index.count(query.reckoned(on: today, by: who)) } catch {
      throw CommandFailure(error)
    }
  }

  func classification(
    _ query: CaseQuery, bands: AgeBands, on today: CalendarDay
  ) throws(CommandFailure) -> [ClassificationTally] {
    do {
      return try index.classification(query.reckoned(on: today, by: who), bands: bands, on: today)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// - Parameter cases: among which to look, reckoned from a day.
  func orders(
    _ question: OrderQuestion, _ cases: CaseQuery
  ) throws(CommandFailure) -> [OrderSummary] {
    do { return try index.orders(question, cases: cases) } catch { throw CommandFailure(error) }
  }

  func agenda(_ request: AgendaRequest) throws(CommandFailure) -> [AgendaItem] {
    do {
      return try index.agenda(request, reference: reference)
    } catch {
      throw CommandFailure(error)
    }
  }

  func agendaCount(_ request: AgendaRequest) throws(CommandFailure) -> Int {
    do { return try index.agendaCount(request) } catch { throw CommandFailure(error) }
  }

  func facts(
    _ query: CaseQuery, for kind: Report.Kind, _ body: (ReportFacts) -> Void
  ) throws(CommandFailure) {
    do {
      try index.facts(query.reckoned(on: today, by: who), for: kind, body)
    } catch {
      throw CommandFailure(error)
    }
  }

  func rows(
    _ query: CaseQuery, sort: CaseSort, descending: Bool, offset: Int, limit: Int
  ) throws(CommandFailure) -> [CaseSummary] {
    do {
      return try index.window(
        query.reckoned(on: today, by: who), sort: sort, descending: descending, offset: offset,
        limit: limit
      ).map { $0.reckoned(on: today) }
    } catch {
      throw CommandFailure(error)
    }
  }
}
