import CaseCore
import TerminalPages

/// Names a possible breach, however its words change.
public struct PossibleBreachPlace: Hashable, Sendable {
  let incident: IncidentID
  let order: OrderID
  let condition: ConditionID
}

/// An incident and a condition that it may have breached, which nobody has answered yet.
struct PossibleBreach: Hashable, Sendable {
  let incident: Named<Incident>
  let proposal: BreachProposal

  /// Those of a case that wait for an answer. None where the tables are broken, which `CannotTell`
  /// says above.
  static func open(in current: Case?, _ setting: Setting) -> [PossibleBreach] {
    guard let current else { return [] }
    return each(of: proposals(in: current, setting))
  }

  static func each(of open: [OpenProposals]) -> [PossibleBreach] {
    open.flatMap { waiting in
      waiting.proposals.map { PossibleBreach(incident: waiting.incident, proposal: $0) }
    }
  }

  /// The same, by incident.
  static func proposals(in current: Case, _ setting: Setting) -> [OpenProposals] {
    guard !current.orders.isEmpty, let proposer = try? setting.reference.breachProposer() else {
      return []
    }
    return proposer.open(in: current)
  }

  var order: OrderID { proposal.condition.order }
  var condition: ConditionID { proposal.condition.condition }

  var place: PossibleBreachPlace {
    PossibleBreachPlace(incident: incident.id, order: order, condition: condition)
  }

  /// What the form of a breach begins with. A breach says which conditions of its order were broken,
  /// and answers for the whole order, so the clear ones come along.
  func start(among open: [PossibleBreach]) -> BreachStart {
    let clear = open.filter {
      $0.incident.id == incident.id && $0.order == order && $0.proposal.certainty == .clear
    }.map(\.condition)
    return BreachStart(
      incident: incident.id, order: order,
      conditions: clear.contains(condition) ? clear : [condition] + clear)
  }

  /// What the form that says why it is none begins with.
  var alone: BreachStart {
    BreachStart(incident: incident.id, order: order, conditions: [condition])
  }
}

/// A possible breach as screens tell it.
enum PossibleBreachWords {
  /// `o1 c2`
  static func place(_ possible: PossibleBreach) -> String {
    "\(possible.order) \(possible.condition)"
  }

  /// The words it rests on, as they follow each other; what stands within others is not said twice.
  static func quoted(_ possible: PossibleBreach) -> String {
    let text = possible.incident.fact.text.text
    let evidence = possible.proposal.evidence
    let places = evidence.indices.filter { place in
      !evidence.indices.contains { other in
        evidence[other] == evidence[place]
          ? other < place : evidence[other].contains(evidence[place])
      }
    }.map { place in
      (start: text.firstRange(of: evidence[place])?.lowerBound ?? text.endIndex, place: place)
    }
    return places.sorted { $0 < $1 }.map { "“\(evidence[$0.place])”" }.joined(separator: ", ")
  }

  static func certainty(_ possible: PossibleBreach) -> Line {
    switch possible.proposal.certainty {
    case .clear: return Line("clear", .danger)
    case .doubtful: return Line("doubtful", .warning)
    }
  }

  /// The incident, the condition as ordered, the words it rests on, and what is doubtful about it.
  static func lines(
    _ possible: PossibleBreach, _ current: Case, _ setting: Setting
  ) -> [Line] {
    let incident = possible.incident
    let condition = possible.proposal.condition
    var lines = [
      Line("\(incident.id)  \(Wording.happened(incident.fact.happened))", .strong)
    ]
    lines += IncidentWords.paragraph(incident.fact.text.text)
    let order = current.order(possible.order)
    let name = order.map { setting.reference.orderKinds.name($0.facts.kind) } ?? possible.order
    let court = [name, order?.facts.court?.text].compactMap(\.self).joined(separator: ", ")
    lines.append(labelled("order", "\(possible.order)  \(court)"))
    lines.append(
      labelled("condition", "\(possible.condition)  \(condition.text ?? condition.type ?? "")"))
    lines.append(labelled("rests on", quoted(possible)))
    lines.append(
      labelled(
        possible.proposal.certainty.rawValue,
        "it \(Wording.mayBreach(possible.proposal.certainty)) this condition"))
    let doubts = BreachProposal.Doubt.allCases.filter(possible.proposal.doubts.contains)
    return lines + doubts.map { labelled("doubt", Wording.doubt($0)).toned(.warning) }
  }

  private static func labelled(_ label: String, _ text: String) -> Line {
    IncidentWords.labelled(label, text)
  }
}
