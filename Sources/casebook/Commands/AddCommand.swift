import ArgumentParser
import CaseCore

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Add to a case: an incident, a note, a person, a step, an order, a breach, a look at risk.",
    discussion: """
      Days are typed as people type them: “6 sep 21:40”, “yesterday 9pm”, “06/09/2018”,
      “6 sep - 8 sep”, “unknown”. The day comes before the month. A text of “-” is read from
      standard input. What a rule forbids is refused with what is allowed now.

      EXAMPLES
        casebook add incident SC-2018-0412 --happened "6 sep 21:40" \\
          --behaviour contact,threat --channel text --fear yes "14 messages from a new number"
        casebook add stage SC-2018-0412 file-submitted --on yesterday
        casebook add outcome SC-2018-0412 --type 16 --reason "IP withdrew support"
      """,
    subcommands: [
      AddIncidentCommand.self, AddNoteCommand.self, AddPersonCommand.self, AddStageCommand.self,
      AddOutcomeCommand.self, AddOrderCommand.self, AddConditionCommand.self,
      AddCheckCommand.self, AddNotificationCommand.self, AddBreachCommand.self,
      AddVictimUpdateCommand.self, AddDevelopmentCommand.self, AddEnhancedRightsCommand.self,
      AddRiskAssessmentCommand.self,
    ])
}

/// What every command that changes a case takes.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var format: JSONFormat

  /// Opens the store and carries a change out on the case that was named.
  func change(
    _ words: (SavedChange) -> String,
    _ command: (OpenedStore) throws(CommandFailure) -> CaseCommand
  ) throws(CommandFailure) {
    let opened = try store.open()
    let reference = try OpenedStore.reference(named.reference)
    let change = try opened.change(reference, command(opened))
    // Saved is saved, even where the tables of proposals are broken.
    let found = Result { () throws(CommandFailure) in try opened.proposals(after: change) }
    try ChangeReport.print(
      change, words(change) + change.orderNotices(opened.reference), proposals: try? found.get(),
      json: format.json)
    _ = try found.get()
  }

  /// The case as it is before the change, for what is carried over.
  func current(_ opened: OpenedStore) throws(CommandFailure) -> Case {
    let reference = try OpenedStore.reference(named.reference)
    guard let current = try opened.read(reference).record.folded() else {
      throw CommandFailure(.refused, "\(reference) cannot be read as a case.")
    }
    return current
  }

  /// Says on standard error how the victim may be contacted, before anybody does: a wrong call can
  /// betray them.
  func tellSafeContact(_ opened: OpenedStore) throws(CommandFailure) {
    Self.tellSafeContact(of: try current(opened))
  }

  static func tellSafeContact(of current: Case) {
    Output.talk(
      "Safe contact: \(current.safeContact?.text ?? "not recorded; ask before calling.")")
  }
}
