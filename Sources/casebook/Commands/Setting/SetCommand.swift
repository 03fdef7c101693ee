import ArgumentParser
import CaseCore

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Say what holds of a case from now on: class, relationship, impact, history, owner.",
    discussion: """
      What held before stays in the record.

      EXAMPLES
        casebook set class SC-2018-0412 stalking-s2A --reason "Third occasion, fixated"
        casebook set safe-contact SC-2018-0412 "text only, weekdays 9 to 3"
        casebook set owner SC-2018-0412 "DC 2210 Sharma"
      """,
    subcommands: [
      SetClassCommand.self, SetRelationshipCommand.self, SetImpactCommand.self,
      SetHistoryCommand.self, SetSafeContactCommand.self, SetOwnerCommand.self,
    ])
}
