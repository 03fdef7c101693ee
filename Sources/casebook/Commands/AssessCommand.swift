import ArgumentParser
import CaseCore
import CaseResources
import CaseStore

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Give the second opinion: what a case's evidence points to, and why.",
    discussion: """
      Nothing is changed. * marks a rule that is met, - one that is nearly met, with what is
      missing. Looking at a case is noted in the access log.

      EXAMPLES
        casebook assess SC-2018-0412
        casebook assess SC-2018-0412 --as-known-on "1 sep 2018"
        casebook assess SC-2018-0412 --json | jq '.[0].pointsTo'
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var known: KnownOption
  @OptionGroup var format: JSONFormat

  func run() throws {
    let opened = try store.open()
    let seen = try known.case(named.reference, opened)
    let classifier = try CaseResources.classifier()
    let opinion = classifier.opinion(
      on: seen.current, asOf: seen.day ?? opened.surroundings.now.day)
    let reference = seen.current.reference.text
    if format.json {
      try Output.data(
        JSONText.rows([AssessJSON(reference: reference, opinion: opinion).value]))
    } else {
      try Output.data(AssessText(reference: reference, opinion: opinion).text)
    }
  }
}
