import CaseCore
import TerminalPages

extension OrderListState {
  static var keys: [KeyBinding<OrderListState>] {
    [
      looking(.enter, "Enter", "open", "Open the case at this order") {
        .openCase($0.reference, at: .order($0.order))
      },
      form(
        "b", "breach", "Record a breach of this order",
        unless: { $0.made == nil ? "This order was not made." : nil }
      ) { .breach($0.reference, BreachStart(order: $0.order)) },
      form("a", "incident", "Add an incident to the case") { .incident($0.reference) },
      form("S", "step", "Take a step of this order") { .orderStep($0.reference, $0.order) },
    ] + listKeys
  }
}
