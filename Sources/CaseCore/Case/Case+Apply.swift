extension Case {
  /// Takes an event in. Never refuses: what is in the record has to be readable, and whether it
  /// should have been written is for `decide` and for the check of the store.
  mutating func apply(_ event: CaseEvent, from entry: Entry) {
    switch event {
    case .opened, .entryUndone: break
    case .classRecorded(let recording): classes.append(Recorded(recording, entry))
    case .relationshipRecorded(let recording): relationship = recording
    case .safeContactSet(let text): safeContact = text
    case .ownerAssigned(let name):
      owner = name
      endTransfer(.overtaken(owner: name), entry)
    case .areaRecorded(let newForce, let newArea):
      force = newForce
      area = newArea
    case .crimeNumberAdded(let number):
      if !crimeNumbers.contains(number) { crimeNumbers.append(number) }
    case .personAdded(let id, let person): people.add(id, person, entry)
    case .personCorrected(let id, let person, _): people.correct(id, person, entry)
    case .incidentAdded(let id, let incident): incidents.add(id, incident, entry)
    case .incidentCorrected(let id, let incident, _): incidents.correct(id, incident, entry)
    case .noteAdded(let id, let note): notes.add(id, note, entry)
    case .noteCorrected(let id, let note, _): notes.correct(id, note, entry)
    case .impactRecorded(let fact): impact = Recorded(fact, entry)
    case .historyRecorded(let fact): history = Recorded(fact, entry)
    case .stepTaken(let step): take(step, from: entry)
    case .flagAnswered(let answer): answers.append(Recorded(answer, entry))
    case .order(let event):
      keepCheck(before: event, from: entry)
      apply(event, from: entry)
    case .breach(let event): apply(event, from: entry)
    case .developmentAdded(let id, let development): developments.add(id, development, entry)
    case .victimTold(let id, let update): victimUpdates.add(id, update, entry)
    case .enhancedRightsSet(let rights): enhancedRights.append(Recorded(rights, entry))
    case .deadlineAnswered(let answer): deadlineAnswers.append(Recorded(answer, entry))
    case .riskAssessed(let id, let assessment): riskAssessments.add(id, assessment, entry)
    case .riskAssessmentCorrected(let id, let assessment, _):
      riskAssessments.correct(id, assessment, entry)
    case .handOver(let event): apply(event, from: entry)
    case .closing(let event): apply(event, from: entry)
    case .unknown(let kind, _): unknownKinds.append(kind)
    }
  }
}

extension Array {
  fileprivate mutating func add<Fact>(_ id: String, _ fact: Fact, _ entry: Entry)
  where Element == Named<Fact> {
    append(Named(id: id, recorded: Recorded(fact, entry)))
  }

  /// A correction of something that is not there (its entry was undone) adds it, so that what
  /// somebody wrote is never dropped.
  fileprivate mutating func correct<Fact>(_ id: String, _ fact: Fact, _ entry: Entry)
  where Element == Named<Fact> {
    guard let index = firstIndex(where: { $0.id == id }) else {
      add(id, fact, entry)
      return
    }
    self[index].recorded.fact = fact
    self[index].recorded.corrections.append(entry.sequence)
  }
}
