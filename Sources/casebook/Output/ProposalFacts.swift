import CaseCore
import CaseStore

/// What is weighed of each incident of a file beside each condition that stood, for fitting the
/// weights to labelled pairs.
struct ProposalFacts {
  private let proposer: BreachProposer

  init(_ proposer: BreachProposer) {
    self.proposer = proposer
  }

  func print(_ documents: [(index: Int, document: IntakeDocument)]) throws {
    for (place, document) in documents {
      let current = document.assessable
      for (index, incident) in document.incidents.enumerated() {
        let standing = document.standing(at: incident.happened, in: current)
        for pair in proposer.facts(for: incident, in: current, standing: standing) {
          try Output.data(
            JSONText.document(
              JSONValue(fields: [
                ("document", .number(place)), ("incident", .number(index)),
                ("order", .number(Int(pair.condition.order) ?? 0)),
                ("condition", .number(Int(pair.condition.condition) ?? 0)),
                ("families", JSONValue(texts: pair.families)),
                ("facts", JSONValue(texts: pair.facts)),
              ])))
        }
      }
    }
  }
}
