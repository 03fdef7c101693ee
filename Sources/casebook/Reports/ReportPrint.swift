import CaseCore
import CaseScreens

/// A report in any of its formats.
struct ReportPrint {
  let report: Report

  func bytes(_ format: ReportFormat) throws(CommandFailure) -> [UInt8] {
    switch format {
    case .text: return Array(ReportText(report: report).text.utf8)
    case .csv: return Array(ReportCSV(report: report).text.utf8)
    case .json: return ReportJSON(report: report).document
    case .html: return Array(try ReportHTML(report: report).page().utf8)
    }
  }
}
