/// A story to be trained on: it stops and asks, and in the end says what was right and why.
public struct Scenario: Hashable, Sendable {
  public let story: Story
  /// What the trainee is told before the first entry.
  public let briefing: WrittenText
  /// In the order of the entries that they come after; two may share one.
  public let stops: [TrainingStop]
  public let truth: TrainingTruth
  /// Nil only where the case was read rightly.
  public let wrongTurn: WrongTurn?
  public let words: [TellingWords]
  public let teachingPoints: [TeachingPoint]

  /// Fails where nothing is asked, a place is not in the record or out of order, or a turn is
  /// missing.
  public init?(
    story: Story, briefing: WrittenText, stops: [TrainingStop], truth: TrainingTruth,
    wrongTurn: WrongTurn?, words: [TellingWords], teachingPoints: [TeachingPoint]
  ) {
    let entries = 1...max(1, story.record.entries.count)
    let places = stops.map(\.after)
    guard !stops.isEmpty, places == places.sorted(),
      (places + words.map(\.entry) + [wrongTurn?.entry].compactMap(\.self))
        .allSatisfy(entries.contains),
      story.record.folded() != nil, wrongTurn != nil || truth.direction == .readRightly
    else { return nil }
    self.story = story
    self.briefing = briefing
    self.stops = stops
    self.truth = truth
    self.wrongTurn = wrongTurn
    self.words = words
    self.teachingPoints = teachingPoints
  }

  public var name: String { story.name }
  public var title: String { story.title.text }
  public var entryCount: Int { story.record.entries.count }

  public var relationship: Relationship? { story.record.folded()?.relationship?.relationship }

  /// About how long it takes alone: reading case notes with care, thinking at each stop, and the
  /// debrief.
  public var minutes: Int {
    let reading = (story.wordCount + Scenario.wordsAMinute - 1) / Scenario.wordsAMinute
    return reading + stops.count * Scenario.minutesAStop + Scenario.minutesOfDebrief
  }

  private static let wordsAMinute = 150
  private static let minutesAStop = 2
  private static let minutesOfDebrief = 5
}

/// What the case is, with the reasons.
public struct TrainingTruth: Hashable, Sendable {
  public let recordedAs: SecondOpinion.Class
  public let limbs: [SecondOpinion.Limb]
  /// Racially or religiously aggravated (Crime and Disorder Act 1998 s32).
  public let isAggravated: Bool
  public let four: OpinionGist.Letters
  public let reasons: [WrittenText]
  public let direction: TrainingDirection

  public init(
    _ recordedAs: SecondOpinion.Class, limbs: [SecondOpinion.Limb] = [],
    isAggravated: Bool = false, four: OpinionGist.Letters, reasons: [WrittenText],
    direction: TrainingDirection
  ) {
    self.recordedAs = recordedAs
    self.limbs = limbs
    self.isAggravated = isAggravated
    self.four = four
    self.reasons = reasons
    self.direction = direction
  }
}

/// Which way the case was misread.
public enum TrainingDirection: String, CaseIterable, Sendable {
  case stalkingAsHarassment = "stalking read as harassment"
  case harassmentAsStalking = "harassment read as stalking"
  case controlAsQuarrel = "control read as a quarrel"
  case singleMessage = "single message"
  case readRightly = "read rightly"
}

/// Where the case took the wrong way.
public struct WrongTurn: Hashable, Sendable {
  public let entry: Int
  public let what: WrittenText
  public let cost: WrittenText
  public let instead: WrittenText

  public init(entry: Int, what: WrittenText, cost: WrittenText, instead: WrittenText) {
    self.entry = entry
    self.what = what
    self.cost = cost
    self.instead = instead
  }
}

/// Words of the record that mattered.
public struct TellingWords: Hashable, Sendable {
  public let entry: Int
  /// As they stand in that entry.
  public let words: WrittenText
  public let meaning: WrittenText

  public init(entry: Int, words: WrittenText, meaning: WrittenText) {
    self.entry = entry
    self.words = words
    self.meaning = meaning
  }
}

public struct TeachingPoint: Hashable, Sendable {
  public let text: WrittenText
  public let source: WrittenText

  public init(text: WrittenText, source: WrittenText) {
    self.text = text
    self.source = source
  }
}
