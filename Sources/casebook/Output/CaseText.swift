import CaseCore
import CaseScreens
import CaseStore
import TerminalPages

/// A whole case as `show` prints it for reading.
struct CaseText {
  let current: Case
  let record: CaseRecord
  let reference: ReferenceData
  let today: CalendarDay
  /// Proves later that nothing was cut off the end; nil when looking back.
  let headHash: String?
  let risk: RiskPicture

  var text: String {
    var lines = [title, ""]
    lines += overview.map { name, words in CaseText.field(name, words) }.flatMap(\.self)
    section("People", current.people.flatMap(person), &lines)
    section("Incidents", current.incidents.flatMap(incident), &lines)
    section("Risk", riskLines, &lines)
    section("Impact", impact, &lines)
    section("History", history, &lines)
    section("Orders", current.orders.flatMap(order), &lines)
    section("Breaches", current.breaches.flatMap(breach), &lines)
    section("Not held to be breaches", current.breachDismissals.flatMap(dismissal), &lines)
    section("Notes", current.notes.flatMap(note), &lines)
    section("Answers to flags", current.answers.flatMap(answer), &lines)
    section("Stage and outcome", steps, &lines)
    section("Closing decisions not taken", closings, &lines)
    return lines.map { DisplayWidth.clean($0) + "\n" }.joined()
  }

  private var title: String {
    let victim = current.people(as: .victim).first?.fact.shownName ?? "victim not recorded"
    let suspect = current.people(as: .suspect).first?.fact.shownName ?? "suspect not recorded"
    return "\(current.reference)  \(victim)  v  \(suspect)"
      + " (\(Wording.relationship(current.relationship?.relationship)))"
  }

  private var overview: [(String, String?)] {
    let recorded = current.recordedClass
    return [
      (
        "Recorded as",
        Wording.recordedClass(recorded.recordedAs)
          + (recorded.isAggravated ? ", aggravated" : "")
      ),
      ("Recorded on", Wording.fullDay(current.opening.recordedOn)),
      ("Area", "\(current.area), \(current.force)"),
      ("Stage", Wording.stage(current.progress.stage)),
      ("Outcome", current.progress.outcome.map { Wording.outcome($0, reference.outcomeTypes) }),
      ("Separated", current.relationship?.separated.map(Wording.fullDay)),
      ("Safe contact", current.safeContact?.text),
      ("Owner", current.owner?.text),
      ("Crime numbers", words(current.crimeNumbers)),
      ("Summary", current.opening.summary?.text),
      ("Record", "\(Wording.count(record.entries.count, "entry", "entries"))"),
      ("Head hash", headHash),
      (
        "Now possible",
        Wording.choices(
          current.progress.allowedSteps(reference.outcomeTypes).map(Wording.step))
      ),
    ]
  }

  private func answer(_ answer: Recorded<FlagAnswer>) -> [String] {
    CaseText.item(
      Wording.fullDay(answer.fact.on), "\(Wording.answered(answer.fact)) · \(answer.by)")
  }

  private func person(_ person: Named<Person>) -> [String] {
    let fact = person.fact
    var words = [fact.shownName, fact.sex == .unknown ? "sex not known" : fact.sex.rawValue]
    if let born = fact.born { words.append("born \(born)") }
    words += fact.identifiers.map { "\($0.kind.rawValue) \($0.value)" }
    if !fact.aliases.isEmpty {
      words.append("also \(fact.aliases.map(\.text).joined(separator: ", "))")
    }
    return CaseText.item("\(person.id) \(Wording.role(fact.role))", words.joined(separator: " · "))
      + CaseText.detail(nil, fact.text?.text)
  }

  private func incident(_ incident: Named<Incident>) -> [String] {
    let fact = incident.fact
    let learnt = fact.learnt.map { " · learnt \(Wording.moment($0))" } ?? ""
    var about = fact.behaviours.map { reference.behaviours.label($0.text) }
    if let channel = fact.channel { about.append(reference.channels.label(channel.text)) }
    if let place = fact.place { about.append(place.text) }
    if let target = fact.target { about.append("against \(current.shownName(target.text))") }
    if let actor = fact.actor { about.append("by \(current.shownName(actor.text))") }
    if fact.fearOfViolence == true { about.append("FEAR OF VIOLENCE") }
    return CaseText.item(incident.id, Wording.happened(fact.happened) + learnt)
      + CaseText.detail(nil, fact.text.text)
      + CaseText.detail(nil, about.isEmpty ? nil : about.joined(separator: " · "))
      + CaseText.detail("Effect: ", fact.effect?.text)
      + CaseText.detail("Evidence: ", words(fact.evidence))
  }

