import Testing

@testable import CaseCore

struct TimelineTests {
  let behaviours = tables().behaviours

  func timeline(_ incidents: Incident...) throws -> Timeline {
    var record = try CaseRecord.opened()
    for incident in incidents { try record.record(.addIncident(incident)) }
    return Timeline(try #require(record.folded()), behaviours: behaviours)
  }

  func names(_ timeline: Timeline) -> [String] {
    timeline.items.map {
      switch $0.subject {
      case .incident(let id): id
      case .step(let step): step.kind.rawValue
      case .classRecorded(let recording): recording.recordedAs.rawValue
      case .orderStep(let id, let step): "\(id) \(step.kind.rawValue)"
      case .breachStep(let id, let step): "\(id) \(step.kind.rawValue)"
      }
    }
  }

  @Test func `things stand in the order in which they happened, not in which they were told`()
    throws
  {
    let found = try timeline(
      incident("2018-09-06T21:40"), incident("2017-12-24"), incident("unknown"),
      incident("2018-09-01/2018-09-10"), incident("2018-09-06"), incident("unknown"))
    #expect(names(found) == ["i2", "harassment-s2", "i4", "i5", "i1", "i3", "i6"])
  }

  @Test func `what began at the same time stands in the order of recording`() throws {
    var record = try CaseRecord.opened(
      then: .addIncident(incident("2018-09-06")), .addIncident(incident("2018-09-06T00:00")),
      step("2018-09-06", .investigationStarted(nil)), .addIncident(incident("2018-09-06")))
    record.write(
      .incidentAdded("i8", incident("2018-09-06")), .incidentAdded("i4", incident("2018-09-06")))
    let found = Timeline(try #require(record.folded()), behaviours: behaviours)
    #expect(
      names(found) == ["harassment-s2", "i1", "i2", "investigation-started", "i3", "i8", "i4"])
  }

  @Test func `an incident is drawn in the lane of each of its behaviours`() throws {
    let found = try timeline(
      incident("2018-09-06", behaviours: ["follow", "threat", "contact", "attend"]),
      incident("2018-09-07", behaviours: ["sang under the window"]), incident("2018-09-08"))
    #expect(found.items[1].lanes == [.presence, .threats, .contact])
    #expect(found.items[2].lanes == [.other])
    #expect(found.items[3].lanes == [.other])
    #expect(names(found.showing([.threats])) == ["i1"])
    #expect(names(found.showing([.police, .other])) == ["harassment-s2", "i2", "i3"])
    #expect(found.showing([]).span == nil)
  }

  @Test func `how much later something was learnt is counted from its end`() throws {
    var range = incident("2018-09-01/2018-09-05")
    range.learnt = moment("2018-09-08")
    var sameDay = incident("2018-09-06T21:40")
    sameDay.learnt = moment("2018-09-06")
    var during = incident("2018-09-07/2018-09-20")
    during.learnt = moment("2018-09-10")
    var unknown = incident("unknown")
    unknown.learnt = moment("2018-09-08")
    let found = try timeline(range, sameDay, during, unknown)
    #expect(found.items.filter(\.isIncident).map(\.daysUntilLearnt) == [3, 0, 0, nil])
  }

  @Test func `the span goes from the first beginning to the last end`() throws {
    let found = try timeline(incident("2017-12-24/2019-01-02".replacing("2019", with: "2018")))
    #expect(found.span == day("2017-12-24")...day("2018-03-01"))
    #expect(try timeline(incident("2018-11-01/2018-11-20")).span?.upperBound == day("2018-11-20"))
  }
}
