import CaseCore
import TerminalPages

/// What a screen wants done that it cannot do itself.
public enum Effect: Hashable, Sendable {
  // Between screens; the app does these itself.
  case openCase(CaseReference, at: CasePlace? = nil)
  case openTimeline(CaseReference)
  case openForm(FormKind)
  /// The possible breaches of a case that wait for an answer, beginning with one of them.
  case openProposals(CaseReference, at: PossibleBreachPlace?)
  /// What somebody who takes over a case has to know.
  case openHandOver(CaseReference)
  /// The closing decision of a case with its checklist.
  case openClosing(CaseReference)
  /// What is due in all cases, by day.
  case openAgenda
  /// The orders of all cases.
  case openOrders
  case openRates
  /// The cases behind a figure, and what it counts.
  case listCases(CaseQuery, of: String)
  case closeScreen
  case say(String)

  // In the store and the terminal; these come back as messages.
  case find(ListRequest)
  case count([CountQuestion])
  case readCase(CaseReference, for: Purpose)
  case record(CaseCommand, in: CaseReference, expecting: Int)
  /// One command for each of several cases, beside the main thread: each save waits for the disk.
  case recordInEach(CaseCommand, [SeenCase])
  case openNewCase(CaseOpeningRequest)
  case saveDraft(FormKind, [String: String])
  case findDraft(FormKind)
  case removeDraft(FormKind)
  case logSearch(String)
  case countReport(ReportQuestion)
  case exportReport(ReportExport)
  case quit
  case suspend
  case redraw
  case training(TrainingRequest)

  /// What a case is read for. A person reading it is a consultation and is logged as one.
  public enum Purpose: Hashable, Sendable {
    case timeline, preview, afterChange
    case consultation(CasePlace?)
    case form(FormKind)
    case proposals(PossibleBreachPlace?)
    case handOver
    case closing
  }
}

/// A case as somebody saw it in a list.
public struct SeenCase: Hashable, Sendable {
  public let reference: CaseReference
  /// Its last entry then.
  public let entry: Int

  public init(_ reference: CaseReference, entry: Int) {
    self.reference = reference
    self.entry = entry
  }
}

/// What is selected in a case when it opens.
public enum CasePlace: Hashable, Sendable {
  case deadline(DeadlineID)
  case order(OrderID)
  case breach(BreachID)
  /// The possible breaches of an incident.
  case possibleBreach(IncidentID)
  case classification
  case entry(Int)
  /// The closing decision that waits or came back.
  case closing
}

/// A case to be opened; the store gives it its reference.
public struct CaseOpeningRequest: Hashable, Sendable {
  public var opening: CaseOpening
  public var people: [Person]
  public var safeContact: WrittenText?
  public var owner: WrittenText?

  public init(
    opening: CaseOpening, people: [Person], safeContact: WrittenText? = nil,
    owner: WrittenText? = nil
  ) {
    self.opening = opening
    self.people = people
    self.safeContact = safeContact
    self.owner = owner
  }
}
