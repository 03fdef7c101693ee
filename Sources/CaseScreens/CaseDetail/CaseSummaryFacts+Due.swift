import CaseCore
import TerminalPages

/// What the summary says of orders and of what is due.
extension CaseDetailState {
  /// The next few deadlines, the overdue ones first.
  func due(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    let shown = deadlines.filter { $0.isShown(on: setting.today) }
    let lines = shown.prefix(4).map { deadline in
      let about = DeadlineWords.about(deadline, current, setting.reference)
      let words = [Wording.deadlineRule(deadline.rule), about].filter { !$0.isEmpty }
      return (
        Wording.daysLeft(deadline.due, on: setting.today),
        "\(words.joined(separator: ", ")), \(Wording.fullDay(deadline.due))",
        deadline.due < setting.today ? Tone.danger : .plain
      )
    }
    let more = shown.count - lines.count
    return lines
      + (more > 0 ? [("", "and \(more) more on the Due tab (\(Tab.due.number))", .quiet)] : [])
  }

  /// Every order with where it stands, and its breaches.
  func orders(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    var asked: [(String, String, Tone)] = []
    if let needed = opinion?.orderNeeded(setting.today) {
      asked.append(("⚑ order", needed, .warning))
    }
    if !proposals.isEmpty {
      let waiting = Wording.count(proposals.count, "possible breach", "possible breaches")
      asked.append(("⚑", "\(waiting) to be answered (P)", .warning))
    }
    return asked
      + current.orders.map { order in
        let state = OrderWords.state(order, setting)
        let breaches = current.breaches(of: order.id).count
        var words = "\(setting.reference.orderKinds.shortName(order.facts.kind)), \(state.text)"
        if breaches > 0 { words += ", \(Wording.count(breaches, "breach", "breaches"))" }
        return (order.id, words, state.spans.last?.tone ?? .plain)
      }
  }
}
