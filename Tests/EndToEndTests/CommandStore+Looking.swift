import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandStore {
  /// Opens a case of a former partner in a new store, under investigation and with one incident.
  /// - Parameters:
  ///   - opening: how it was recorded, against whom, and how the victim may be reached.
  ///   - incident: when it happened, what was done, and the text.
  func openCase(
    victim: String, _ opening: [String], investigatedFrom day: String, incident: [String],
    environment: [String: String] = [:]
  ) throws -> String {
    let made = try run(
      ["new", "--make-store", "--area", "West Midlands", "--victim", victim]
        + ["--victim-sex", "female", "--relationship", "ex-partner"] + opening,
      environment: environment)
    try #require(made.status == 0, "\(made.talk)")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for arguments in [
      ["add", "stage", reference, "investigation-started", "--on", day],
      ["add", "incident", reference] + incident,
    ] {
      let added = try run(arguments, environment: environment)
      try #require(added.status == 0, "\(added.talk)")
    }
    return reference
  }

  /// The lines of a case's file.
  func entries(of reference: String) throws -> [String] {
    let file = try #require(try caseFiles().first { $0.hasSuffix("/\(reference).jsonl") })
    return try text(of: "cases/\(file)").split(separator: "\n").map(String.init)
  }

  /// Looks until a draft is on the disk; a condition with a limit, never a fixed wait.
  func waitForDraft() throws {
    let end = Date().addingTimeInterval(10)
    while Date() < end {
      let drafts = try FileManager.default.subpathsOfDirectory(atPath: "\(path)/drafts")
      if drafts.contains(where: { $0.hasSuffix(".json") }) { return }
      poll(nil, 0, 20)
    }
    throw CommandProgram.Missing(words: "no draft was kept")
  }
}
