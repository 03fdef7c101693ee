import CaseCore
import CaseScreens
import CaseStore

/// An incident of a file with the conditions that it may breach.
struct ProposalRow {
  let document: Int
  let incident: Int
  let told: Incident
  let proposals: [BreachProposal]

  var json: JSONValue {
    JSONValue(fields: [
      ("document", .number(document)), ("incident", .number(incident)),
      ("proposals", .array(proposals.map(ProposalRow.proposal))),
    ])
  }

  private static func proposal(_ proposal: BreachProposal) -> JSONValue {
    JSONValue(fields: [
      ("order", .number(Int(proposal.condition.order) ?? 0)),
      ("condition", .number(Int(proposal.condition.condition) ?? 0)),
      ("certainty", .string(proposal.certainty.rawValue)),
      ("doubts", JSONValue(texts: proposal.doubts.map(\.rawValue).sorted())),
      ("evidence", JSONValue(texts: proposal.evidence)),
    ])
  }

  /// The incidents that may breach something, for people.
  static func text(_ rows: [ProposalRow]) -> String {
    let touching = rows.filter { !$0.proposals.isEmpty }
    guard !touching.isEmpty else { return "No incident touches a condition that stood.\n" }
    var lines: [String] = []
    for row in touching {
      lines.append(
        "document \(row.document)  incident \(row.incident)  \(row.told.happened)  \(row.told.text)"
      )
      for proposal in row.proposals {
        let condition = proposal.condition
        lines.append(
          "  \(Wording.mayBreach(proposal.certainty)) order \(condition.order)"
            + " condition \(condition.condition): \(condition.text ?? condition.type ?? "")")
        lines.append("    because  " + proposal.evidence.map { "“\($0)”" }.joined(separator: ", "))
        if !proposal.doubts.isEmpty {
          let doubts = BreachProposal.Doubt.allCases.filter(proposal.doubts.contains)
          lines.append("    doubt    " + doubts.map(Wording.doubt).joined(separator: "; "))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
