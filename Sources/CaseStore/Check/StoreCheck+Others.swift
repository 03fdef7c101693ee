import CaseCore

extension StoreCheck {
  mutating func checkAccessLog() {
    checkFolder("access") { check, name, status in
      let file = "access/\(name)"
      guard status.isFile, name.hasSuffix(".jsonl"), Store.isMonth(String(name.dropLast(6)))
      else { return check.strayFile(file, name) }
      guard let log = try? check.store.accessLog(month: String(name.dropLast(6))) else {
        check.findings.append(
          StoreFinding(
            .error, .unreadable, [], file: file, "The access log of this month cannot be read.",
            do: "Look at who owns the file and whether the disk is sound."))
        return
      }
      for fault in log.faults {
        check.findings.append(
          StoreFinding(
            fault.isTorn ? .warning : .error, .accessLog, [], file: file, line: fault.line,
            fault.isTorn
              ? "The last line breaks off." : "The line cannot be read: \(fault.detail).",
            do: fault.isTorn
              ? "A repair sets it aside." : "Put the line back from a backup; it is kept as it is.",
            repair: fault.isTorn ? .setTailAside : nil))
      }
    }
  }

  mutating func checkStaff() {
    guard let file = try? store.staffFile() else {
      findings.append(
        StoreFinding(
          .error, .unreadable, [], file: StaffFile.name,
          "Who works with the store cannot be read, so no role is known.",
          do: "Look at who owns the file and whether the disk is sound."))
      return
    }
    for fault in file.faults {
      findings.append(
        StoreFinding(
          fault.isTorn ? .warning : .error, .staff, [], file: StaffFile.name, line: fault.line,
          fault.isTorn
            ? "The last line breaks off." : "The line cannot be read: expected \(fault.expected).",
          do: fault.isTorn
            ? "A repair sets it aside."
            : "Put the line right by hand or from a backup; until then nobody can act in a role.",
          repair: fault.isTorn ? .setTailAside : nil))
    }
  }

  mutating func checkDrafts() {
    checkFolder("drafts") { check, user, status in
      guard status.isFolder else { return check.strayFile("drafts/\(user)", user) }
      check.checkFolder("drafts/\(user)") { check, name, _ in
        let file = "drafts/\(user)/\(name)"
        if name.hasPrefix(".") { return check.strayFile(file, name) }
        let bytes = try? check.store.openFolder("drafts/\(user)").readFile(name)
        if bytes.flatMap({ Draft($0) }) != nil { return }
        check.findings.append(
          StoreFinding(
            .warning, .draft, CaseReference(within: name).map { [$0] } ?? [], file: file,
            "A draft that cannot be read, so that it is not offered.",
            do: "See what is in it. A repair sets it aside.", repair: .setAside,
            seen: check.present))
      }
    }
  }

  mutating func checkQuarantine() {
    let notes = store.quarantineNotes()
    for note in notes {
      findings.append(
        StoreFinding(
          .note, .quarantined, CaseReference(within: note.from).map { [$0] } ?? [],
          file: "quarantine/\(note.file)",
          "Set aside from \(note.from) by \(note.by) on \(note.at.local): \(note.why)",
          do: "Keep it until somebody has seen that nothing is missing."))
    }
    let known = Set(notes.map(\.file))
    checkFolder("quarantine") { check, name, _ in
      guard !known.contains(name), !name.hasSuffix(QuarantineNote.ending) else { return }
      check.findings.append(
        StoreFinding(
          .warning, .quarantined, CaseReference(within: name).map { [$0] } ?? [],
          file: "quarantine/\(name)", "It was set aside, and there is no note why.",
          do: "Keep it until somebody has seen what it is."))
    }
  }
}