  private func note(_ note: Named<Note>) -> [String] {
    CaseText.item(
      note.id,
      "\(Wording.moment(note.recorded.at.local)) · \(note.fact.basis.rawValue) · \(note.recorded.by)"
    )
      + CaseText.detail(nil, note.fact.text.text)
  }

  private var impact: [String] {
    guard let impact = current.impact?.fact else { return [] }
    var lines: [String] = []
    if let alarm = impact.alarmOrDistress {
      lines.append("  Alarm or distress: \(alarm ? "yes" : "no")")
    }
    if let serious = impact.seriousEffectOnDailyLife {
      lines.append("  Serious effect on daily life: \(serious ? "yes" : "no")")
    }
    if let occasions = impact.fearOfViolenceOccasions {
      lines.append("  Fear of violence: \(Wording.count(occasions, "occasion", "occasions"))")
    }
    let changes = impact.changes.map { reference.changes.label($0.text) }.joined(separator: ", ")
    return lines + CaseText.detail("Changes: ", changes.isEmpty ? nil : changes)
      + CaseText.detail(nil, impact.text?.text)
  }

  private var history: [String] {
    guard let history = current.history?.fact else { return [] }
    return CaseText.detail("Earlier reports: ", history.previousReports.map(String.init))
      + CaseText.detail("Convictions: ", words(history.convictions))
      + CaseText.detail("Orders: ", words(history.orders))
      + CaseText.detail(nil, history.text?.text)
  }

  private var steps: [String] {
    current.steps.flatMap { step in
      CaseText.item(
        Wording.day(step.fact.on), Wording.stepTaken(step.fact, reference.outcomeTypes))
        + CaseText.detail(nil, step.fact.text?.text)
        + CaseText.detail(nil, current.closing(of: step).map(CaseText.names))
    }
  }

  /// The proposals that have not become an outcome.
  private var closings: [String] {
    current.closings.filter { $0.state != .approved }.flatMap { closing in
      CaseText.item(
        Wording.day(closing.proposal.fact.on),
        "Outcome \(Wording.outcome(closing.outcome, reference.outcomeTypes))")
        + CaseText.detail(nil, closing.outcome.reason.text)
        + CaseText.detail(
          nil, "proposed by \(closing.proposedBy); \(Wording.closingState(closing))")
    }
  }

  private static func names(_ closing: ProposedClosing) -> String {
    "proposed by \(closing.proposedBy); \(Wording.closingState(closing))"
  }
}

extension CaseText {
  private static let columns = 96

  private func section(_ title: String, _ content: [String], _ lines: inout [String]) {
    guard !content.isEmpty else { return }
    lines += ["", title] + content
  }

  private func words(_ texts: [WrittenText]) -> String? {
    texts.isEmpty ? nil : texts.map(\.text).joined(separator: ", ")
  }

  private static func field(_ name: String, _ words: String?) -> [String] {
    guard let words else { return [] }
    return hanging(name + String(repeating: " ", count: max(1, 15 - name.count)), words)
  }

  static func item(_ name: String, _ words: String) -> [String] {
    hanging("  " + name + String(repeating: " ", count: max(1, 13 - name.count)), words)
  }

  static func detail(_ name: String?, _ words: String?) -> [String] {
    guard let words else { return [] }
    return hanging(String(repeating: " ", count: 15), (name ?? "") + words)
  }

  /// Wrapped under where it begins.
  private static func hanging(_ start: String, _ words: String) -> [String] {
    let width = DisplayWidth.of(start)
    let rows = DisplayWidth.wrap(words, columns: columns - min(width, 40))
    return rows.enumerated().map { index, row in
      (index == 0 ? start : String(repeating: " ", count: width)) + row
    }
  }
}
