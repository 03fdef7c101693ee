import ArgumentParser

/// The program: called bare it opens the screens, with a command it does that and ends.
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Manage stalking cases: every small incident, in one record, for good.",
    discussion: """
      Called without a command, casebook opens its screens on your store.

      EXAMPLES
        casebook sample ~/casebook-sample     write made-up cases to try things out on
        casebook --store ~/casebook-sample    open the screens on them
        casebook list stage:open since:2018   list cases in a script or a terminal

      The store is --store DIR, or CASEBOOK_STORE, or casebook in your data folder
      (XDG_DATA_HOME, else ~/.local/share). CASEBOOK_USER says who you are where the
      login name does not. CASEBOOK_NOW=2018-11-20T10:00 sets the clock, for tests and
      demonstrations.

      Data goes to standard output, talk and progress to standard error. With --json
      the output is one JSON value; README.md, section “JSON”, gives its shape.

      EXIT STATUS
        0  done                          73  cannot be created
        1  refused by a rule, or damage  74  input or output failed
        64 wrong use of the command      75  somebody changed it: try again
        65 input not understood          77  not allowed
        66 no such thing
      """,
    version: Version.text,
    subcommands: [
      SampleCommand.self, NewCommand.self, AddCommand.self, SetCommand.self, CorrectCommand.self,
      ListCommand.self, ShowCommand.self,
      TimelineCommand.self, OrdersCommand.self, TakeOrderStepCommand.self,
      TakeBreachStepCommand.self,
      AssessCommand.self, AnswerCommand.self, FlagsCommand.self, ReportCommand.self,
      EvaluateCommand.self, ProposeCommand.self, AgendaCommand.self, DeadlineCommand.self,
      TransferCommand.self, HandOverNoteCommand.self,
      RecordCommand.self, UndoCommand.self,
      RedoCommand.self, CheckCommand.self, AuditCommand.self, ImportCommand.self, TrainCommand.self,
      StaffCommand.self, ApproveCommand.self, ReturnCommand.self, WithdrawCommand.self,
      ShowClosingCommand.self, ApprovalsCommand.self,
    ])

  @OptionGroup var store: StoreOptions

  func run() throws {
    try openScreens(store.surroundings())
  }

  /// Ends the process with the status that the outcome stands for.
  static func runFromCommandLine() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.talk("casebook: \(failure.words)")
      System.end(failure.status)
    } catch {
      exit(withError: error)
    }
    System.end(.done)
  }
}
