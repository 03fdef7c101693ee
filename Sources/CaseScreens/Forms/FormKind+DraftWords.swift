import CaseCore

extension FormKind {
  /// What a kept draft is of, in words, from the name that it is kept under: “an incident of
  /// SC-2018-0412”.
  static func words(ofDraft name: String) -> String {
    let parts = name.split(separator: "-").map(String.init)
    let reference = CaseReference(parts.suffix(3).joined(separator: "-"))
    let form = parts.prefix { part in reference.map { !$0.text.hasPrefix("\(part)-") } ?? true }
      .joined(separator: "-")
    // The longest that fits: “order-step” before “order”.
    let words = draftWords.filter { form.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }
    return (words?.value ?? "a form") + (reference.map { " of \($0)" } ?? "")
  }

  private static let draftWords = [
    "new-case": "a new case", "incident": "an incident", "note": "a note", "person": "a person",
    "correct": "a correction", "step": "a step or outcome", "class": "another class",
    "answer": "the answer to a flag",
    "answer-order": "whether a protection order was considered", "order": "an order",
    "order-step": "a step of an order",
    "condition": "a condition", "breach": "a breach", "breach-step": "what was done about a breach",
    "deadline": "a deadline", "relationship": "the relationship", "impact": "the impact",
    "history": "the earlier history", "safe-contact": "safe contact", "owner": "the owner",
    "no-breach": "why it is no breach", "victim-update": "what the victim was told",
    "development": "a development", "transfer": "an offer",
    "decline-transfer": "why it is declined", "withdraw-transfer": "why the offer is taken back",
    "hand-over": "a hand-over note", "undo": "an undoing", "risk": "an assessment of risk",
    "approve": "the approval of a closing", "return": "a closing given back",
    "withdraw": "a closing withdrawn",
  ]
}
