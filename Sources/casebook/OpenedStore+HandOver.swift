import CaseCore

extension OpenedStore {
  /// What somebody who takes over a case today has to know.
  func handOver(
    of record: CaseRecord, _ current: Case, from start: HandOverStart
  ) throws(CommandFailure) -> HandOver {
    var reviewer = FlagReviewer(try classifier(), reference.orderKinds)
    let proposals = current.orders.isEmpty ? [] : try breachProposer().open(in: current)
    guard
      let handOver = record.handOver(
        from: start, on: surroundings.now.day, reference,
        review: reviewer.review(record, current), proposals: proposals)
    else {
      throw CommandFailure(.refused, "\(record.reference) cannot be read as a case.")
    }
    return handOver
  }
}
