/// What somebody who takes over a case has to know, on a day: made of its record from a place on, and
/// stored nowhere.
///
/// Breaches, deadlines and questions are all that stand on the day, however old they are: what was
/// left unanswered before the last hand-over is still unanswered. What is new and what changed go
/// from the start.
public struct HandOver: Hashable, Sendable {
  /// Something that waits for a person to say something.
  public enum Question: Hashable, Sendable {
    /// Whether a flag was answered before and asks again is its state's to say.
    case flag(FlagQuestion, OpenFlag, isAskedAgain: Bool)
    case possibleBreach(OpenProposals)
    /// A closing decision that waits for a second person, or came back.
    case closing(ProposedClosing)
    case offer(Transfer)
  }

  /// How many days ahead it looks. A custom of this program and no rule of law: a person who comes
  /// new to a case has two weeks in sight.
  public static let daysAhead = 14

  public let start: HandOverStart
  /// The last entry of the record that it was made of.
  public let through: Int
  public let day: CalendarDay
  public let current: Case
  /// Breaches to which police have not responded, as they were recorded.
  public let breaches: [Breach]
  /// What should have been done before the day, soonest first, also where somebody put it off.
  public let overdue: [Deadline]
  /// What falls due on the day or within the days ahead.
  public let due: [Deadline]
  public let questions: [Question]
  public let changes: [HandOverChange]
  /// The entries since the start that count, without those that are only about the hand-over.
  public let news: [Entry]
}

extension CaseRecord {
  /// Nil where nothing of the case can be read.
  /// - Parameters:
  ///   - review: its flags; nil where the tables of the second opinion cannot be read.
  ///   - proposals: the possible breaches that nobody has answered.
  public func handOver(
    from start: HandOverStart, on day: CalendarDay, _ reference: ReferenceData,
    review: FlagReview?, proposals: [OpenProposals]
  ) -> HandOver? {
    guard let current = folded() else { return nil }
    // A breach that waits for an answer is named among the breaches.
    let listed = current.deadlines(reference).filter {
      $0.isListed(on: day) && $0.rule != .breachResponse
    }
    let last = day.adding(days: HandOver.daysAhead)
    return HandOver(
      start: start, through: sequence, day: day, current: current,
      breaches: current.breaches.filter { !$0.isAnswered && $0.disposed == nil },
      overdue: listed.filter { $0.due < day },
      due: listed.filter { day <= $0.due && $0.due <= last },
      questions: HandOver.questions(current, review, proposals, on: day),
      changes: changes(since: start.entry, to: current, on: day),
      news: news(since: start.entry))
  }

  private func news(since start: Int) -> [Entry] {
    counting.filter { entry in
      entry.sequence > start
        && entry.isNews(since: start)
    }
  }
}

extension Entry {
  /// Whether it tells somebody who knows the case up to an entry anything but who has it: what came
  /// and went since then is neither new nor gone.
  public func isNews(since start: Int) -> Bool {
    !events.allSatisfy { event in
      switch event {
      case .handOver: return true
      case .entryUndone(let target, _): return target > start
      default: return false
      }
    }
  }
}

extension HandOver {
  fileprivate static func questions(
    _ current: Case, _ review: FlagReview?, _ proposals: [OpenProposals], on day: CalendarDay
  ) -> [Question] {
    let flags = FlagQuestion.allCases.compactMap { question -> Question? in
      guard let state = review?.state(of: question, on: day), let flag = state.flag else {
        return nil
      }
      return .flag(question, flag, isAskedAgain: state.kind == .askedAgain)
    }
    let closing = (current.waitingClosing ?? current.returnedClosing).map { Question.closing($0) }
    let offer = current.openTransfer.map { Question.offer($0) }
    return flags + proposals.map { .possibleBreach($0) } + [closing, offer].compactMap(\.self)
  }
}

extension HandOver.Question {
  /// The entry that it rests on.
  public var entry: Int {
    switch self {
    case .flag(_, let flag, _): return flag.sinceEntry
    case .possibleBreach(let open): return open.incident.recorded.entry
    case .closing(let closing): return closing.ending?.entry ?? closing.entry
    case .offer(let transfer): return transfer.offer.entry
    }
  }
}

extension Case {
  /// The entry that told of what a deadline is about.
  public func entry(of subject: DeadlineSubject) -> Int {
    let known: Int?
    switch subject {
    case .wholeCase: known = nil
    case .incident(let id): known = incident(id)?.recorded.entry
    case .news(let id):
      // A step is named after its entry: `e5`, or `e5.2` for the second of entry 5.
      let number = id.dropFirst().prefix { $0 != "." }
      known =
        id.first == "e"
        ? Int(number)
        : developments.first { $0.id == id }?.recorded.entry ?? breach(id)?.recorded.entry
          ?? orders.lazy.compactMap { $0.step(id)?.recorded.entry }.first
    case .order(let id), .condition(_, let id): known = order(id)?.recorded.entry
    case .breach(let id): known = breach(id)?.recorded.entry
    }
    return known ?? classes.first?.entry ?? 1
  }
}
