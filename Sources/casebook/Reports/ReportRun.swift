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

  func print(
    _ counting: (ReportRequest, OpenedStore) throws -> any ReportCounting
  ) throws {
    let typed = try TypedQuery(scope.query)
    let opened = try store.open()
    let request = try scope.request(opened, typed, usual: usualClass, per: per)
    var counting = try counting(request, opened)
    let list = try CaseList(opened, fresh: scope.fresh)
    opened.logSearch(typed.text)
    try list.facts(typed.query) { counting.add($0) }
    var report = counting.report()
    if let disclosure = scope.disclosure(opened.reference.reportTerms) {
      report = report.controlled(by: disclosure)
      opened.logExport(typed.text, "report \(report.kind.rawValue), external")
    }
    switch scope.format.chosen {
    case .text: try Output.data(ReportText(report: report).text)
    case .csv: try Output.data(ReportCSV(report: report).text)
    case .json: try Output.data(ReportJSON(report: report).document)
    }
  }
}
