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
      missing. Looking at a case is noted in the access log. With --intake the cases of a file are
      assessed, nothing is stored and no store is needed; what cannot be used is named and the
      rest are answered.

      EXAMPLES
        casebook assess SC-2018-0412
        casebook assess SC-2018-0412 --as-known-on "1 sep 2018"
        casebook assess SC-2018-0412 --json | jq '.[0].pointsTo'
        casebook assess --intake referrals.json --json
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("The case, such as SC-2018-0412.", valueName: "ref"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "Assess the documents of a file, JSON or CSV; “-” reads standard input.",
      valueName: "file"),
    completion: .file())
  var intake: String?

  @OptionGroup var known: KnownOption
  @OptionGroup var format: JSONFormat

  func validate() throws {
    if (reference == nil) == (intake == nil) {
      throw ValidationError("Name one case, or a file with --intake.")
    }
    if intake != nil, known.asKnownOn != nil {
      throw ValidationError("--as-known-on looks back in a case's record; a file has none.")
    }
  }

  func run() throws {
    if let intake { return try assess(intake, try CaseResources.classifier()) }
    let opened = try store.open()
    let seen = try known.case(reference ?? "", opened)
    let classifier = try opened.classifier()
    let opinion = classifier.opinion(on: seen.current, asOf: seen.day ?? .last)
    var reviewer = FlagReviewer(classifier, opened.reference.orderKinds)
    let review = reviewer.review(seen.record, seen.current, asOf: seen.day ?? .last)
    try tell(
      [Assessed(seen.current.reference.text, opinion, review)],
      on: seen.day ?? opened.surroundings.now.day)
  }

  private func assess(_ file: String, _ classifier: Classifier) throws {
    let today = try Surroundings(store: nil).now.day
    let bytes = try InputFile.bytes(file)
    let reading = IntakeFile(bytes, format: .guessed(file, bytes)).read()
    for fault in reading.faults { Output.talk("\(file): \(fault)") }
    for notice in reading.notices { Output.talk("\(file): \(notice)") }
    try tell(
      reading.documents.map { _, document in
        let handed = document.assessable
        // A wrong clock here or there must not hide what a document tells of.
        let told = handed.incidents.compactMap { $0.fact.happened.end?.day }.max()
        return Assessed(
          document.reference?.text, classifier.opinion(on: handed, asOf: max(today, told ?? today))
        )
      }, on: today)
    if !reading.faults.isEmpty {
      throw CommandFailure(
        .badInput, "Not everything in \(file) could be used; what was wrong is named above.")
    }
  }

  private struct Assessed {
    let reference: String?
    let opinion: SecondOpinion
    let review: FlagReview?

    init(_ reference: String?, _ opinion: SecondOpinion, _ review: FlagReview? = nil) {
      self.reference = reference
      self.opinion = opinion
      self.review = review
    }
  }

  private func tell(_ assessed: [Assessed], on day: CalendarDay) throws {
    if format.json {
      try Output.data(
        JSONText.rows(
          assessed.map {
            AssessJSON(
              reference: $0.reference, opinion: $0.opinion, review: $0.review, day: day
            ).value
          }))
      return
    }
    for one in assessed {
      try Output.data(
        AssessText(
          reference: one.reference ?? "no reference", opinion: one.opinion, review: one.review,
          day: day
        ).text)
    }
  }
}
