import CaseCore
import CaseScreens
import CaseStore
import TerminalPages

/// The possible breaches of a case that wait for an answer, with how to answer them.
struct ProposalText {
  let current: Case
  let kinds: OrderKinds
  let open: [OpenProposals]

  /// A paragraph for each incident.
  var lines: [String] {
    open.flatMap { waiting in
      let incident = waiting.incident
      return [
        "\(incident.id)  \(Wording.happened(incident.fact.happened))  \(incident.fact.text)"
      ] + waiting.proposals.flatMap { lines($0, of: incident.id) }
    }.map { DisplayWidth.clean($0) }
  }

  private func lines(_ proposal: BreachProposal, of incident: IncidentID) -> [String] {
    let condition = proposal.condition
    var lines = [
      "  \(Wording.mayBreach(proposal.certainty)) \(orderName(condition.order)),"
        + " condition \(condition.condition): \(condition.text ?? condition.type ?? "")"
    ]
    lines.append("    because  " + proposal.evidence.map { "“\($0)”" }.joined(separator: ", "))
    let doubts = BreachProposal.Doubt.allCases.filter(proposal.doubts.contains)
    if !doubts.isEmpty {
      lines.append("    doubt    " + doubts.map(Wording.doubt).joined(separator: "; "))
    }
    lines.append("    confirm  \(answer(condition, incident))")
    lines.append("    dismiss  \(answer(condition, incident)) --dismiss REASON")
    return lines
  }

  /// “o1 (Stalking Protection Order)”.
  private func orderName(_ id: OrderID) -> String {
    guard let order = current.order(id) else { return id }
    return "\(id) (\(kinds.name(order.facts.kind)))"
  }

  /// The command that records it as a breach.
  private func answer(_ condition: StandingCondition, _ incident: IncidentID) -> String {
    "casebook add breach \(current.reference) \(condition.order) --incident \(incident)"
      + " --condition \(condition.condition)"
  }

  var json: JSONValue {
    .array(
      open.map { waiting in
        JSONValue(fields: [
          ("incident", .string(waiting.incident.id)),
          ("happened", .string("\(waiting.incident.fact.happened)")),
          ("text", .string(waiting.incident.fact.text.text)),
          ("proposals", .array(waiting.proposals.map { json($0, of: waiting.incident.id) })),
        ])
      })
  }

  private func json(_ proposal: BreachProposal, of incident: IncidentID) -> JSONValue {
    let condition = proposal.condition
    return JSONValue(fields: [
      ("order", .string(condition.order)), ("condition", .string(condition.condition)),
      ("certainty", .string(proposal.certainty.rawValue)),
      ("doubts", JSONValue(texts: proposal.doubts.map(\.rawValue).sorted())),
      ("evidence", JSONValue(texts: proposal.evidence)),
      ("conditionText", JSONValue(condition.text ?? condition.type)),
      ("confirm", .string(answer(condition, incident))),
      ("dismiss", .string("\(answer(condition, incident)) --dismiss REASON")),
    ])
  }
}
