import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct AddRiskAssessmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk-assessment",
    abstract: "Record an assessment of risk: tool, grade, answers by topic, next look.",
    discussion: """
      The tool is one of Resources/Tables/risk-tools.tsv or any words; the grade is one of the
      tool's. The questions of a tool belong to its owners and are not kept: --yes, --no,
      --unknown and --not-asked name topics of risk-topics.tsv, several with commas between, each
      with words after “=” where there is something to say. --review is the day of the next look;
      the deadline “risk-review” runs from it. With --correct ID the assessment of that name is
      corrected, as a whole, and --reason says why. Prints its name, such as r1.

      EXAMPLES
        casebook add risk-assessment SC-2018-0412 dash --grade high --on yesterday \\
          --yes threats,fear --unknown weapons --review "in 2 weeks" "Gaps between calls shrink"
        casebook add risk-assessment SC-2018-0412 s-dash --version 2009 --by "IDVA Cole" \\
          --yes "loitering=outside the school"
        casebook add risk-assessment SC-2018-0412 dash --grade medium --correct r1 \\
          --reason "Typed the wrong grade"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The tool.")
  var tool: String

  @Argument(help: "The judgement in words; “-” reads standard input.")
  var text: String?

  @Option(help: "Its version, as the form says it.")
  var version: String?

  @Option(help: "One of the tool's grades.")
  var grade: String?

  @Option(help: "The day of the assessment; left out: today.")
  var on: String?

  @Option(help: "Who assessed, where it was not you.")
  var by: String?

  @Option(help: "Topics answered with yes.")
  var yes: [String] = []

  @Option(help: "Topics answered with no.")
  var no: [String] = []

  @Option(help: "Topics of which nobody knows.")
  var unknown: [String] = []

  @Option(help: "Topics that were not asked about.")
  var notAsked: [String] = []

  @Option(help: "The day of the next look.")
  var review: String?

  @Option(help: "The name of an assessment to correct.")
  var correct: String?

  @Option(help: "Why it is corrected.")
  var reason: String?

  func validate() throws {
    if correct != nil, reason == nil { throw ValidationError("--correct needs a --reason.") }
    if correct == nil, reason != nil { throw ValidationError("--reason goes with --correct.") }
  }

  func run() throws {
    let words = correct == nil ? "Risk assessment recorded." : "Risk assessment corrected."
    try options.change({ _ in words }) { opened throws(CommandFailure) in
      let assessment = try assessment(opened)
      guard let correct else { return .addRiskAssessment(assessment) }
      return .correctRiskAssessment(
        correct.lowercased(), assessment, reason: try TypedText.required(reason ?? "", "--reason"))
    }
  }

  private func assessment(_ opened: OpenedStore) throws(CommandFailure) -> RiskAssessment {
    let tools = opened.reference.riskTools
    let typed = try TypedText.required(tool, "tool")
    let known = tools.tools.first {
      $0.code == typed.text.lowercased() || $0.name.lowercased() == typed.text.lowercased()
    }
    let assessment = RiskAssessment(
      tool: known.flatMap { WrittenText($0.code) } ?? typed,
      version: try TypedText.optional(version, "--version"),
      on: try opened.day(on, "--on") ?? opened.surroundings.now.day,
      assessor: try TypedText.optional(by, "--by"), grade: try TypedText.optional(grade, "--grade"),
      answers: try answers(tools), reviewOn: try opened.day(review, "--review", leaning: .future),
      text: try TypedText.optional(text, "text"))
    guard let assessment else {
      throw CommandFailure(
        .badInput, "Each topic is answered once; look at --yes, --no and the rest.")
    }
    return assessment
  }

  private func answers(
    _ tools: RiskTools
  ) throws(CommandFailure) -> [RiskAssessment.Answer] {
    var answers: [RiskAssessment.Answer] = []
    let typed: [(RiskAssessment.Reply, [String])] = [
      (.yes, yes), (.no, no), (.unknown, unknown), (.notAsked, notAsked),
    ]
    for (reply, topics) in typed {
      // Words after “=” may have commas in them.
      let (told, listed) = (topics.filter { $0.contains("=") }, topics.filter { !$0.contains("=") })
      for topic in TypedText.list(listed).map(\.text) + told {
        let parts = topic.split(separator: "=", maxSplits: 1).map(String.init)
        let code = parts[0].lowercased()
        guard tools.topics.contains(where: { $0.code == code }), let name = WrittenText(code) else {
          throw CommandFailure(
            .badInput,
            "--\(reply.rawValue): “\(parts[0])” is no topic. Topics: "
              + tools.topics.map(\.code).joined(separator: ", ") + ".")
        }
        answers.append(
          RiskAssessment.Answer(name, reply, parts.count > 1 ? WrittenText(parts[1]) : nil))
      }
    }
    return answers
  }
}
