/// Identifies an incident within one case: `i1`, `i2`, …
public typealias IncidentID = String

/// One event in a course of conduct, harmless as it may look alone.
public struct Incident: Hashable, Sendable {
  public var happened: Happened
  /// When the police or the service learnt of it; nil means when it was recorded.
  public var learnt: DayTime?
  /// What happened, in the recorder's words.
  public var text: WrittenText
  /// Codes of the behaviours table, or any words where none fits: the Act's list is not closed.
  public var behaviours: [WrittenText]
  /// A code of the channels table, or any words.
  public var channel: WrittenText?
  public var place: WrittenText?
  /// A person of the case, or words; nil means the victim.
  public var target: WrittenText?
  /// Who did it where it was not the suspect in person: a person of the case, or words.
  public var actor: WrittenText?
  /// Whether the victim feared violence; nil means that nobody asked.
  public var fearOfViolence: Bool?
  /// What it did to the victim.
  public var effect: WrittenText?
  /// References to what proves it, or descriptions.
  public var evidence: [WrittenText]
  public var crimeNumber: WrittenText?

  public init(
    happened: Happened, learnt: DayTime? = nil, text: WrittenText, behaviours: [WrittenText] = [],
    channel: WrittenText? = nil, place: WrittenText? = nil, target: WrittenText? = nil,
    actor: WrittenText? = nil, fearOfViolence: Bool? = nil, effect: WrittenText? = nil,
    evidence: [WrittenText] = [], crimeNumber: WrittenText? = nil
  ) {
    self.happened = happened
    self.learnt = learnt
    self.text = text
    self.behaviours = behaviours
    self.channel = channel
    self.place = place
    self.target = target
    self.actor = actor
    self.fearOfViolence = fearOfViolence
    self.effect = effect
    self.evidence = evidence
    self.crimeNumber = crimeNumber
  }
}
