import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

extension Fixtures {
  /// Forty cases of six years that end in different ways, more of them each year.
  static func rates() throws -> [CaseRecord] {
    let reference = try CaseResources.referenceData()
    var number = 0
    var records: [CaseRecord] = []
    for (year, count) in zip(2013...2018, [3, 5, 5, 7, 8, 12]) {
      for place in 0..<count {
        number += 1
        let digits = number < 10 ? "0\(number)" : "\(number)"
        var builder = try CaseBuilder("SC-\(year)-06\(digits)", reference)
        let day = try #require(CalendarDay("\(year)-02-01")).adding(days: place * 20)
        try builder.open(
          "\(day)T09:00", as: number % 4 == 3 ? .harassment2 : .stalking2A,
          victim: "Ann Lee \(number)", suspect: number % 3 == 0 ? nil : "Max Roe",
          relationship: number % 5 == 0 ? nil : number % 2 == 0 ? .exPartner : .neighbour,
          area: number % 2 == 0 ? "North Worcestershire" : "Dudley",
          force: number % 2 == 0 ? "West Mercia Police" : "West Midlands Police",
          owner: number % 7 == 0 ? nil : "PC 4411 Rees")
        try builder.end(number, day)
        records.append(builder.record)
      }
    }
    return records
  }
}

extension CaseBuilder {
  /// One of the ways in which a case goes on from a day.
  fileprivate mutating func end(_ number: Int, _ day: CalendarDay) throws {
    let reason = try written("Decided on the evidence.")
    try step("\(day.adding(days: 1))T09:00", .investigationStarted(nil))
    if number % 5 == 0 { return }
    if number % 5 < 3 {
      try step("\(day.adding(days: 30))T09:00", .fileSubmitted(nil))
      guard number % 10 != 1 else { return }
      let isCharge = number % 2 == 0
      try step(
        "\(day.adding(days: 50))T09:00",
        .prosecutorDecided(
          isCharge ? .charge : .noActionEvidential, test: .fullCode, reason: reason))
      try step(
        "\(day.adding(days: 60))T09:00",
        .outcomeRecorded(
          OutcomeDecision(
            type: isCharge ? "1" : "15", reason: reason, by: isCharge ? .cps : .police)))
    } else {
      try step(
        "\(day.adding(days: 20 + number))T09:00",
        .outcomeRecorded(
          OutcomeDecision(type: number % 3 == 0 ? "3" : "16", reason: reason)))
    }
  }
}
