import CaseCore

/// Draws the cases beyond the published totals, of all classes and in fictional areas.
enum FurtherPlan {
  /// Their numbers have six digits, so that they sort after the others of their year and never meet
  /// them.
  private static let firstNumber = 100_001
  private static let years = PublishedTotals.casesByYear.map(\.year)

  static func plan(_ index: Int, seed: UInt64, _ phrases: SamplePhrases) -> CasePlan {
    var random = SampleRandom(seed: seed, stream: UInt64(1_000_000 + index))
    let year = years[index % years.count]
    let day = SampleDays.day(in: year, &random)
    let place = random.pick(phrases.furtherAreas)
    let ending = ending(recordedOn: day, &random)
    let suspect = suspect(ending, &random)
    return CasePlan(
      reference: SampleCases.reference(year: year, number: firstNumber + index / years.count),
      recordedOn: day, recordedAs: classes[random.weighted(classWeights)], force: place.force,
      area: place.area, relationship: relationship(suspect, &random), victim: victim(&random),
      suspect: suspect, ending: ending)
  }

  static func ending(
    recordedOn day: CalendarDay, _ random: inout SampleRandom
  ) -> CasePlan.Ending {
    if day >= SampleDays.firstPending, random.chance(45) {
      let open: [CasePlan.Ending] = [
        .recorded, .investigating, .awaitingProsecutor, .actionPlan, .resubmitted, .toBeCharged,
      ]
      return open[random.weighted([15, 50, 15, 8, 6, 6])]
    }
    let settled: [CasePlan.Ending] = [
      .police("16"), .police("15"), .police("18"), .police("14"), .police("21"), .police("10"),
      .police("17"), .police("3"), .police("2"), .police("8"), .police("20"), .charged,
      .prosecutorNoAction(.noActionEvidential, "15"),
      .prosecutorNoAction(.noActionEvidential, "16"),
      .prosecutorNoAction(.noActionPublicInterest, "9"),
    ]
    let drawn = settled[random.weighted([26, 17, 12, 7, 4, 3, 2, 4, 1, 3, 1, 12, 4, 2, 2])]
    if case .police("17") = drawn, day >= SampleDays.lastExpired { return .police("15") }
    return drawn
  }

  static func suspect(
    _ ending: CasePlan.Ending, _ random: inout SampleRandom
  ) -> CasePlan.Suspect {
    switch ending {
    case .police("14"), .police("18"), .police("21"):
      return random.chance(25) ? .notRecorded : .unnamed
    case .recorded, .investigating:
      return random.chance(25) ? .unnamed : named(&random)
    case .police, .awaitingProsecutor, .actionPlan, .resubmitted, .toBeCharged, .charged,
      .prosecutorNoAction:
      return named(&random)
    }
  }

  private static func named(_ random: inout SampleRandom) -> CasePlan.Suspect {
    .named([.male, .female, .unknown][random.weighted([80, 10, 10])])
  }

  static func victim(_ random: inout SampleRandom) -> Sex {
    [.female, .male, .unknown][random.weighted([88, 11, 1])]
  }

  /// Nil where nobody knows who it is, and so not what they were to the victim.
  static func relationship(
    _ suspect: CasePlan.Suspect, _ random: inout SampleRandom
  ) -> Relationship? {
    switch suspect {
    case .named:
      let known: [Relationship] = [
        .exPartner, .acquaintance, .colleague, .neighbour, .family, .partner, .professional,
        .stranger, .online,
      ]
      return known[random.weighted([45, 15, 8, 8, 7, 3, 5, 5, 4])]
    case .unnamed, .notRecorded:
      return [.stranger, .online, nil][random.weighted([40, 25, 35])]
    }
  }

  private static let classes: [CaseClass] = [
    .stalking2A, .stalking4A, .harassment2, .fearOfViolence4, .maliciousCommunications,
    .controllingOrCoercive,
  ]
  private static let classWeights = [26, 16, 33, 6, 14, 5]
}
