import CaseCore

extension EventText {
  /// Closing decisions and what a second person said to them.
  static func closing(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "closing-proposed":
      let on = try object.requiredDay("on")
      return .closing(.proposed(ClosingProposal(try OutcomeDecision(&object), on: on)))
    case "closing-approved":
      let on = try object.requiredDay("on")
      let proposal = try object.required("proposal").number()
      let proposer = try object.requiredText("proposedBy")
      let seen = try object.required("seen").number()
      return .closing(
        .approved(
          ClosingApproval(
            of: proposal, by: proposer, on: on, seen: seen, text: try object.text("text"))))
    case "closing-returned":
      let proposal = try object.required("proposal").number()
      return .closing(.returned(proposal: proposal, reason: try object.requiredText("reason")))
    case "closing-withdrawn":
      let proposal = try object.required("proposal").number()
      return .closing(.withdrawn(proposal: proposal, reason: try object.text("reason")))
    default: return nil
    }
  }
}

extension OutcomeDecision {
  init(_ object: inout JSONObject) throws(TextFault) {
    let by: DecisionMaker? = try object.code("by")
    let disposal = try object.text("disposal")
    let reason = try object.requiredText("reason")
    let place = try object.required("type")
    let type = try place.string()
    guard !type.isEmpty else { throw place.fault("an outcome type such as 16") }
    self.init(type: type, reason: reason, by: by ?? .police, disposal: disposal)
  }
}

extension ClosingEvent {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .proposed(let proposal):
      let outcome = proposal.outcome
      writer.member("by", outcome.by.rawValue)
      writer.member("disposal", outcome.disposal?.text)
      writer.member("kind", "closing-proposed")
      writer.member("on", proposal.on.description)
      writer.member("reason", outcome.reason.text)
      writer.member("type", outcome.type)
    case .approved(let approval):
      writer.member("kind", "closing-approved")
      writer.member("on", approval.on.description)
      writer.member("proposal", approval.proposal)
      writer.member("proposedBy", approval.proposedBy.text)
      writer.member("seen", approval.seen)
      writer.member("text", approval.text?.text)
    case .returned(let proposal, let reason):
      writer.member("kind", "closing-returned")
      writer.member("proposal", proposal)
      writer.member("reason", reason.text)
    case .withdrawn(let proposal, let reason):
      writer.member("kind", "closing-withdrawn")
      writer.member("proposal", proposal)
      writer.member("reason", reason?.text)
    }
  }
}
