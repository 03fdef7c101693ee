/// What somebody says to a flag: the reply, and the class that the opinion pointed to when they saw
/// it, so that nobody agrees to what they were not shown.
public struct FlagReply: Hashable, Sendable {
  public let question: FlagQuestion
  public let reply: FlagAnswer.Reply
  public let on: CalendarDay
  public let shown: SecondOpinion.Class

  public init(
    _ question: FlagQuestion, _ reply: FlagAnswer.Reply, on: CalendarDay,
    shown: SecondOpinion.Class
  ) {
    self.question = question
    self.reply = reply
    self.on = on
    self.shown = shown
  }
}

extension CaseRecord {
  func answer(
    _ reply: FlagReply, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    let today = circumstances.now.day
    try checkPast(reply.on, .on, today)
    let classifier: Classifier
    do { classifier = try circumstances.reference.classifier() } catch { throw .tableBroken(error) }
    var reviewer = FlagReviewer(classifier, circumstances.reference.orderKinds)
    let review = reviewer.review(self, current)
    let state = review.state(of: reply.question, on: today)
    guard let flag = state.flag else {
      throw .noFlagToAnswer(reply.question, last: state.answer)
    }
    guard reply.on >= flag.since else {
      throw .answeredBeforeAsked(reply.on, since: flag.since)
    }
    let gist = review.gist
    guard gist.pointsTo == reply.shown else {
      throw .opinionChanged(shown: reply.shown, now: gist.pointsTo)
    }
    let recorded = current.recordedClass
    let answered = CaseEvent.flagAnswered(
      FlagAnswer(
        reply.question, reply.reply, on: reply.on, recorded: recorded.recordedAs,
        pointsTo: gist.pointsTo, rules: flag.rules))
    if reply.question == .protectionOrder {
      return try considered(reply, current, circumstances) + [answered]
    }
    guard case .agreed(let words) = reply.reply else { return [answered] }
    if recorded.recordedAs.agrees(with: gist.pointsTo) {
      // No class changes, so a rule of recording asks what was done about it.
      guard words != nil else { throw .reasonMissing }
      return [answered]
    }
    guard let agreed = gist.pointsTo.recordedAs else {
      throw .nothingToAgreeTo(recorded: recorded.recordedAs)
    }
    guard words != nil || !recorded.recordedAs.leavesStalking(for: agreed) else {
      throw .reasonToLeaveStalking(from: recorded.recordedAs, to: agreed)
    }
    let recording = ClassRecording(
      agreed, on: reply.on,
      isAggravated: agreed.hasAggravatedForm && (recorded.isAggravated || gist.isAggravated),
      reason: words ?? WrittenText(flag.reason))
    return [.classRecorded(recording), answered]
  }

  /// That an order was considered is a step of it, so that what comes of it follows there.
  private func considered(
    _ reply: FlagReply, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard case .agreed(let words) = reply.reply else { return [] }
    guard let words else { throw .reasonMissing }
    let kinds = circumstances.reference.orderKinds
    guard let kind = kinds.protectionOrder else { return [] }
    let step = OrderStep(on: reply.on, .considered(reasons: words))
    let earlier = current.orders.last {
      $0.facts.kind == kind && $0.allowedSteps(on: reply.on).contains(.considered)
    }
    return try decide(
      earlier.map { .take($0.id, step) } ?? .add(OrderFacts(kind: kind), steps: [step]), current,
      circumstances)
  }
}

extension FlagReview {
  /// - Parameter day: of looking.
  public func state(of question: FlagQuestion, on day: CalendarDay) -> FlagState {
    switch question {
    case .classification: return state
    case .protectionOrder: return protection.state(on: day)
    }
  }
}
