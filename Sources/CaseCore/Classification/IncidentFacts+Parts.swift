extension IncidentFacts {
  /// The occasions of an entry that tells of several days, each with what its own words tell.
  /// - Parameters:
  ///   - findings: what the words of the entry tell, in their order.
  ///   - base: what its tags and boxes tell.
  func occasions(
    _ parts: [ReadPart], _ findings: ArraySlice<Finding>, apartFrom base: IncidentFacts
  ) -> [IncidentFacts] {
    var occasions: [IncidentFacts] = []
    var rest = findings
    for part in parts {
      var facts = occasion(part, place: place + occasions.count)
      while let finding = rest.first, finding.start < part.end {
        facts.put(finding)
        rest.removeFirst()
      }
      if part.isSameAgain, let before = occasions.last(where: { $0.all.intersects(.acts) }) {
        facts.told.formUnion(before.told.intersection(.acts))
      }
      // What clears one day up clears up the entry.
      if told.contains(.disproved) { facts.told.insert(.disproved) }
      occasions.append(facts)
    }
    // Tags and boxes are of the entry: they go with the first day on which something was done.
    let first = occasions.firstIndex { $0.told.intersects(.acts) } ?? 0
    occasions[first].tags = base.tags
    occasions[first].isDiscriminatory = isDiscriminatory
    let apart = findings.reduce(into: IncidentFacts(place: 0, id: "", start: nil, end: nil)) {
      $0.put($1)
    }
    occasions[first].told.formUnion(told.without(apart.told))
    for index in occasions.indices {
      let isFought = occasions[index].told.intersects([.threat, .violence])
      occasions[index].feared = feared == true && index != first && !isFought ? nil : feared
      occasions[index].countTimes()
    }
    return occasions
  }

  private func occasion(_ part: ReadPart, place: Int) -> IncidentFacts {
    let days = part.days.compactMap { $0.day(near: start) }
    var facts = IncidentFacts(
      place: place, id: id, start: days.min() ?? start, end: days.count > 1 ? days.max() : nil)
    facts.isByOther = isByOther
    facts.isAgainstOther = isAgainstOther
    facts.words = words
    facts.namesParty = namesParty
    facts.hasInnocent = hasInnocent
    facts.length = part.length
    facts.isPart = true
    if part.times >= 2 {
      facts.times = part.times
      facts.isSpread = true
    }
    return facts
  }
}
