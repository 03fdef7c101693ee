import ArgumentParser
import CaseCore

struct AddBreachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breach",
    abstract: "Record a breach of an order, or that an incident is none.",
    discussion: """
      A breach is of an incident: one of the case (--incident), or one that is added with it
      (--happened and the text). It stays an incident of the course of conduct. --dismiss says
      why an incident that may look like a breach is none. Prints the new names, such as b1.
      What is done about it: casebook breach.

      EXAMPLES
        casebook add breach SC-2024-0412 o1 --incident i7 --condition c1 \\
          --responded "9 sep 20:15" --how "Arrested at home, PC Ahmed"
        casebook add breach SC-2024-0412 o1 --condition c1,c2 --happened "9 sep 18:05" \\
          --learnt "11 sep" --behaviour contact --actor p4 "Message through her sister"
        casebook add breach SC-2024-0412 o1 --incident i9 --condition c1 \\
          --dismiss "Through solicitors, as the order allows"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The order, such as o1.")
  var order: String

  @Argument(help: "What happened, where the incident comes with it; “-” reads standard input.")
  var text: String?

  @Option(
    name: .customLong("condition"), help: "A condition that was broken; may be given several times."
  )
  var conditions: [String] = []

  @Option(help: "The incident of the case, such as i7.")
  var incident: String?

  @OptionGroup var details: IncidentOptions

  @Option(help: "What the subject said in excuse.")
  var excuse: String?

  @Option(help: "A reference or description; may be given several times.")
  var evidence: [String] = []

  @Option(help: "The crime number of the breach.")
  var crimeNumber: String?

  @Option(help: "A remark on the breach.")
  var remark: String?

  @Option(help: "When police responded.")
  var responded: String?

  @Option(help: "How they responded.")
  var how: String?

  @Option(help: "When the subject was arrested for it.")
  var arrested: String?

  @Option(help: "Why it is no breach.")
  var dismiss: String?

  func validate() throws {
    if (incident == nil) == (details.happened == nil && text == nil) {
      throw ValidationError(
        "Name an incident with --incident, or tell it: --happened and its text.")
    }
    if incident == nil, details.happened == nil || text == nil {
      throw ValidationError("An incident that comes with it needs --happened and its text.")
    }
    if incident != nil, details.isGiven {
      throw ValidationError("What an incident was is said with it, not with --incident.")
    }
    if (responded == nil) != (how == nil) {
      throw ValidationError("--responded and --how go together.")
    }
    if dismiss != nil, incident == nil { throw ValidationError("--dismiss needs --incident.") }
  }

  func run() throws {
    let words = dismiss == nil ? "Breach recorded." : "Recorded as no breach."
    try options.change({ _ in words }) { opened throws(CommandFailure) in
      .breach(try command(opened))
    }
  }

  private func command(_ opened: OpenedStore) throws(CommandFailure) -> BreachCommand {
    let conditions = TypedText.list(conditions).map(\.text)
    if let dismiss, let incident {
      return .dismiss(
        BreachDismissal(
          incident: incident, order: order, conditions: conditions,
          reason: try TypedText.required(dismiss, "--dismiss")))
    }
    return .add(
      BreachReport(
        try told(opened), of: order, conditions: conditions,
        evidence: evidence.compactMap { WrittenText($0) },
        excuse: try TypedText.optional(excuse, "--excuse"),
        crimeNumber: try TypedText.optional(crimeNumber, "--crime-number"),
        text: try TypedText.optional(remark, "--remark")), steps: try steps(opened))
  }

  private func told(_ opened: OpenedStore) throws(CommandFailure) -> BreachReport.Incident {
    if let incident { return .known(incident) }
    let bare = Incident(happened: .unknown, text: try TypedText.required(text ?? "", "text"))
    return .new(try details.over(bare, opened))
  }

  private func steps(_ opened: OpenedStore) throws(CommandFailure) -> [BreachStep] {
    var steps: [BreachStep] = []
    if let when = try opened.moment(responded, "--responded") {
      steps.append(.responded(when, how: try TypedText.required(how ?? "", "--how")))
    }
    if let when = try opened.moment(arrested, "--arrested") {
      steps.append(.arrested(when, nil))
    }
    return steps
  }
}
