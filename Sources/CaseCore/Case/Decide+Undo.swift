extension CaseRecord {
  /// The entry that an undo means where it names none.
  public var lastToUndo: Entry? {
    let undone = undoneEntries
    return entries.last { undone[$0.sequence] == nil && !$0.isUndoing && !$0.events.isEmpty }
  }

  /// Decides for somebody: what another person recorded is not taken away without a written reason.
  public func decide(
    _ command: CaseCommand, _ circumstances: Circumstances, by who: String
  ) throws(CaseRefusal) -> [CaseEvent] {
    var circumstances = circumstances
    circumstances.who = who
    let events = try decide(command, circumstances)
    try checkAcceptances(after: events, by: who)
    try checkApprovals(after: events, by: who)
    if case .undo(_, reason: nil) = command, case .entryUndone(let target, _)? = events.first,
      let entry = entries.first(where: { $0.sequence == target }),
      !circumstances.staff.isSamePerson(entry.by, who)
    {
      throw .othersEntry(target, by: entry.by)
    }
    return events
  }

  /// Which entry an undo means, if what came after it can stand without it.
  func entryToUndo(
    _ named: Int?, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> Int {
    let undone = undoneEntries
    if let named {
      guard let entry = entries.first(where: { $0.sequence == named }) else {
        throw .noSuchEntry(named, last: sequence)
      }
      if let by = undone[named] { throw .alreadyUndone(entry: named, by: by) }
      try checkStands(without: entry, circumstances)
      return named
    }
    guard let last = lastToUndo else { throw .nothingToUndo }
    try checkStands(without: last, circumstances)
    return last.sequence
  }

  /// The undoing that a redo takes back: the last entry, as far as it is one. Once something else
  /// has been recorded there is nothing to redo, as in any editor.
  func undoingToUndo(_ circumstances: Circumstances) throws(CaseRefusal) -> Int {
    let undone = undoneEntries
    for entry in entries.reversed() where undone[entry.sequence] == nil {
      guard entry.isUndoing else { break }
      // An undoing of an undoing is a redo, and is passed over like what it brought back.
      if isRedoing(entry) { continue }
      try checkStands(without: entry, circumstances)
      return entry.sequence
    }
    throw .nothingToRedo
  }

  /// Whether an undoing brings back: what it undoes is an undoing that took away.
  private func isRedoing(_ entry: Entry) -> Bool {
    var isRedoing = true
    var entry = entry
    while entry.isUndoing, case .entryUndone(let target, _)? = entry.events.first,
      target < entry.sequence, let earlier = entries.first(where: { $0.sequence == target })
    {
      isRedoing.toggle()
      entry = earlier
    }
    return isRedoing
  }

  /// Folds the record again as it would be, and refuses if a later step or fact would then hang in
  /// the air.
  private func checkStands(
    without entry: Entry, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    if entry.events.contains(where: { if case .opened = $0 { true } else { false } }) {
      throw .openingCannotBeUndone
    }
    let trial = Entry(
      sequence: sequence + 1, id: "", at: entries.last?.at ?? entry.at, by: "",
      content: .events([.entryUndone(entry.sequence, reason: nil)]))
    let before = Set(allFaults(circumstances.reference))
    let changed = CaseRecord(reference: reference, entries: entries + [trial])
    if let fault = changed.allFaults(circumstances.reference).first(where: { !before.contains($0) })
    {
      throw .laterEntryRestsOnIt(fault.entry)
    }
  }
}

extension Entry {
  /// Whether it only undoes or redoes.
  public var isUndoing: Bool {
    guard !events.isEmpty else { return false }
    return events.allSatisfy { if case .entryUndone = $0 { true } else { false } }
  }
}
