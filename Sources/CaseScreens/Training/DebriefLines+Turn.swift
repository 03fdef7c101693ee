import CaseCore
import TerminalPages

extension DebriefLines {
  // MARK: The second opinion, moment by moment

  /// An entry at which nothing changed has no line.
  var opinion: [Line] {
    var passages: [[Line]] = []
    var before: Debrief.Moment?
    for moment in debrief.moments {
      if let before, Self.isSame(before, moment) { continue }
      passages.append(momentLines(moment))
      before = moment
    }
    let note = Line(
      "What it would have said after each entry, knowing no more than the record did.", .quiet)
    return Array(([[note]] + passages).joined(separator: [Line("")]))
  }

  private static func isSame(_ one: Debrief.Moment, _ other: Debrief.Moment) -> Bool {
    one.recordedAs == other.recordedAs && one.opinion.pointsTo == other.opinion.pointsTo
      && one.opinion.strength == other.opinion.strength
      && one.opinion.isAggravated == other.opinion.isAggravated
      && FourLetter.allCases.allSatisfy {
        one.opinion.four[$0].state == other.opinion.four[$0].state
      }
  }

  private func momentLines(_ moment: Debrief.Moment) -> [Line] {
    let aggravated = moment.opinion.isAggravated ? ", aggravated" : ""
    return [
      Line(entry(moment.entry), .heading),
      Line("Recorded as  \(Wording.recordedClass(moment.recordedAs))"),
      Line("Points to    \(Self.opinion(moment.opinion))\(aggravated)", .strong),
    ] + rules(moment)
  }

  /// The rules that the entry made fire, with the words that they rest on.
  private func rules(_ moment: Debrief.Moment) -> [Line] {
    moment.newRules.map { rule in
      let words = rule.evidence.filter { !$0.isTag }.prefix(2).map { "“\($0.words)”" }
      return Line(
        "  + \(rule.says)" + (words.isEmpty ? "" : "  \(words.joined(separator: ", "))"))
    }
  }

  // MARK: The turn

  var turn: [Line] {
    var passages = [[Line("Why", .heading)] + scenario.truth.reasons.map { Line($0.text) }]
    passages.append([Line("Who saw it when", .heading)] + arrivals)
    if let parting = debrief.parting { passages.append(partingLines(parting)) }
    if let turn = scenario.wrongTurn {
      passages.append([
        Line("The wrong turn, \(entry(turn.entry))", .heading), Line(turn.what.text),
        Line("What it cost: \(turn.cost)", .strong), Line("Instead: \(turn.instead)", .good),
      ])
    }
    return Array(passages.joined(separator: [Line("")]))
  }

  private var arrivals: [Line] {
    var lines = [
      arrival("The second opinion", debrief.opinion), arrival("The record", debrief.record),
    ]
    if scenario.stops.contains(where: { $0.asks.kind == .recordedClass }) {
      lines.append(arrival(those, debrief.people))
    }
    if let stop = debrief.firstDisagreement,
      let moment = debrief.moment(after: scenario.stops[stop].after)
    {
      lines.append(
        Line(
          "\(those) and the second opinion first differed at stop \(stop + 1), where it pointed to "
            + "\(Wording.pointedTo(moment.opinion.pointsTo))."))
    }
    if let days = daysBehind, days > 0 {
      lines.append(
        Line(
          "The record came to it \(Wording.count(days, "day")) after the second opinion would have.",
          .strong))
    }
    return lines + opinionInTheEnd
  }

  /// It is an opinion: where it is wrong to the end, that has to be said as plainly as its hits.
  private var opinionInTheEnd: [Line] {
    let truth = scenario.truth.recordedAs
    guard let last = debrief.moments.last?.opinion.pointsTo, last != truth else { return [] }
    return [
      Line(
        "In the end the second opinion pointed to \(Wording.pointedTo(last)), which is not what it "
          + "was. It reads words; a person weighs them, and answers.", .warning)
    ]
  }

  private func arrival(_ who: String, _ arrival: Debrief.Arrival) -> Line {
    let truth = Wording.pointedTo(scenario.truth.recordedAs)
    switch (arrival.atKind, arrival.atClass) {
    case (nil, _): return Line("\(who): never.", .warning)
    case (let kind?, nil):
      return Line("\(who): stalking from \(entry(kind)), never \(truth).")
    case (let kind?, let exact?) where kind < exact:
      return Line("\(who): stalking from \(entry(kind)), \(truth) from \(entry(exact)).")
    case (_, let exact?): return Line("\(who): \(truth) from \(entry(exact)).")
    }
  }

  private var daysBehind: Int? {
    guard let opinion = debrief.opinion.atKind, let record = debrief.record.atKind,
      let from = debrief.moment(after: opinion)?.at, let until = debrief.moment(after: record)?.at
    else { return nil }
    return from.local.day.days(to: until.local.day)
  }

  private func partingLines(_ moment: Debrief.Moment) -> [Line] {
    [
      Line("Where they parted, \(entry(moment.entry))", .heading),
      Line("The record said \(Wording.recordedClass(moment.recordedAs))."),
      Line("The second opinion pointed to \(Self.opinion(moment.opinion))."),
    ] + rules(moment)
  }
}
