import CaseCore
import CaseScreens
import CaseStore

extension ScreenSession {
  /// Counts beside the main thread: over a million cases it takes longer than a key may.
  func count(_ question: ReportQuestion) {
    let (index, mailbox, reference, areas) = (index, mailbox, opened.reference, opened.areas)
    let query = reckoned(question.request.query)
    Background.run {
      var counting = question.counting(reference, areas: areas)
      var years = question.years?.counting(reference, areas: areas)
      do throws(IndexFailure) {
        try index.facts(query, for: question.kind) { facts in
          counting.add(facts)
          years?.add(facts)
        }
        mailbox.post(.reportCounted(question, counting.report(), years: years?.report()))
      } catch {
        mailbox.post(.notRecorded(words: CommandFailure(error).words))
      }
    }
  }

  /// Writes a report where somebody said, never over another file unasked, and notes that.
  func write(_ export: ReportExport) -> CaseScreens.Message {
    var report = export.report
    if export.isExternal {
      guard let disclosure = Disclosure(threshold: opened.reference.reportTerms.threshold) else {
        return .reportNotExported(
          words: "The threshold of the program’s tables hides nothing.", isThere: false)
      }
      report = report.controlled(by: disclosure)
    }
    do throws(CommandFailure) {
      let path = try ExportPath(export.path, store: opened.store.path)
      let bytes = try ReportPrint(report: report).bytes(export.format)
      if export.replaces {
        try OutputFile.replace(path.text, bytes)
      } else if path.isTaken {
        return .reportNotExported(words: "There is a file of that name.", isThere: true)
      } else {
        try OutputFile.create(path.text, bytes)
      }
      let use = export.isExternal ? "external" : "internal"
      let surroundings = opened.refreshed.surroundings
      let unlogged = log(
        Access(
          .export, by: surroundings.user, at: surroundings.at, query: report["cases"] ?? "",
          reason: WrittenText("report \(report.kind.rawValue), \(export.format.rawValue), \(use)")))
      if let unlogged { mailbox.post(unlogged) }
      return .reportExported(path: path.text)
    } catch {
      return .reportNotExported(words: error.words, isThere: false)
    }
  }
}
