import ArgumentParser
import CaseCore
import CaseScreens

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve the closing decision that somebody else proposed.",
    discussion: """
      Only then does the outcome count, with the day of the approval. Nobody approves what they
      proposed, nor the end of their own case; where roles are kept (“casebook staff”), a
      supervisor does. Entries that came after the proposal have to be looked at: “casebook
      closing REF” shows them, and --seen says up to which. Prints the number of the entry.

      EXAMPLES
        casebook approve SC-2018-0412
        casebook approve SC-2018-0412 --seen 57 --remark "Read with the SPOC"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "The last entry that you have looked at; left out: that of the proposal.")
  var seen: Int?

  @Option(help: "The day on which it was decided; left out: today.")
  var on: String?

  @Option(help: "What you want to say with it; “-” reads standard input.")
  var remark: String?

  func run() throws {
    try options.change(\.closingWords) { opened throws(CommandFailure) in
      let proposal = try options.waitingClosing(opened)
      return .closing(
        .approve(
          proposal: proposal.entry, on: try opened.day(on, "--on") ?? opened.surroundings.now.day,
          seen: seen ?? proposal.entry, try TypedText.optional(remark, "--remark")))
    }
  }
}

struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Return a proposed closing decision, saying what is missing.",
    discussion: """
      The case stays open, and its list shows that the decision came back. Prints the number of
      the entry.

      EXAMPLES
        casebook return SC-2018-0412 --because "The breach of 3 May is not answered"
        casebook return SC-2018-0412 --because - < words.txt
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "What has to be done first; “-” reads standard input.")
  var because: String

  func run() throws {
    try options.change(\.closingWords) { opened throws(CommandFailure) in
      .closing(
        .giveBack(
          proposal: try options.waitingClosing(opened).entry,
          reason: try TypedText.required(because, "--because")))
    }
  }
}

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw the closing decision that you proposed.",
    discussion: """
      The case goes on as before. Prints the number of the entry.

      EXAMPLES
        casebook withdraw SC-2018-0412
        casebook withdraw SC-2018-0412 --because "A new incident came in"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "Why; “-” reads standard input.")
  var because: String?

  func run() throws {
    try options.change(\.closingWords) { opened throws(CommandFailure) in
      .closing(
        .withdraw(
          proposal: try options.waitingClosing(opened).entry,
          reason: try TypedText.optional(because, "--because")))
    }
  }
}

extension ChangeOptions {
  fileprivate func waitingClosing(
    _ opened: OpenedStore
  ) throws(CommandFailure) -> ProposedClosing {
    guard let waiting = try current(opened).waitingClosing else {
      let refusal = ClosingRefusal.nothingProposed
      throw CommandFailure(refusal.status, Wording.closingRefusal(refusal))
    }
    return waiting
  }
}

extension SavedChange {
  /// What became of a closing decision, or that an outcome counts.
  var closingWords: String {
    for case .closing(let event) in entry.events {
      switch event {
      case .proposed:
        return "Outcome proposed. It counts once somebody else has approved it (“casebook "
          + "approve \(stored.reference)”)."
      case .approved(let approval):
        return "Closing approved; \(approval.proposedBy) had proposed it."
      case .returned: return "Closing returned; the case stays open."
      case .withdrawn: return "Proposal withdrawn; the case stays open."
      }
    }
    return "Outcome recorded."
  }
}
