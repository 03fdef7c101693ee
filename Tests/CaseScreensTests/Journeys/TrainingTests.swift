import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Scenarios from the list to the debrief, alone and with a room.
@Suite struct TrainingTests {
  /// To the first stop of “The tulips”.
  private func atFirstStop(_ driver: inout ScreenDriver) {
    driver.press(.enter, .right)
    for _ in 0..<3 { driver.passEntry() }
  }

  /// From the first stop to the debrief.
  private func answerAll(_ driver: inout ScreenDriver) {
    driver.type("3c")
    driver.passEntry()
    driver.type("foouurrrc")
    driver.type("1c")
    driver.passEntry()
  }

  @Test(arguments: [(80, 24, ""), (140, 40, "-wide")])
  func `a scenario from the list to its debrief`(
    size: (columns: Int, rows: Int, name: String)
  ) throws {
    var driver = try TrainingFixture.driver(columns: size.columns, rows: size.rows)
    try driver.expectScreen("training-list\(size.name)")
    driver.press(.enter)
    try driver.expectScreen("training-briefing\(size.name)")
    driver.press(.right)
    for _ in 0..<2 { driver.passEntry() }
    try driver.expectScreen("training-entry\(size.name)")
    driver.passEntry()
    try driver.expectScreen("training-stop-class\(size.name)")
    driver.type("3c")
    driver.passEntry()
    driver.type("foouur")
    try driver.expectScreen("training-stop-letters\(size.name)")
    driver.type("rrc")
    try driver.expectScreen("training-stop-next\(size.name)")
    driver.type("1c")
    driver.passEntry()
    #expect(driver.shows("It was: Stalking s2A"))
    #expect(driver.shows("You said: Harassment s2 – defensible"))
    #expect(driver.shows("Right: Stalking s2A; defensible: Harassment s2"))
    #expect(driver.shows("The second opinion then: "))
    #expect(driver.shows("You said: unwanted: no – wrong"))
    driver.press(.tab)
    #expect(driver.shows("Recorded as  Malicious communications"))
    #expect(driver.shows("Points to"))
    driver.press(.tab)
    #expect(driver.shows("Who saw it when"))
    driver.press(.end)
    #expect(driver.shows("What it cost: Two weeks."))
    driver.press(.tab)
    try driver.expectScreen("training-debrief-words\(size.name)")
    driver.press(.tab)
    #expect(driver.shows("PHA 1997 s7(3)"))
    driver.press(.character("t"))
    #expect(driver.rows[0].contains("Timeline"))
    #expect(driver.shows("Message: "))
    #expect(!driver.shows("Tulips"))
    driver.press(.escape, .escape)
    #expect(driver.shows("✓"))
  }

  @Test func `the record grows on the timeline, and nothing later is shown`() throws {
    var driver = try TrainingFixture.driver()
    driver.press(.enter)
    #expect(!driver.shows("Ella"))
    driver.press(.right)
    #expect(driver.shows("Ella Hughes"))
    #expect(!driver.shows("do not get to end this"))
    driver.passEntry()
    #expect(driver.shows("do not get to end this"))
    #expect(driver.shows("contact"))
    #expect(!driver.shows("presence"))
    driver.passEntry()
    #expect(driver.shows("presence"))
    #expect(!driver.shows("watched her window"))
    driver.press(.left)
    #expect(!driver.shows("presence"))
  }

