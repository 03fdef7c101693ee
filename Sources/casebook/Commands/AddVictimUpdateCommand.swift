import ArgumentParser
import CaseCore

struct AddVictimUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "victim-update",
    abstract: "Record that the victim was told something.",
    discussion: """
      --of names what the victim was told of: a development such as d1, the entry of a step such as
      e5 (see “casebook deadline REF”), or a breach such as b1 for its arrest. Left out, it is a word
      in between. Prints the update's name, such as u1.

      EXAMPLES
        casebook add victim-update SC-2018-0412 --of e9 --method phone "Told why it is not charged"
        casebook add victim-update SC-2018-0412 --of d1,d2 --on yesterday --by "PC 4411"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "What was said; “-” reads standard input.")
  var text: String?

  @Option(help: "What the victim was told of; several with commas between.")
  var of: [String] = []

  @Option(help: "The day; left out: today.")
  var on: String?

  @Option(help: "How, such as phone, visit or text.")
  var method: String?

  @Option(help: "Who told the victim, where it was not you.")
  var by: String?

  func run() throws {
    try options.change({ _ in "Victim update recorded." }) { opened throws(CommandFailure) in
      try options.tellSafeContact(opened)
      return .tellVictim(
        VictimUpdate(
          on: try opened.day(on, "--on") ?? opened.surroundings.now.day,
          about: TypedText.list(of).map { $0.text.lowercased() },
          method: try TypedText.optional(method, "--method"),
          by: try TypedText.optional(by, "--by"), text: try TypedText.optional(text, "text")))
    }
  }
}

struct AddDevelopmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "development",
    abstract: "Record an arrest, an interview, a release or bail, of which the victim is told.",
    discussion: """
      It starts the clock for telling the victim: 1 working day for a victim with enhanced rights,
      5 for others. Prints its name, such as d1.

      EXAMPLES
        casebook add development SC-2018-0412 arrest --on yesterday
        casebook add development SC-2018-0412 bail-changed "No longer signs on at the station"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "What happened.")
  var what: Development.Kind

  @Argument(help: "A remark; “-” reads standard input.")
  var text: String?

  @Option(help: "The day; left out: today.")
  var on: String?

  func run() throws {
    try options.change({ _ in "Development recorded." }) { opened throws(CommandFailure) in
      try options.tellSafeContact(opened)
      return .addDevelopment(
        Development(
          what, on: try opened.day(on, "--on") ?? opened.surroundings.now.day,
          text: try TypedText.optional(text, "text")))
    }
  }
}

struct AddEnhancedRightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enhanced-rights",
    abstract: "Say whether the victim has enhanced rights.",
    discussion: """
      A victim of stalking has them unless somebody says why not. With them news is due within 1
      working day, without them within 5.

      EXAMPLES
        casebook add enhanced-rights SC-2018-0412 no --reason "Asked for; a company is the victim"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Yes or no.")
  var answer: YesOrNo

  @Option(help: "Why; “-” reads standard input.")
  var reason: String

  func run() throws {
    try options.change({ _ in "Enhanced rights recorded." }) { _ throws(CommandFailure) in
      .setEnhancedRights(
        EnhancedRights(answer == .yes, reason: try TypedText.required(reason, "--reason")))
    }
  }
}
