import ArgumentParser
import CaseCore
import CaseResources
import CaseStore

struct ProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Say which conditions of orders the incidents of a case or a file may breach.",
    discussion: """
      Each incident is compared with the conditions that stood when it happened, in the wording
      of then. Nothing is stored. What is doubtful is said to be doubtful; whether it is a breach
      is for a person to say: of a case, what somebody confirmed or dismissed is left out, and
      each of the rest comes with the commands that do so. Looking at a case is noted in the
      access log. With --intake the documents of a file are answered and no store is needed;
      documents, incidents, orders and conditions are counted from 0, and what cannot be used is
      named and the rest are answered.

      EXAMPLES
        casebook propose SC-2024-0412
        casebook propose --intake referrals.json
        casebook propose --intake referrals.json --json | jq '.[] | select(.proposals != [])'
        casebook propose --intake referrals.json --facts   what the weights are fitted to
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("The case, such as SC-2024-0412.", valueName: "ref"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "The file of documents, JSON or CSV; “-” reads standard input.", valueName: "file"),
    completion: .file())
  var intake: String?

  @Flag(help: "With --intake: what is weighed, one incident and condition a line, as JSON.")
  var facts = false

  @OptionGroup var format: JSONFormat

  func validate() throws {
    if facts, intake == nil { throw ValidationError("--facts goes with --intake.") }
    if (reference == nil) == (intake == nil) {
      throw ValidationError("Name one case, or a file with --intake.")
    }
  }

  func run() throws {
    if let intake { try answer(intake) } else { try list(reference ?? "") }
  }

  private func list(_ reference: String) throws {
    let opened = try store.open()
    let stored = try opened.consult(reference)
    guard let current = stored.record.folded() else {
      throw CommandFailure(.refused, "\(stored.reference) cannot be shown as a case.")
    }
    let waiting = ProposalText(
      current: current, kinds: opened.reference.orderKinds,
      open: current.orders.isEmpty ? [] : try opened.breachProposer().open(in: current))
    if format.json {
      try Output.data(JSONText.document(waiting.json))
    } else if waiting.open.isEmpty {
      Output.talk("No incident of \(stored.reference) waits to be told a breach or none.")
    } else {
      try Output.data(waiting.lines.joined(separator: "\n") + "\n")
    }
  }

  private func answer(_ intake: String) throws {
    let proposer = try CaseResources.breachProposer(
      acts: CaseResources.classifier().vocabulary)
    let bytes = try InputFile.bytes(intake)
    let reading = IntakeFile(bytes, format: .guessed(intake, bytes)).read()
    for fault in reading.faults { Output.talk("\(intake): \(fault)") }
    for notice in reading.notices { Output.talk("\(intake): \(notice)") }
    if facts {
      try ProposalFacts(proposer).print(reading.documents)
    } else {
      try list(reading.documents, proposer)
    }
    if !reading.faults.isEmpty {
      throw CommandFailure(
        .badInput, "Not everything in \(intake) could be used; what was wrong is named above.")
    }
  }

  private func list(
    _ documents: [(index: Int, document: IntakeDocument)], _ proposer: BreachProposer
  ) throws {
    var rows: [ProposalRow] = []
    for (place, document) in documents {
      let current = document.assessable
      for (index, incident) in document.incidents.enumerated() {
        rows.append(
          ProposalRow(
            document: place, incident: index, told: incident,
            proposals: proposer.proposals(
              for: incident, in: current,
              standing: document.standing(at: incident.happened, in: current))))
      }
    }
    try Output.data(
      format.json ? JSONText.rows(rows.map(\.json)) : Array(ProposalRow.text(rows).utf8))
  }
}
