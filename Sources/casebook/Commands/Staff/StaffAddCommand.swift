import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct StaffAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record who somebody is and what they are there for, from a day on.",
    discussion: """
      NAME is what CASEBOOK_USER or the login says of them; it is what entries carry. Once there
      is a supervisor, only a supervisor changes who works with the store.

      EXAMPLES
        casebook staff add hughes --role supervisor --shown "DS 4411 Hughes"
        casebook staff add rees --role caseworker --role trainer
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The name by which they work.")
  var name: String

  @Option(help: "What they are there for; may be given more than once.")
  var role: [StaffRole]

  @Option(help: "What people call them; left out: as recorded before.")
  var shown: String?

  @Option(help: "From which day on; left out: today.")
  var from: String?

  @Option(help: "The last day, where it is known.")
  var until: String?

  @OptionGroup var format: JSONFormat

  func validate() throws {
    if role.isEmpty { throw ValidationError("Say what they are there for with --role.") }
  }

  func run() throws {
    let opened = try store.open()
    let today = opened.surroundings.now.day
    let file = try opened.staffFile()
    let name = try TypedText.required(name, "NAME")
    let from = try opened.day(from, "--from", nearestFrom: nil) ?? today
    let until = try opened.day(until, "--until", after: from)
    let before = file.staff.standing(of: name.text, on: from)?.shownName
    guard
      let recording = StaffRecording(
        name, shownName: try TypedText.optional(shown, "--shown") ?? before, as: Set(role),
        from: from, until: until)
    else {
      throw CommandFailure(
        .badInput, "--until: \(Wording.day(until ?? from)) is before \(Wording.day(from)).")
    }
    try opened.addStaff(recording, to: file, json: format.json)
  }
}

struct StaffEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Record somebody's last day.",
    discussion: """
      What they did stays in the record under their name.

      EXAMPLES
        casebook staff end rees
        casebook staff end rees --on "30 nov"
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The name by which they work.")
  var name: String

  @Option(help: "The last day; left out: today.")
  var on: String?

  @OptionGroup var format: JSONFormat

  func run() throws {
    let opened = try store.open()
    let file = try opened.staffFile()
    let today = opened.surroundings.now.day
    guard let standing = file.staff.standing(of: name, on: today) else {
      throw CommandFailure(
        .nothingThere, "Nobody called “\(name)” works here. “casebook staff” shows who does.")
    }
    let day = try opened.day(on, "--on", nearestFrom: standing.from) ?? today
    guard let ended = standing.ending(on: day) else {
      throw CommandFailure(
        .badInput,
        "--on: \(Wording.day(day)) is before their first day, \(Wording.day(standing.from)).")
    }
    try opened.addStaff(ended, to: file, json: format.json)
  }
}

extension OpenedStore {
  /// Records who works with the store, where whoever is at it may.
  fileprivate func addStaff(
    _ recording: StaffRecording, to file: StaffFile, json: Bool
  ) throws(CommandFailure) {
    let (staff, today) = (file.staff, surroundings.now.day)
    if let fault = staff.fault {
      throw CommandFailure(
        .badInput, "\(fault). Nothing was written; put that line right first.")
    }
    let supervisors = staff.members(as: .supervisor, on: today).map(\.name.text)
    guard supervisors.isEmpty || staff.holds(.supervisor, surroundings.user, on: today) else {
      let refusal = CaseRefusal.roleMissing(
        .supervisor, of: surroundings.user, holders: supervisors)
      throw CommandFailure(refusal.status, Wording.refusal(refusal))
    }
    let line = StaffFile.Line(recording, by: surroundings.user, at: surroundings.at)
    do { try store.addStaff(line, expecting: file.count) } catch { throw CommandFailure(error) }
    let number = file.tornLine ?? file.count + 1
    defer { Output.talk("Saved as line \(number) of \(StaffFile.name): \(recording.words).") }
    if json {
      let after = Staff(staff.recordings + [recording])
      let isCurrent = after.standing(of: recording.name.text, on: today) == recording
      try Output.data(JSONText.document(StaffRow(line: line, isCurrent: isCurrent).json))
    } else {
      try Output.data("\(recording.name)\n")
    }
  }
}

extension StaffRecording {
  /// `rees, caseworker and trainer, from 01 Sep 2018, the last day is 30 Nov 2018`
  fileprivate var words: String {
    let roles = roles.map(\.rawValue).joined(separator: " and ")
    let last = until.map { ", the last day is \(Wording.day($0))" } ?? ""
    return "\(name), \(roles), from \(Wording.day(from))\(last)"
  }
}
