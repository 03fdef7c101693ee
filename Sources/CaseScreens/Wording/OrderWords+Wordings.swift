import CaseCore
import TerminalPages

extension Wording {
  /// `01 Feb 2026 to 31 Aug 2026, served 02 Feb 2026`
  public static func wordingDays(_ wording: ConditionWording) -> String {
    let days = wording.last.map { last in
      last == wording.from ? day(last) : "\(day(wording.from)) to \(day(last))"
    }
    return (days ?? "from \(day(wording.from))")
      + (wording.served.map { ", served \(day($0))" } ?? ", not served in these words")
  }

  /// What a condition asks for and where, in one sentence.
  public static func ordered(_ condition: Condition) -> String {
    let words =
      (condition.kind == .requirement ? "must: " : "") + condition.text.text
    let more = [
      condition.place?.text, condition.distanceMetres.map { "\($0) m" },
      condition.from.map { "from \(moment($0))" }, condition.until.map { "until \(moment($0))" },
    ].compactMap(\.self)
    return words + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))")
  }
}

extension OrderWords {
  /// Every condition of an order in every wording, with the days of each.
  static func wordings(_ order: Order) -> [Line] {
    let all = order.wordings
    guard !all.isEmpty else { return [] }
    return [Line("Conditions in every wording", .heading)]
      + all.flatMap { lines($0, label: $0.id) }
  }

  /// The other wordings of a condition.
  static func wordings(_ order: Order, besides shown: ConditionInForce) -> [Line] {
    let words = Wording.ordered(shown.condition)
    return order.wordings.filter {
      $0.id == shown.id && Wording.ordered($0.condition) != words
    }.flatMap { lines($0, label: "other words") }
  }

  private static func lines(_ wording: ConditionWording, label: String) -> [Line] {
    let first = IncidentWords.labelled(label, Wording.wordingDays(wording))
    return [wording.served == nil ? first.toned(.warning) : first]
      + IncidentWords.paragraph(Wording.ordered(wording.condition)).map {
        IncidentWords.labelled("", $0.text)
      }
  }
}
