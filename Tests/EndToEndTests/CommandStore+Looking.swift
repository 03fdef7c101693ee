import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandStore {
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
