import ArgumentParser
import CaseCore

/// What is told of an incident besides its words, when it is added and when it is corrected.
struct IncidentOptions: ParsableArguments {
  @Option(help: "When it happened: a day, a moment, a range or unknown.")
  var happened: String?

  @Option(help: "When police or the service learnt of it; left out: now.")
  var learnt: String?

  @Option(name: .customLong("behaviour"), help: "What was done; may be given several times.")
  var behaviours: [String] = []

  @Option(help: "How: in-person phone text email social-media post gift vehicle online …")
  var channel: String?

  @Option(help: "Where.")
  var place: String?

  @Option(help: "Whom it was aimed at, such as p3; left out: the victim.")
  var target: String?

  @Option(help: "Who did it for the suspect, such as p4 or some words.")
  var actor: String?

  @Option(help: "Whether the victim feared violence; left out: not asked.")
  var fear: YesOrNo?

  var isGiven: Bool {
    happened != nil || learnt != nil || !behaviours.isEmpty || channel != nil || place != nil
      || target != nil || actor != nil || fear != nil
  }

  /// What was given in place of what the incident says; empty words take something away.
  func over(_ incident: Incident, _ opened: OpenedStore) throws(CommandFailure) -> Incident {
    var told = incident
    if let happened { told.happened = try opened.happened(happened, "--happened") }
    if let learnt { told.learnt = try opened.moment(learnt, "--learnt") }
    if !behaviours.isEmpty { told.behaviours = TypedText.list(behaviours) }
    if let channel { told.channel = try TypedText.optional(channel, "--channel") }
    if let place { told.place = try TypedText.optional(place, "--place") }
    if let target { told.target = try TypedText.optional(target, "--target") }
    if let actor { told.actor = try TypedText.optional(actor, "--actor") }
    if let fear { told.fearOfViolence = fear == .yes }
    return told
  }
}

/// What an incident did and what proves it.
struct IncidentProofOptions: ParsableArguments {
  @Option(help: "What it did to the victim.")
  var effect: String?

  @Option(help: "A reference or description; may be given several times.")
  var evidence: [String] = []

  @Option(help: "The crime number of this incident.")
  var crimeNumber: String?

  func over(_ incident: Incident) throws(CommandFailure) -> Incident {
    var told = incident
    if let effect { told.effect = try TypedText.optional(effect, "--effect") }
    if !evidence.isEmpty { told.evidence = evidence.compactMap { WrittenText($0) } }
    if let crimeNumber {
      told.crimeNumber = try TypedText.optional(crimeNumber, "--crime-number")
    }
    return told
  }
}
