import TerminalPages

/// Pages put together by chance.
enum AnyPage {
  static func page(using chance: inout Chance) -> Page {
    Page(
      title: line(&chance), titleRight: line(&chance),
      header: (0..<number(0...3, &chance)).map { _ in line(&chance) },
      body: pane(depth: 3, &chance),
      message: maybe(&chance) { Message(text: text(&$0), kind: .warning) },
      hints: (0..<number(0...9, &chance)).map { _ in
        Hint(key: text(&chance), label: text(&chance))
      },
      prompt: maybe(&chance) { prompt(&$0) },
      overlay: maybe(&chance) { chance in
        Overlay(
          title: line(&chance), lines: lines(&chance), selected: maybe(&chance, index),
          prompt: maybe(&chance) { prompt(&$0) }, firstLine: index(&chance))
      })
  }

  private static func pane(depth: Int, _ chance: inout Chance) -> Pane {
    switch number(0...(depth > 0 ? 6 : 3), &chance) {
    case 0: return .table(table(&chance))
    case 1:
      return .lines(
        Lines(
          lines: lines(&chance), firstLine: index(&chance), wraps: .random(using: &chance),
          selected: maybe(&chance, index)))
    case 2:
      let fields = (0..<number(0...8, &chance)).map { _ in field(&chance) }
      return .form(Form(fields: fields, focused: index(&chance), explanation: line(&chance)))
    case 3: return .blank
    case 4: return .headed(line(&chance), pane(depth: depth - 1, &chance))
    case 5:
      return .beside(
        pane(depth: depth - 1, &chance), pane(depth: depth - 1, &chance),
        leftColumns: .random(using: &chance)
          ? .percent(index(&chance) * 9) : .fixed(index(&chance) * 4))
    default:
      let kinds: [Stacked.Rows] = [.natural, .fixed(4), .atMost(3), .rest, .fixed(-1)]
      return .stacked(
        (0..<number(0...4, &chance)).map { _ in
          Stacked(
            pane: pane(depth: depth - 1, &chance),
            rows: kinds.randomElement(using: &chance) ?? .rest)
        })
    }
  }

  private static func table(_ chance: inout Chance) -> Table {
    let widths: [Column.Width] = [
      .fixed(9), .fixed(0), .natural(max: 12), .flexible(min: 4, weight: 2),
      .flexible(min: -1, weight: 0),
    ]
    let columns = (0..<number(0...9, &chance)).map { _ in
      Column(
        title: text(&chance), width: widths.randomElement(using: &chance) ?? .fixed(1),
        alignment: .random(using: &chance) ? .left : .right, priority: number(0...3, &chance))
    }
    let rows = (0..<number(0...70, &chance)).map { _ in
      Row(
        cells: (0..<number(0...9, &chance)).map { _ in line(&chance) },
        marked: .random(using: &chance))
    }
    return Table(
      columns: columns, rows: rows, selected: maybe(&chance, index),
      showsHeader: .random(using: &chance), emptyText: line(&chance))
  }

  private static func field(_ chance: inout Chance) -> Field {
    let values: [Field.FieldValue] = [
      .line(text: text(&chance), cursor: index(&chance)),
      .paragraph(text: text(&chance), cursor: index(&chance), rows: index(&chance)),
      .choice(
        text: text(&chance), cursor: index(&chance), options: lines(&chance).map(\.text),
        highlighted: maybe(&chance, index)),
      .flag(nil), .flag(true), .action(text(&chance)),
    ]
    return Field(
      label: text(&chance), value: values.randomElement(using: &chance) ?? .flag(nil),
      hint: maybe(&chance, text), problem: maybe(&chance, text), reading: maybe(&chance, text))
  }

  private static func prompt(_ chance: inout Chance) -> TextLine {
    TextLine(
      label: text(&chance), text: text(&chance), cursor: index(&chance),
      suggestion: maybe(&chance, text), problem: maybe(&chance, text))
  }

  private static func lines(_ chance: inout Chance) -> [Line] {
    (0..<number(0...30, &chance)).map { _ in line(&chance) }
  }

  private static func line(_ chance: inout Chance) -> Line {
    "\(text(&chance))\(text(&chance), Tone.allCases.randomElement(using: &chance) ?? .plain)"
  }

  private static func text(_ chance: inout Chance) -> String { NastyText.text(using: &chance) }

  /// Now and then outside of what it points into.
  private static func index(_ chance: inout Chance) -> Int { number(-1...12, &chance) }

  private static func number(_ range: ClosedRange<Int>, _ chance: inout Chance) -> Int {
    .random(in: range, using: &chance)
  }

  private static func maybe<Value>(
    _ chance: inout Chance, _ make: (inout Chance) -> Value
  ) -> Value? {
    Bool.random(using: &chance) ? make(&chance) : nil
  }
}
