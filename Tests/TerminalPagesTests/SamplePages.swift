import TerminalPages

/// Pages as a caseworker would see them, for tests of the layout.
enum SamplePages {
  static let caseList = Page(
    title: "\("Casebook", .strong)  West Midlands sample",
    titleRight: "[1 Triage 3]  2 Flags 31  5 All 1,746",
    header: ["filter  status:open                 sort  risk, next deadline"],
    body: .table(caseTable),
    hints: [
      Hint(key: "Enter", label: "open"), Hint(key: "a", label: "add incident"),
      Hint(key: "t", label: "timeline"), Hint(key: "o", label: "outcome"),
      Hint(key: "/", label: "filter"), Hint(key: "s", label: "sort"),
      Hint(key: "?", label: "keys"),
    ])

  static let caseTable = Table(
    columns: [
      Column(title: "REF", width: .fixed(12)),
      Column(title: "VICTIM", width: .flexible(min: 8, weight: 1)),
      Column(title: "SUSPECT", width: .flexible(min: 8, weight: 1), priority: 1),
      Column(title: "RELATION", width: .natural(max: 12), priority: 3),
      Column(title: "POINTS TO", width: .natural(max: 14), priority: 2),
      Column(title: "FOUR", width: .fixed(4)),
      Column(title: "DUE", width: .fixed(4), alignment: .right),
    ],
    rows: [
      row(
        "SC-2018-0412", "Ella Hughes", "Mark Taylor", "ex-partner", "stalking 4A ⚑", "FOUR", "6 d"),
      row("SC-2018-0377", "李小龙", "نور الهدى", "stranger", "stalking 2A ⚑", "F·UR", "2 d"),
      row(
        "SC-2018-0290", "Zoe\u{301} Þórsson", "Dawn\u{202E}reklaW", "ex-partner", "2A", "FOUR",
        "14 d"),
    ],
    selected: 1)

  static let form = Form(
    fields: [
      Field(
        label: "When", value: .line(text: "last thu 21:40", cursor: 14),
        reading: "Thu 06 Sep 2018 21:40"),
      Field(
        label: "Kind",
        value: .choice(text: "", cursor: 0, options: ["contact", "watching"], highlighted: 1),
        hint: "type to narrow"),
      Field(
        label: "What happened",
        value: .paragraph(
          text:
            "Fourteen messages from a new number, one after the other, until past midnight.\nShe kept them.",
          cursor: 5, rows: 4)),
      Field(label: "Fear of violence", value: .flag(nil), problem: "Say yes or no."),
      Field(value: .action("Save")),
    ],
    focused: 1, explanation: "An incident that she told us about.")

  static let incident = Page(title: "Add incident", body: .form(form))

  static let caseDetail = Page(
    title: "SC-2018-0412  Ella Hughes",
    body: .stacked([
      Stacked(
        pane: .beside(
          .headed(
            "Classification",
            .lines(Lines(lines: ["Recorded   Harassment s2", "Points to  Stalking s4A  strong"]))),
          .headed("Next", .lines(Lines(lines: ["6 d   s127 limit"], selected: 0))),
          leftColumns: .percent(50)), rows: .natural),
      Stacked(
        pane: .headed(
          "Stage",
          .lines(
            Lines(
              lines: [
                "safe contact: text only, weekdays 09:00-15:00; do not ring, he reads her phone"
              ], wraps: true))), rows: .rest),
    ]))

  static let palette: Page = {
    var page = caseList
    page.message = Message(text: "The case is closed.", kind: .refusal)
    page.overlay = Overlay(
      title: "Find an action", lines: ["open", "add incident"], selected: 1,
      prompt: TextLine(label: "find", text: "in", cursor: 2))
    return page
  }()

  private static func row(_ cells: String...) -> Row { Row(cells: cells.map { Line($0) }) }
}
