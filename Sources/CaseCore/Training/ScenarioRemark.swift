/// Something in a scenario that a trainer should look at, and that may be as it was meant.
public enum ScenarioRemark: Hashable, Sendable {
  /// In the end the second opinion points elsewhere.
  case opinionEndsElsewhere(SecondOpinion.Class, truth: SecondOpinion.Class)
  case aggravationDiffers(opinion: Bool)
  case letterDiffers(FourLetter, opinion: SecondOpinion.LetterState)
  /// When the stop asks, the second opinion points to what the scenario calls wrong.
  case opinionWrongAtStop(stop: Int, SecondOpinion.Class)
  /// Whoever always takes the first choice is always right.
  case rightIsAlwaysFirst
}

extension Scenario {
  /// - Parameter classifier: holds the scenario against what the second opinion makes of its record.
  public func remarks(_ classifier: Classifier) -> [ScenarioRemark] {
    var remarks: [ScenarioRemark] = []
    if let last = opinion(after: entryCount, classifier) {
      if last.pointsTo != truth.recordedAs {
        remarks.append(.opinionEndsElsewhere(last.pointsTo, truth: truth.recordedAs))
      }
      if last.isAggravated != truth.isAggravated {
        remarks.append(.aggravationDiffers(opinion: last.isAggravated))
      }
      for letter in FourLetter.allCases where last.four[letter].state != truth.four[letter] {
        remarks.append(.letterDiffers(letter, opinion: last.four[letter].state))
      }
    }
    for (index, stop) in stops.enumerated() {
      guard case .recordedClass = stop.asks, let then = opinion(after: stop.after, classifier),
        stop.verdict(.recordedAs(then.pointsTo)) == .wrong
      else { continue }
      remarks.append(.opinionWrongAtStop(stop: index + 1, then.pointsTo))
    }
    let choosing = stops.compactMap { stop in
      if case .next(let next) = stop.asks { next } else { nil }
    }
    if choosing.count > 1, choosing.allSatisfy({ $0.choices.first?.verdict == .right }) {
      remarks.append(.rightIsAlwaysFirst)
    }
    return remarks
  }

  /// The record as far as it has been read.
  public func record(upTo entry: Int) -> CaseRecord {
    CaseRecord(
      reference: story.record.reference, entries: Array(story.record.entries.prefix(entry)))
  }

  /// The second opinion as it was known right after an entry; nil before the case was opened.
  public func opinion(after entry: Int, _ classifier: Classifier) -> SecondOpinion? {
    let known = record(upTo: entry)
    guard let current = known.folded(), let last = known.entries.last else { return nil }
    return classifier.opinion(on: current, asOf: last.at.local.day)
  }
}
