import CaseCore

extension EventText {
  /// Who has a case, and what they were told of it.
  static func handOver(_ kind: String, _ object: inout JSONObject) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "transfer-offered":
      let text = try object.requiredText("text")
      return .handOver(.offered(TransferOffer(to: try object.requiredText("to"), text: text)))
    case "transfer-accepted": return .handOver(.accepted)
    case "transfer-declined":
      return .handOver(.declined(reason: try object.requiredText("reason")))
    case "transfer-withdrawn": return .handOver(.withdrawn(reason: try object.text("reason")))
    case "hand-over-written":
      let after = try object.required("after").number()
      let id = try object.name("note")
      let text = try object.text("text")
      let through = try object.required("through").number()
      return .handOver(
        .noteWritten(
          id, HandOverNote(to: try object.text("to"), after: after, through: through, text: text)))
    case "hand-over-accepted":
      let id = try object.name("note")
      return .handOver(.noteAccepted(id, seen: try object.required("seen").number()))
    default: return nil
    }
  }
}

extension HandOverEvent {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .offered(let offer):
      writer.member("kind", "transfer-offered")
      writer.member("text", offer.text.text)
      writer.member("to", offer.to.text)
    case .accepted: writer.member("kind", "transfer-accepted")
    case .declined(let reason):
      writer.member("kind", "transfer-declined")
      writer.member("reason", reason.text)
    case .withdrawn(let reason):
      writer.member("kind", "transfer-withdrawn")
      writer.member("reason", reason?.text)
    case .noteWritten(let id, let note):
      writer.member("after", note.after)
      writer.member("kind", "hand-over-written")
      writer.member("note", id)
      writer.member("text", note.text?.text)
      writer.member("through", note.through)
      writer.member("to", note.to?.text)
    case .noteAccepted(let id, let seen):
      writer.member("kind", "hand-over-accepted")
      writer.member("note", id)
      writer.member("seen", seen)
    }
  }
}