  @Test func `an answer may be changed until it is confirmed, and Enter never confirms`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    driver.press(.character("c"))
    #expect(driver.shows("Choose an answer first."))
    driver.press(.character("2"), .enter)
    #expect(driver.shows("[x] 2"))
    driver.press(.down, .enter)
    #expect(driver.shows("[x] 3"))
    #expect(!driver.shows("[x] 2"))
    driver.press(.left)
    #expect(driver.shows("Entry 3 of 5"))
    driver.passEntry()
    #expect(driver.shows("[x] 3"))
    driver.press(.character("c"))
    #expect(driver.shows("Entry 4 of 5"))
    driver.press(.left)
    driver.passEntry()
    #expect(driver.shows("Entry 4 of 5"))
  }

  @Test func `the key that read on to a question answers nothing there`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    #expect(!driver.rows.contains { $0.hasPrefix("▌") })
    for key in [Key.character(" "), .enter] {
      driver.press(key)
      #expect(driver.shows("A question: ↓ selects an answer"))
      #expect(!driver.shows("[x]"))
    }
    driver.press(.down, .character(" "))
    #expect(driver.shows("[x] 1"))
    driver.press(.left)
    driver.passEntry()
    driver.press(.character(" "))
    #expect(driver.shows("[x] 1") && driver.shows("A question:"))
    driver.press(.up, .character(" "))
    #expect(driver.shows("[x] 7"))
  }

  @Test func `a room in which nobody was counted is not passed over with one key`() throws {
    var driver = try TrainingFixture.driver(isTrainer: true)
    atFirstStop(&driver)
    driver.press(.character("c"))
    #expect(driver.shows("Nobody was counted."))
    driver.press(.character("c"), .character(" "), .enter)
    #expect(driver.shows("Nobody was counted."))
    driver.press(.escape)
    #expect(driver.rows[0].contains("stop 1 of 3") && !driver.shows("Nobody was counted."))
    driver.press(.character("c"), .character("y"))
    #expect(driver.shows("Entry 4 of 5"))
  }

  @Test func `words of the help that take two rows stand beside their key`() throws {
    var driver = try TrainingFixture.driver(columns: 60)
    atFirstStop(&driver)
    driver.press(.character("?"))
    let rows = driver.rows.filter { $0.contains("│ ") }
    #expect(rows.contains { $0.contains("│  1") })
    // Headings, keys and rows that go on: none starts in the column of the keys but the first two.
    let names = driver.app.helpLines.map(\.text)
    for row in rows {
      let text = row.drop { $0 != "│" }.dropFirst(2).prefix { $0 != "│" }
      guard text.first == " ", text.dropFirst().first != " " else { continue }
      let start = String(text.prefix(12))
      #expect(names.contains { $0.hasPrefix(start) }, "\(row)")
    }
    #expect(driver.app.shownHelp.count > driver.app.helpLines.count)
  }

  @Test func `nothing at a stop gives its answer away`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    for words in ["It rests on", "PHA", "right", "defensible"] {
      #expect(!driver.shows(words), "\(words)")
    }
    #expect(driver.rows.filter { $0.contains("[ ]") }.count == 7)
  }

  @Test func `each letter has to be given a state`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    driver.type("3c")
    driver.passEntry()
    driver.type("fouc")
    #expect(driver.shows("each of the four letters"))
    driver.type("rc")
    #expect(driver.shows("stop 3 of 3"))
  }

  @Test func `leaving asks, and what was answered stays in the results`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    driver.type("3c")
    driver.press(.escape)
    #expect(driver.shows("Leave this scenario?"))
    driver.press(.enter)
    #expect(driver.shows("Leave this scenario?"))
    driver.type("n")
    #expect(driver.shows("Entry 4 of 5"))
    driver.type("qyr")
    #expect(driver.rows.contains { $0.contains("The tulips") && $0.contains("what is it?") })
  }

  @Test func `answers that stand in no file do not end without a question`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    driver.type("3c")
    driver.press(.escape)
    driver.type("yq")
    #expect(driver.shows("Leave training?"))
    #expect(driver.shows("In the list: r, then w, writes it to one."))
    #expect(driver.effects.last != .quit)
    driver.type("nq")
    #expect(driver.shows("Leave training?"))
    driver.type("y")
    #expect(driver.effects.last == .quit)
  }

  @Test(arguments: ["Q", ":quit\n", "tQ"])
  func `quitting in the middle of a scenario asks once, however it is asked for`(
    typed: String
  ) throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    driver.type("3c")
    driver.type(typed)
    #expect(driver.shows("Quit?"))
    #expect(driver.shows("What was answered stands in no file and is lost."))
    driver.press(.character("Q"), .control("c"), .enter)
    #expect(driver.shows("Quit?"))
    #expect(!driver.effects.contains(.quit))
    driver.type("n")
    #expect(driver.shows(typed.hasPrefix("t") ? "Timeline" : "Entry 4 of 5"))
    driver.type("Qy")
    #expect(driver.effects.last == .quit)
  }

  @Test func `quitting keeps answers that have a file, and asks nothing where nothing is lost`()
    throws
  {
    var idle = try TrainingFixture.driver()
    idle.press(.character("Q"))
    #expect(idle.effects.last == .quit)

    var driver = try TrainingFixture.driver { $0.resultsFile = "monday.csv" }
    atFirstStop(&driver)
    driver.type("3cQ")
    #expect(driver.shows("What was answered is kept in monday.csv."))
    driver.type("y")
    #expect(driver.effects.last == .quit)
    #expect(driver.shelf.results["monday.csv"]?.count == 1)
  }

  @Test func `over a store the question is the same, and in a file nothing is asked`() throws {
    var shelf = try Fixtures.shelf()
    shelf.material = try TrainingFixture.material()
    var driver = ScreenDriver(shelf, try ScreenDriver.setting())
    driver.type(":train\n")
    atFirstStop(&driver)
    driver.type("3c")
    driver.press(.escape)
    driver.type("y")
    driver.press(.escape)
    #expect(driver.shows("Leave training?"))
    driver.type("nrw")
    driver.press(.enter)
    #expect(driver.shows("The results are in training-results.csv."))
    driver.press(.escape, .escape)
    #expect(!driver.shows("TRAINING"))
  }

  @Test func `a room is counted, and sees what is right when it asks`() throws {
    var driver = try TrainingFixture.driver(isTrainer: true, takesNames: true) {
      $0.resultsFile = "monday.csv"
    }
    atFirstStop(&driver)
    driver.type("12")
    driver.press(.down)
    driver.type("30")
    driver.press(.backspace, .down, .enter)
    driver.type("Rees, Cole")
    driver.press(.enter)
    try driver.expectScreen("training-room-stop")
    #expect(!driver.shows("rests on"))
    driver.type("a")
    try driver.expectScreen("training-room-shown")
    driver.type("9c")
    let runs = try #require(driver.shelf.results["monday.csv"])
    let answer = try #require(runs.first?.answers[0])
    #expect(answer.voices[.recordedAs(.stalking2A)]?.count == 12)
    #expect(answer.voices[.recordedAs(.stalking4A)]?.count == 3)
    #expect(answer.voices[.recordedAs(.harassment2)]?.names == ["Rees", "Cole"])
    #expect(answer.count == 17)
  }

  @Test func `marked scenarios run one after the other, in the order of their marks`() throws {
    var driver = try TrainingFixture.driver()
    driver.press(.down, .character(" "), .up, .character(" "), .enter)
    #expect(driver.shows("Whose bins"))
    driver.press(.right)
    for _ in 0..<2 { driver.passEntry() }
    driver.type("7c")
    #expect(driver.rows[0].contains("Debrief  Whose bins"))
    driver.press(.character("n"))
    #expect(driver.shows("The tulips"))
    atEndOfTulips(&driver)
    driver.press(.character("n"))
    #expect(driver.shows("No other scenario was marked."))
  }

  private func atEndOfTulips(_ driver: inout ScreenDriver) {
    driver.press(.right)
    for _ in 0..<3 { driver.passEntry() }
    answerAll(&driver)
    #expect(driver.rows[0].contains("Debrief"))
  }

  @Test func `which way a case was misread is hidden from trainees`() throws {
    var driver = try TrainingFixture.driver(columns: 140, rows: 40)
    #expect(!driver.shows("stalking read as harassment"))
    driver.press(.character("T"))
    #expect(driver.shows("stalking read as harassment"))
  }

  @Test func `results that cannot be written are said and still there`() throws {
    var driver = try TrainingFixture.driver()
    atFirstStop(&driver)
    answerAll(&driver)
    driver.press(.escape, .character("r"))
    driver.shelf.isFull = true
    driver.press(.character("w"), .enter)
    #expect(driver.shows("The disk is full."))
    driver.shelf.isFull = false
    driver.press(.character("w"), .control("u"))
    driver.type("day.csv")
    driver.press(.enter)
    #expect(driver.shows("The results are in day.csv."))
    #expect(driver.shelf.results["day.csv"]?.count == 1)
  }

  @Test func `:train opens it over a store, and goes back to it`() throws {
    var shelf = try Fixtures.shelf()
    shelf.material = try TrainingFixture.material()
    var driver = ScreenDriver(shelf, try ScreenDriver.setting())
    #expect(!driver.shows("TRAINING"))
    driver.type(":train\n")
    #expect(driver.rows[0].hasPrefix(" TRAINING"))
    driver.press(.escape)
    #expect(!driver.shows("TRAINING"))
    #expect(driver.rows[0].contains("Casebook"))
  }

  @Test func `without a store there is no list and no case, and it is said`() throws {
    var driver = try TrainingFixture.driver()
    for command in ["filter hughes", "open SC-2018-0001", "new", "train"] {
      driver.type(":\(command)\n")
      #expect(driver.shows("That is for people's cases"), "\(command)")
    }
    driver.press(.character("?"))
    driver.press(.end)
    #expect(!driver.shows("filter QUERY") && driver.shows("Commands after :"))
    driver.press(.escape)
    driver.press(.character("q"))
    #expect(driver.effects.last == .quit)
  }
}

/// In a training store made-up cases must never be taken for real ones.
@Suite struct TrainingMarkTests {
  @Test(arguments: KeyTests.places)
  func `every title says so`(place: String) throws {
    var driver = try KeyTests().driver(at: place)
    if !KeyTests.trainingPlaces.contains(place) {
      #expect(!driver.rows[0].contains("TRAINING"))
      driver.app.setting.isTraining = true
    }
    #expect(driver.rows[0].hasPrefix(" TRAINING "))
  }

  @Test func `a narrow window still says so`() throws {
    let driver = try TrainingFixture.driver(columns: 30, rows: 8)
    #expect(driver.rows[0].hasPrefix(" TRAINING "))
  }
}
