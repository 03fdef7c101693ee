extension CaseRecord {
  func decide(
    _ command: HandOverCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    let who = circumstances.who
    do throws(HandOverRefusal) {
      return try current.events(for: command, by: who, self, circumstances).map(CaseEvent.handOver)
    } catch {
      throw .handOver(error)
    }
  }

  /// Refuses what would make somebody the owner by an acceptance that was undone: only they can give
  /// it again.
  func checkAcceptances(
    after events: [CaseEvent], by who: String
  ) throws(CaseRefusal) {
    let returned = broughtBack(by: events, of: who).first { entry in
      entry.events.contains(.handOver(.accepted)) && !PersonName.isSame(entry.by, who)
    }
    if let returned { throw .handOver(.acceptanceTakenBack(by: returned.by)) }
  }

  /// The entries that were undone and that these events would make count again.
  func broughtBack(by events: [CaseEvent], of who: String) -> [Entry] {
    guard events.contains(where: { if case .entryUndone = $0 { true } else { false } }) else {
      return []
    }
    let trial = Entry(
      sequence: sequence + 1, id: "", at: Instant(secondsSince1970: 0), by: who,
      content: .events(events))
    let undone = undoneEntries
    let after = CaseRecord(reference: reference, entries: entries + [trial]).undoneEntries
    return entries.filter { undone[$0.sequence] != nil && after[$0.sequence] == nil }
  }
}

extension Case {
  fileprivate func events(
    for command: HandOverCommand, by who: String, _ record: CaseRecord,
    _ circumstances: Circumstances
  ) throws(HandOverRefusal) -> [HandOverEvent] {
    switch command {
    case .offer(let offer, let through):
      let staff = circumstances.staff
      // By the name under which they work, since that is the one that accepts.
      let to = WrittenText(staff.identity(of: offer.to.text)) ?? offer.to
      if let owner, staff.isSamePerson(owner.text, to.text) { throw .alreadyOwner(owner.text) }
      if staff.isSamePerson(to.text, who) { throw .offeredToSelf }
      if staff.isKept, staff.fault == nil,
        staff.standing(of: to.text, on: circumstances.now.day) == nil
      {
        throw .notOnStaff(
          to.text, members: staff.members(on: circumstances.now.day).map(\.name.text))
      }
      if let owner, !mayDispose(who, circumstances) { throw .notOwner(owner.text) }
      return [
        .offered(TransferOffer(to: to, text: offer.text)),
        record.note(to: to, text: nil, through: through, in: self),
      ]
    case .withdraw(let reason):
      guard let open = openTransfer else { throw .nothingOffered }
      guard
        circumstances.staff.isSamePerson(open.offer.by, who) || mayDispose(who, circumstances)
      else { throw .offeredBy(open.offer.by) }
      return [.withdrawn(reason: reason)]
    case .accept(let seen):
      try checkOffered(to: who)
      let note = openHandOver(for: who).map { note in
        HandOverEvent.noteAccepted(note.id, seen: min(seen, record.sequence))
      }
      return [.accepted] + [note].compactMap(\.self)
    case .decline(let reason):
      try checkOffered(to: who)
      return [.declined(reason: reason)]
    case .writeNote(let name, let text, let through):
      return [record.note(to: name, text: text, through: through, in: self)]
    case .acceptNote(let id, let seen):
      try check(taking: id, by: who)
      return [.noteAccepted(id, seen: min(seen, record.sequence))]
    }
  }

  /// Whether somebody may offer the case: the owner, a supervisor where roles are kept, and anybody
  /// while nobody has it.
  private func mayDispose(_ who: String, _ circumstances: Circumstances) -> Bool {
    guard let owner else { return true }
    let staff = circumstances.staff
    return staff.isSamePerson(owner.text, who)
      || staff.fault == nil && staff.holds(.supervisor, who, on: circumstances.now.day)
  }

  /// Where roles are kept, only a supervisor takes a case from one person and gives it to another;
  /// the owner offers it. A case that nobody has is given by anybody, so that it has an owner soon.
  func checkAssigning(_ circumstances: Circumstances) throws(CaseRefusal) {
    guard owner != nil else { return }
    try circumstances.staff.check(
      circumstances.who, actsAs: .supervisor, on: circumstances.now.day)
  }

  /// That the case is offered to this person.
  func checkOffered(to who: String) throws(HandOverRefusal) {
    guard let open = openTransfer else { throw .nothingOffered }
    guard PersonName.isSame(open.to.text, who) else { throw .offeredTo(open.to.text) }
  }

  /// That a note waits for this person.
  func check(taking id: HandOverID, by who: String) throws(HandOverRefusal) {
    guard let written = handOver(id) else {
      throw .noSuchNote(id, open: handOvers.filter { $0.acceptance == nil }.map(\.id))
    }
    if let acceptance = written.acceptance { throw .noteTaken(id, by: acceptance.by) }
    if written.note.isFor(who) { return }
    if PersonName.isSame(written.note.by, who) { throw .ownNote(id) }
    throw .noteIsFor(id, written.note.fact.to?.text ?? "")
  }
}

extension CaseRecord {
  /// - Parameter through: the last entry that the writer has seen.
  fileprivate func note(
    to name: WrittenText?, text: WrittenText?, through: Int, in current: Case
  ) -> HandOverEvent {
    let last = min(max(1, through), sequence)
    let start = asSeen(upTo: last).handOverStart(for: name?.text)
    return .noteWritten(
      nextID("h"), HandOverNote(to: name, after: start.entry, through: last, text: text))
  }
}
