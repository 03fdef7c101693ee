import Testing

@testable import CaseCore

@Suite struct `Time to outcome` {
  @Test func `the textbook example comes out`() {
    // Freireich and others 1963, remission under treatment: 6 6 6 7 10 13 16 22 23, others open.
    let decided = [6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1]
    let open = [6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1]
    let curve = SurvivalCurve(decided: decided, open: open)
    let printed = curve.steps.map { Decimals($0.undecided, places: 3).description }
    #expect(printed == ["0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448"])
    #expect(curve.day(ofDecided: 0.5) == 23)
    #expect(curve.day(ofDecided: 0.25) == 13)
    #expect(curve.day(ofDecided: 0.75) == nil)
  }

  @Test func `without open cases it is the plain share`() {
    let curve = SurvivalCurve(decided: [10: 1, 20: 2, 30: 1], open: [:])
    #expect(curve.day(ofDecided: 0.25) == 10)
    #expect(curve.day(ofDecided: 0.5) == 20)
    #expect(curve.decided(within: 30) == 1)
    #expect(curve.decided(within: 5) == 0)
    #expect(curve.decided(within: 4000) == 1)
  }

  /// Efron's way to the same curve: what is left open hands its weight on to those that come later.
  @Test func `it agrees with handing the weight of open cases on to later ones`() {
    var random = FixedGenerator(seed: 3)
    for _ in 0..<200 {
      var times: [(day: Int, isDecided: Bool)] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        times.append((Int.random(in: 0...30, using: &random), Bool.random(using: &random)))
      }
      let sorted = times.sorted { ($0.day, $0.isDecided ? 0 : 1) < ($1.day, $1.isDecided ? 0 : 1) }
      var weights = [Double](repeating: 1 / Double(sorted.count), count: sorted.count)
      for index in sorted.indices where !sorted[index].isDecided {
        let later = sorted.count - index - 1
        guard later > 0 else { continue }
        for next in (index + 1)..<sorted.count { weights[next] += weights[index] / Double(later) }
        weights[index] = 0
      }
      var decided: [Int: Int] = [:]
      var open: [Int: Int] = [:]
      for time in times {
        if time.isDecided {
          decided[time.day, default: 0] += 1
        } else {
          open[time.day, default: 0] += 1
        }
      }
      for step in SurvivalCurve(decided: decided, open: open).steps {
        let handedOn = zip(sorted, weights).reduce(0) {
          $1.0.isDecided && $1.0.day <= step.day ? $0 + $1.1 : $0
        }
        #expect(abs(1 - handedOn - step.undecided) < 1e-9)
      }
    }
  }

  @Test func `open cases are counted, not left out, and what is not reached is said`() {
    let open = ReportFacts.sample(on: "2018-01-01")
    let request = ReportRequest.sample(today: "2018-07-20")
    let found = TimeToOutcomeReport(request, tables()).counting(
      [open.decided("16", after: 10)] + Array(repeating: open, count: 3))
    #expect(found.cell("quartiles", "all", "lowerQuartile") == "10")
    #expect(found.cell("quartiles", "all", "median") == "not reached")
    #expect(found.cell("quartiles", "all", "open") == "3")
    #expect(found.cell("quartiles", "stalking-s4A", "median") == "no cases")
    #expect(found.cell("times-all", "0-30", "decidedBy") == "25.0")
    #expect(found.cell("times-all", "181-365", "decidedBy") == "nobody followed so long")
  }

  @Test func `an outcome dated before the recording is told of and not timed`() {
    let found = TimeToOutcomeReport(.sample(), tables()).counting([
      ReportFacts.sample().decided("16", after: -3), ReportFacts.sample().decided("16", after: 0),
    ])
    #expect(found.cell("quartiles", "all", "backwards") == "1")
    #expect(found.cell("quartiles", "all", "median") == "0")
    #expect(found.cell("times-all", "0-30", "count") == "1")
  }
}
