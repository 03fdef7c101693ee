import ArgumentParser
import CaseCore
import CaseResources
import CaseStore

struct ProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Say which conditions of orders the incidents of a file may breach.",
    discussion: """
      Each incident is compared with the conditions that stood when it happened. Nothing is stored
      and no store is needed. What is doubtful is said to be doubtful; whether it is a breach is
      for a person to say. Documents, incidents, orders and conditions are counted from 0. What
      cannot be used is named and the rest are answered.

      EXAMPLES
        casebook propose --intake referrals.json
        casebook propose --intake referrals.json --json | jq '.[] | select(.proposals != [])'
      """)

  @Option(
    help: ArgumentHelp(
      "The file of documents, JSON or CSV; “-” reads standard input.", valueName: "file"),
    completion: .file())
  var intake: String

  @OptionGroup var format: JSONFormat

  func run() throws {
    let proposer = try CaseResources.breachProposer(
      acts: CaseResources.classifier().vocabulary)
    let bytes = try InputFile.bytes(intake)
    let reading = IntakeFile(bytes, format: .guessed(intake, bytes)).read()
    for fault in reading.faults { Output.talk("\(intake): \(fault)") }
    for notice in reading.notices { Output.talk("\(intake): \(notice)") }
    var rows: [ProposalRow] = []
    for (place, document) in reading.documents {
      let current = document.assessable
      for (index, incident) in document.incidents.enumerated() {
        rows.append(
          ProposalRow(
            document: place, incident: index, told: incident,
            proposals: proposer.proposals(
              for: incident, in: current, standing: document.standing(at: incident.happened))))
      }
    }
    try Output.data(
      format.json ? JSONText.rows(rows.map(\.json)) : Array(ProposalRow.text(rows).utf8))
    if !reading.faults.isEmpty {
      throw CommandFailure(
        .badInput, "Not everything in \(intake) could be used; what was wrong is named above.")
    }
  }
}
