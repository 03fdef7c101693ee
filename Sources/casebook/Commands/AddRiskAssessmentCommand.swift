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
      with words after “=” where there is something to say, up to the end. --review is the day of
      the next look; the deadline “risk-review” runs from it, but no later than usual. With
      --correct ID the assessment of that name is corrected, and --reason says why: what is not given stays, a topic answered
      anew loses its earlier answer, and --without takes away. Prints its name, such as r1.

      EXAMPLES
        casebook add risk-assessment SC-2018-0412 dash --grade high --on yesterday \\
          --yes threats,fear --unknown weapons --review "in 2 weeks" "Gaps between calls shrink"
        casebook add risk-assessment SC-2018-0412 s-dash --version 2009 --by "IDVA Cole" \\
          --yes "loitering=outside the school"
        casebook add risk-assessment SC-2018-0412 dash --grade medium --correct r1 \\
          --reason "Typed the wrong grade"
        casebook add risk-assessment SC-2018-0412 dash --correct r1 --without review \\
          --yes "fear=of his brother, too" --reason "Left out"
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

  @Option(help: "The day of the assessment; left out: today, or as it was.")
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

  @Option(help: "What the earlier one had and this one has not; may be given several times.")
  var without: [RiskAssessmentPart] = []

  @Option(help: "Why it is corrected.")
  var reason: String?

  func validate() throws {
    if correct != nil, reason == nil { throw ValidationError("--correct needs a --reason.") }
    if correct == nil, reason != nil { throw ValidationError("--reason goes with --correct.") }
    if correct == nil, !without.isEmpty {
      throw ValidationError("--without goes with --correct.")
    }
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

  /// The assessment as it is given; of one that is corrected, with what is not given as it was.
  private func assessment(_ opened: OpenedStore) throws(CommandFailure) -> RiskAssessment {
    let tools = opened.reference.riskTools
    let typed = try TypedText.required(tool, "tool")
    let known = tools.tools.first {
      $0.code == typed.text.lowercased() || $0.name.lowercased() == typed.text.lowercased()
    }
    var there: RiskAssessment?
    if let correct {
      // Where there is none of that name the change is refused as such.
      there = try options.current(opened).riskAssessment(correct.lowercased())?.fact
    }
    func kept<Value>(_ part: RiskAssessmentPart, _ value: Value?) -> Value? {
      without.contains(part) ? nil : value
    }
    let assessment = RiskAssessment(
      tool: known.flatMap { WrittenText($0.code) } ?? typed,
      version: try TypedText.optional(version, "--version") ?? kept(.version, there?.version),
      on: try opened.day(on, "--on") ?? there?.on ?? opened.surroundings.now.day,
      assessor: try TypedText.optional(by, "--by") ?? kept(.by, there?.assessor),
      grade: try TypedText.optional(grade, "--grade") ?? kept(.grade, there?.grade),
      answers: try answers(tools, correcting: kept(.answers, there?.answers) ?? []),
      reviewOn: try opened.day(review, "--review", leaning: .future)
        ?? kept(.review, there?.reviewOn),
      text: try TypedText.optional(text, "text") ?? kept(.text, there?.text))
    guard let assessment else {
      throw CommandFailure(
        .badInput, "Each topic is answered once; look at --yes, --no and the rest.")
    }
    return assessment
  }

  private func answers(
    _ tools: RiskTools, correcting earlier: [RiskAssessment.Answer]
  ) throws(CommandFailure) -> [RiskAssessment.Answer] {
    let typed: [(RiskAssessment.Reply, [String])] = [
      (.yes, yes), (.no, no), (.unknown, unknown), (.notAsked, notAsked),
    ]
    var answers: [RiskAssessment.Answer] = []
    for (reply, options) in typed {
      for option in options { answers += try TypedAnswers(option, reply, tools).answers }
    }
    let answered = Set(answers.map(\.topic))
    return earlier.filter { !answered.contains($0.topic) } + answers
  }
}

/// What an assessment of risk can have besides its tool and its day.
enum RiskAssessmentPart: String, CaseIterable, ExpressibleByArgument {
  case version, by, grade, answers, review, text
}
