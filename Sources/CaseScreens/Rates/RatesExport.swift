import CaseCore
import TerminalPages

/// A report to be written to a file.
public struct ReportExport: Hashable, Sendable {
  public var report: Report
  public var format: ReportFormat
  /// For use outside the office, under disclosure control.
  public var isExternal: Bool
  public var path: String
  /// Whether a file of that name may be written anew.
  public var replaces: Bool
}

/// What is asked before a report is written.
struct ReportExportDraft: Hashable, Sendable {
  enum Field: Int, CaseIterable, Sendable {
    case format, external, path, write
  }

  var format = ReportFormat.html
  var isExternal = false
  var path: TextEditing
  var focused = Field.format
  var problem: String?
  /// There is a file of that name; only a clear yes writes over it.
  var asksToReplace = false

  init(_ kind: Report.Kind, _ day: CalendarDay) {
    path = TextEditing(text: "report-\(kind.rawValue)-\(day).\(ReportFormat.html.ending)")
  }

  mutating func insert(_ text: String) {
    if focused == .path, !asksToReplace { path.insert(text) }
  }

  mutating func refused(_ words: String, isThere: Bool) {
    asksToReplace = isThere
    problem = isThere ? nil : words
    focused = .path
  }

  /// The name of the file follows the format as long as it has its ending.
  mutating func choose(_ step: Int) {
    let all = ReportFormat.allCases
    let index = (all.firstIndex(of: format) ?? 0) + step + all.count
    let before = ".\(format.ending)"
    format = all[index % all.count]
    guard path.text.hasSuffix(before) else { return }
    path = TextEditing(text: path.text.dropLast(before.count) + ".\(format.ending)")
  }
}

extension RatesState {
  static let exportActions = [
    ActionName(keyName: "Tab ↓", name: "Next field", key: .tab),
    ActionName(keyName: "Shift-Tab ↑", name: "Previous field", key: .backTab),
    ActionName(keyName: "→ ←", name: "Change the choice", key: .right),
    ActionName(keyName: "Ctrl-S", name: "Write the file", key: .control("s")),
    ActionName(keyName: "Enter", name: "Next field; on the last, write the file", key: .enter),
    ActionName(keyName: "Esc", name: "Write nothing", key: .escape),
  ]

  mutating func pressedInExport(_ key: Key) -> [Effect] {
    guard var draft = export else { return [] }
    defer { if export != nil { export = draft } }
    if draft.asksToReplace {
      draft.asksToReplace = false
      return key == .character("y") ? write(draft, replaces: true) : []
    }
    let fields = ReportExportDraft.Field.allCases
    switch key {
    case .escape:
      export = nil
      return []
    case .control("s"): return write(draft, replaces: false)
    case .enter where draft.focused == .write: return write(draft, replaces: false)
    case .tab, .down, .enter:
      draft.focused = fields[min(draft.focused.rawValue + 1, fields.count - 1)]
    case .backTab, .up: draft.focused = fields[max(draft.focused.rawValue - 1, 0)]
    case .right, .left, .character(" "):
      switch draft.focused {
      case .format: draft.choose(key == .left ? -1 : 1)
      case .external: draft.isExternal.toggle()
      case .path: _ = draft.path.apply(key)
      case .write: break
      }
    default:
      if draft.focused == .path {
        draft.problem = nil
        _ = draft.path.apply(key)
      }
    }
    return []
  }

  private func write(_ draft: ReportExportDraft, replaces: Bool) -> [Effect] {
    guard let report else { return [] }
    return [
      .exportReport(
        ReportExport(
          report: report, format: draft.format, isExternal: draft.isExternal,
          path: FormField.trimmed(draft.path.text), replaces: replaces))
    ]
  }

  func exportPage(_ draft: ReportExportDraft) -> Page {
    let formats = ReportFormat.allCases
    let isChoosing = draft.focused == .format
    let fields = [
      Field(
        label: "Format",
        value: .choice(
          text: draft.format.rawValue, cursor: draft.format.rawValue.count,
          options: isChoosing ? formats.map(\.rawValue) : [],
          highlighted: isChoosing ? formats.firstIndex(of: draft.format) : nil),
        hint: "← → choose"),
      Field(
        label: "For outside the office", value: .flag(draft.isExternal),
        hint: "Space switches; yes holds small counts back, and what betrays them"),
      Field(
        label: "File", value: .line(text: draft.path.text, cursor: draft.path.cursor),
        problem: draft.problem),
      Field(label: "", value: .action("Write"), hint: "Enter or Ctrl-S"),
    ]
    return Page(
      title: Line("Export  ", .title) + Line(report?.title ?? ""),
      body: .form(Form(fields: fields, focused: draft.focused.rawValue)),
      message: draft.asksToReplace
        ? TerminalPages.Message(
          text: "There is a file of that name. y writes it anew, any other key leaves it.",
          kind: .warning) : nil,
      hints: [
        Hint(key: "Ctrl-S", label: "write"), Hint(key: "Tab", label: "next field"),
        Hint(key: "Esc", label: "back"), Hint(key: "F1", label: "keys"),
      ])
  }
}
