import CaseCore
import CaseScreens
import CaseStore

/// One report from its options to what is printed.
struct ReportRun {
  let store: StoreOptions
  let scope: ReportScope
  /// The class where none is asked for.
  var usualClass = "stalking"
  var per = 10_000

  /// - Parameter kind: and what it needs besides the request.
  func print(
    _ kind: Report.Kind, step: ReportStep = .year, place: ReportPlace = .area
  ) throws {
    let typed = try scope.query.typed()
    let opened = try store.open()
    let request = try scope.request(opened, typed, usual: usualClass, per: per)
    let question = ReportQuestion(kind, request, step: step, place: place)
    var counting = question.counting(opened.reference, areas: opened.areas)
    let list = try CaseList(opened, fresh: scope.fresh)
    opened.logSearch(typed.text)
    try list.facts(typed.query, for: kind) { counting.add($0) }
    var report = counting.report()
    if let disclosure = scope.disclosure(opened.reference.reportTerms) {
      report = report.controlled(by: disclosure)
      opened.logExport(typed.text, "report \(report.kind.rawValue), external")
    }
    try Output.data(ReportPrint(report: report).bytes(scope.format.chosen))
  }
}
