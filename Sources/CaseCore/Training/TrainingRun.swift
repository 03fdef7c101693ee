/// Where somebody is in a scenario, and what has been answered. Nothing of the record beyond that
/// place can be had from it.
public struct TrainingRun: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case briefing
    /// An entry, from 1.
    case entry(Int)
    /// A stop that waits for its answer, by its place from 0.
    case stop(Int)
    /// Everything has been read and answered: the debrief can begin.
    case end
  }

  public let scenario: Scenario
  public private(set) var place = Place.briefing
  /// By the place of the stop; those answered so far.
  public private(set) var answers: [Int: TrainingAnswer] = [:]

  public init(_ scenario: Scenario) {
    self.scenario = scenario
  }

  /// How many entries may be seen here.
  public var read: Int {
    switch place {
    case .briefing: return 0
    case .entry(let entry): return entry
    case .stop(let stop): return scenario.stops[stop].after
    case .end: return scenario.entryCount
    }
  }

  /// The record as far as it may be seen here.
  public var visible: CaseRecord { scenario.record(upTo: read) }

  /// The stop that waits.
  public var stop: TrainingStop? {
    if case .stop(let stop) = place { scenario.stops[stop] } else { nil }
  }

  /// Reads on: to the stop after this entry where it has not been answered, else to the next entry.
  /// A stop is passed by answering alone.
  /// - Returns: whether there was anything to go on to.
  @discardableResult
  public mutating func goOn() -> Bool {
    switch place {
    case .briefing: place = .entry(1)
    case .stop, .end: return false
    case .entry(let entry):
      let waiting = scenario.stops.indices.first {
        scenario.stops[$0].after == entry && answers[$0] == nil
      }
      if let waiting {
        place = .stop(waiting)
      } else {
        place = entry < scenario.entryCount ? .entry(entry + 1) : .end
      }
    }
    return true
  }

  /// Reads back, as far as the briefing. From the debrief nothing leads back.
  /// - Returns: whether there was anything to go back to.
  @discardableResult
  public mutating func goBack() -> Bool {
    switch place {
    case .briefing, .end: return false
    case .entry(let entry): place = entry > 1 ? .entry(entry - 1) : .briefing
    case .stop(let stop): place = .entry(scenario.stops[stop].after)
    }
    return true
  }

  /// Answers the stop that waits, for good, and goes on.
  /// - Returns: whether a stop was waiting.
  @discardableResult
  public mutating func answer(_ answer: TrainingAnswer) -> Bool {
    guard case .stop(let stop) = place else { return false }
    answers[stop] = answer
    place = .entry(scenario.stops[stop].after)
    return goOn()
  }
}
