extension IncidentFacts {
  /// The days of an entry that tells of several, each with what its own words tell; none where no
  /// day tells of anything that was done, so that the entry is taken as a whole.
  /// - Parameters:
  ///   - findings: what the words of the entry tell, in their order.
  ///   - base: what its tags and boxes tell.
  ///   - until: the last day on which anything can have happened.
  func occasions(
    _ parts: [ReadPart], _ findings: ArraySlice<Finding>, of base: IncidentFacts,
    until last: CalendarDay
  ) -> [IncidentFacts] {
    var days: [IncidentFacts] = []
    var rest = findings
    for part in parts {
      var facts = occasion(part, number: days.count, until: last)
      while let finding = rest.first, finding.start < part.end {
        facts.put(finding)
        rest.removeFirst()
      }
      // “12 May same”, “19 May to date every day”.
      if part.isSameAgain || facts.told.contains(.repeated) && !facts.told.intersects(.acts),
        let before = days.last(where: { $0.told.intersects(.acts) })
      {
        facts.told.formUnion(before.told.intersection(.acts))
      }
      // What clears one day up clears up the entry.
      if told.contains(.disproved) { facts.told.insert(.disproved) }
      days.append(facts)
    }
    guard let first = days.firstIndex(where: { $0.told.intersects(.acts) }) else { return [] }
    // Tags and boxes are of the entry: they go with the first day on which something was done.
    days[first].tags = base.tags
    days[first].isDiscriminatory = isDiscriminatory
    var text = IncidentFacts(place: 0, id: "", start: nil, end: nil)
    for finding in findings { text.put(finding) }
    days[first].told.formUnion(told.without(text.told))
    days[first].negated.formUnion(negated.without(text.negated))
    days[first].byVictim.formUnion(byVictim.without(text.byVictim))
    for index in days.indices {
      let isFought = days[index].told.intersects([.threat, .violence])
      days[index].feared = feared == true && index != first && !isFought ? nil : feared
      days[index].countTimes()
    }
    return days
  }

  private func occasion(_ part: ReadPart, number: Int, until last: CalendarDay) -> IncidentFacts {
    let days = part.days.compactMap { $0.day(near: start, through: end, until: last) }
    var facts = IncidentFacts(
      place: place, id: id, start: days.min() ?? start, end: days.count > 1 ? days.max() : nil)
    facts.isByOther = isByOther
    facts.isAgainstOther = isAgainstOther
    facts.words = words
    facts.namesParty = namesParty
    facts.hasInnocent = hasInnocent
    facts.length = part.length
    facts.part = number
    if part.times >= 2 {
      facts.times = min(part.times, 20)
      facts.isSpread = true
    }
    return facts
  }
}
