import ArgumentParser
import CaseCore
import CaseResources
import CaseStore

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the second opinion against cases that people have labelled.",
    discussion: """
      FILE is a JSON array; each element has name, kind, expected (a class), acceptable
      (classes that could be defended too), aggravated (true or false), four (fixated,
      obsessive, unwanted, repeated: yes, no or unknown; those left out are not counted) and
      document, an intake document. Prints the confusion matrix, how much of the stalking is
      found and how much of what is found is stalking, and the cases that differ with what
      the opinion rests on. A file with anything wrong in it is refused whole, with every
      place named: what is left out would change the figures. No store is needed.

      EXAMPLES
        casebook evaluate labelled.json
        casebook evaluate labelled.json --json | jq .stalkingRecall
        casebook evaluate labelled.json --facts   what the weights are fitted to
      """)

  @Argument(help: ArgumentHelp("The labelled cases; “-” reads standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Print the label and the facts that are weighed, one case a line, as JSON.")
  var facts = false

  @OptionGroup var format: JSONFormat

  func run() throws {
    let reading = LabelledFile(try InputFile.bytes(file)).read()
    for fault in reading.faults { Output.talk("\(file):\(fault.place): \(fault)") }
    guard reading.faults.isEmpty else {
      throw CommandFailure(
        .badInput, "\(file) was not evaluated; everything that is wrong is named above.")
    }
    if facts {
      let classifier = try CaseResources.classifier()
      for labelled in reading.cases {
        try Output.data(JSONText.document(labelled.facts(by: classifier)))
      }
      return
    }
    let report = EvaluationReport(
      evaluation: Evaluation(reading.cases, try CaseResources.classifier()))
    if format.json {
      try Output.data(JSONText.document(report.json))
    } else {
      try Output.data(report.text)
    }
  }
}
