/// Whether somebody has to say if a Stalking Protection Order was considered.
///
/// It is asked of a case that is open and points to stalking, or is recorded as it, where a risk is
/// told of and there is a named suspect, until such an order is applied for or somebody says why
/// not. A step of such an order answers, and so does a restraining or domestic abuse protection order
/// while it stands, whoever sought it; bail, a notice, a non-molestation order and an injunction do
/// not, because each ends or binds otherwise, and they are only named. What is new asks again.
extension FlagReviewer {
  mutating func protection(
    _ record: CaseRecord, _ current: Case, _ now: Classifier.Judgement
  ) -> FlagState {
    // A record that ends before there were such orders asks nothing about them.
    guard let kinds, let kind = kinds.protectionOrder, let first = kinds.firstDay(of: kind),
      let last = record.counting.last, first <= last.at.local.day
    else { return .none }
    let standing = ProtectionStanding(current, now, kinds)
    let answer = current.protectionAnswer(kinds, now.decision.pointsTo)
    guard standing.isWanted else {
      return standing.hasOrder ? answer.map { .answered($0) } ?? .none : .none
    }
    func open(_ entry: Entry?) -> OpenFlag {
      OpenFlag(
        since: max(first, entry?.at.local.day ?? first), sinceEntry: entry?.sequence ?? 0,
        reason: standing.reason(current, kinds), incidents: standing.incidents)
    }
    guard let answer, let then = record.folded(through: answer.entry) else {
      let since = record.since(after: 0) { history.protection($0, kinds).isWanted }
      return .open(open(since))
    }
    let before = history.protection(then, kinds)
    let news = FlagNews.between(before, standing)
    if news.isEmpty { return .answered(answer) }
    let since = record.since(after: answer.entry) { current in
      let standing = history.protection(current, kinds)
      return standing.isWanted && !FlagNews.between(before, standing).isEmpty
    }
    return .askedAgain(open(since), previous: answer, news: news)
  }
}

extension OpinionHistory {
  fileprivate mutating func protection(_ current: Case, _ kinds: OrderKinds) -> ProtectionStanding {
    ProtectionStanding(current, judgement(current), kinds)
  }
}

extension ProtectionStanding {
  fileprivate func reason(_ current: Case, _ kinds: OrderKinds) -> String {
    let order = kinds.protectionOrder.map(kinds.name) ?? ""
    let told = risks.map { $0.rawValue.map { $0 == "-" ? " " : String($0) }.joined() }
    var sentences = [
      "Points to \(pointsTo.rawValue), with a risk (\(told.joined(separator: ", "))): "
        + "was a \(order) considered?"
    ]
    let beside = others.compactMap { id in
      current.order(id).map { "\(kinds.shortName($0.facts.kind)) \(id)" }
    }
    if !beside.isEmpty {
      sentences.append("In its place there is not: \(beside.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }
}
