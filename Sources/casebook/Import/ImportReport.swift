import CaseCore
import CaseStore
import TerminalPages

/// The account of an import: a row for each document as data; what is wrong, what was kept aside and
/// the sum of it as talk.
struct ImportReport {
  let file: String
  let isJSON: Bool
  let isDryRun: Bool
  private var pending: [UInt8] = []
  private var rows = 0
  private var counts: [ImportRow.State: Int] = [:]
  /// The same notice of a thousand documents is told once, with how often.
  private var notices: [String: Int] = [:]
  private var order: [String] = []

  init(_ file: String, isJSON: Bool, isDryRun: Bool) {
    self.file = file
    self.isJSON = isJSON
    self.isDryRun = isDryRun
    if isJSON { pending = Array("[".utf8) }
  }

  func count(_ state: ImportRow.State) -> Int { counts[state] ?? 0 }

  mutating func add(_ row: ImportRow) {
    counts[row.state, default: 0] += 1
    if isJSON {
      pending += Array((rows == 0 ? "\n" : ",\n").utf8) + row.json(file).canonical
    } else {
      pending += Array((DisplayWidth.clean(row.line) + "\n").utf8)
    }
    rows += 1
    for complaint in row.complaints(file) { Output.talk(DisplayWidth.clean(complaint)) }
    for notice in row.handed.notices { note(notice) }
  }

  /// Prints what has been accounted for, once it is safe on the disk.
  mutating func flush() throws(CommandFailure) {
    try Output.data(pending)
    pending = []
  }

  mutating func finish() throws(CommandFailure) {
    // Said whatever becomes of the data: what was created is on disk.
    defer {
      for words in order {
        let times = notices[words] ?? 1
        let more = times == 1 ? "" : " (and \(times - 1) more like it)"
        Output.talk(DisplayWidth.clean(words + more))
      }
      Output.talk(summary)
    }
    if isJSON { pending += Array((rows == 0 ? "]\n" : "\n]\n").utf8) }
    try flush()
  }

  private mutating func note(_ notice: IntakeNotice) {
    let pattern = "\(ImportReport.pattern(notice.field)) \(notice.kind)"
    if let words = firstWords[pattern] {
      notices[words, default: 1] += 1
      return
    }
    let words = "\(file):\(notice.place): \(notice)"
    firstWords[pattern] = words
    order.append(words)
    notices[words] = 1
  }

  private var firstWords: [String: String] = [:]

  /// The field without the numbers of its list.
  private static func pattern(_ field: String) -> String {
    String(field.unicodeScalars.filter { !("0"..."9").contains($0) })
  }

  var summary: String {
    let made = isDryRun ? count(.wouldBeCreated) : count(.created)
    var parts = ["\(made) \(isDryRun ? "would be created" : "created")"]
    if count(.alreadyThere) > 0 { parts.append("\(count(.alreadyThere)) already there") }
    if count(.refused) > 0 { parts.append("\(count(.refused)) refused") }
    if count(.unusable) > 0 { parts.append("\(count(.unusable)) could not be used") }
    let end = isDryRun ? " Nothing was changed: this was a dry run." : ""
    return "\(file): \(parts.joined(separator: ", ")).\(end)"
  }
}
