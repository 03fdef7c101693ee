import CaseCore
import Testing

/// How good the opinion is, on scenarios that were labelled before the rules were written. The part
/// that was kept aside is held to the same figures.
struct LabelledTests {
  struct Figures {
    var count = 0
    var exact = 0
    var acceptable = 0
    var aggravation = 0
    var found = 0
    var missed = 0
    var falsely = 0
    var wrong: [String] = []

    init(_ labelled: [LabelledCase]) throws {
      for scenario in labelled {
        let opinion = try scenario.told.opinion()
        let points = opinion.pointsTo.rawValue
        count += 1
        exact += points == scenario.expected ? 1 : 0
        acceptable += scenario.acceptable.contains(points) ? 1 : 0
        aggravation += opinion.isAggravated == scenario.aggravated ? 1 : 0
        if scenario.expected.hasPrefix("stalking") {
          found += opinion.pointsTo.isStalking ? 1 : 0
          missed += opinion.pointsTo.isStalking ? 0 : 1
        } else if opinion.pointsTo.isStalking, !scenario.acceptable.contains(points) {
          falsely += 1
        }
        if !scenario.acceptable.contains(points) { wrong.append("\(scenario.name): \(points)") }
      }
    }
  }

  @Test(arguments: ["shown", "kept-aside", "later", "blind", "blind-2", "blind-3"])
  func `the figures that the tool promises are met`(part: String) throws {
    let figures = try Figures(LabelledCase.read(part))
    let count = Double(figures.count)
    let stalking = Double(figures.found)
    #expect(figures.count >= 30)
    #expect(stalking / Double(figures.found + figures.missed) >= 0.95, "\(figures.wrong)")
    #expect(stalking / Double(figures.found + figures.falsely) >= 0.92, "\(figures.wrong)")
    #expect(Double(figures.exact) / count >= 0.80, "\(figures.wrong)")
    #expect(Double(figures.acceptable) / count >= 0.92, "\(figures.wrong)")
    #expect(Double(figures.aggravation) / count >= 0.97)
  }

  /// Written by people who had not seen the program and used for neither the vocabulary nor the
  /// weights: how well the opinion does on what comes. The first part tells much and tries to trip
  /// it, the second is of a few short entries. Short of what it should reach (0.95, 0.92, 0.80,
  /// 0.92), and not to fall further.
  @Test(arguments: [
    ("aside", [0.97, 0.87, 0.86, 0.89]), ("aside-short", [0.90, 0.90, 0.81, 0.83]),
  ])
  func `what was kept from every fitting is met nearly as well`(
    part: String, floors: [Double]
  ) throws {
    let figures = try Figures(LabelledCase.read(part))
    let count = Double(figures.count)
    let stalking = Double(figures.found)
    #expect(figures.count >= 190)
    #expect(stalking / Double(figures.found + figures.missed) >= floors[0], "\(figures.wrong)")
    #expect(stalking / Double(figures.found + figures.falsely) >= floors[1], "\(figures.wrong)")
    #expect(Double(figures.exact) / count >= floors[2], "\(figures.wrong)")
    #expect(Double(figures.acceptable) / count >= floors[3], "\(figures.wrong)")
    #expect(Double(figures.aggravation) / count >= 0.97)
  }

  /// These floors keep a quarrel, a debt or a household from being read as fixation.
  @Test(arguments: ["shown", "kept-aside", "later", "blind", "blind-2", "blind-3"])
  func `fixation and obsession are told from a matter between people`(part: String) throws {
    let labelled = try LabelledCase.read(part)
    var fixated = 0
    var obsessive = 0
    for scenario in labelled {
      let four = try scenario.told.opinion().four
      fixated += four.fixated.state.rawValue == scenario.four["fixated"] ? 1 : 0
      obsessive += four.obsessive.state.rawValue == scenario.four["obsessive"] ? 1 : 0
    }
    #expect(fixated * 100 >= labelled.count * 85, "\(fixated) of \(labelled.count)")
    #expect(obsessive * 100 >= labelled.count * 85, "\(obsessive) of \(labelled.count)")
  }

  @Test func `every class is among the labels, and there are at least ninety`() throws {
    let all = try LabelledCase.read("shown") + LabelledCase.read("kept-aside")
    #expect(all.count >= 90)
    #expect(Set(all.map(\.name)).count == all.count)
    for known in SecondOpinion.Class.allCases {
      #expect(all.count { $0.expected == known.rawValue } >= 4, "\(known)")
    }
  }
}
