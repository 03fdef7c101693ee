import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// One list of keys says what is done, what the footer shows and what the help lists.
@Suite struct KeyTests {
  /// Screens in which every key has something to do.
  static let places =
    [
      "list", "filter", "views", "agenda", "agenda filter", "order list", "orders", "due", "case",
      "tab", "statement", "places", "reading",
      "search",
      "proposals", "closing", "timeline",
      "event", "kinds", "form",
      "conflict", "rates", "rates filter", "rates export", "behind",
    ] + trainingPlaces

  static let trainingPlaces = [
    "scenarios", "entry", "class stop", "letters stop", "room stop", "debrief", "results",
    "training timeline",
  ]

  private static func training(_ place: String) throws -> ScreenDriver {
    var driver = try TrainingFixture.driver(
      columns: place == "training timeline" ? 40 : 80,
      rows: place == "entry" ? 16 : 24,
      isTrainer: place == "room stop", takesNames: place == "room stop")
    guard place != "scenarios" else { return driver }
    driver.press(.enter, .right, .right)
    driver.passEntry()
    guard place != "entry", place != "training timeline" else {
      driver.press(.left, .right, place == "entry" ? .down : .character("t"))
      return driver
    }
    if place == "room stop" { driver.type("12") }
    guard place != "class stop", place != "room stop" else { return driver }
    driver.press(.character("1"), .character("c"))
    driver.passEntry()
    guard place != "letters stop" else { return driver }
    driver.type("fourc2c")
    driver.passEntry()
    driver.passEntry()
    if place == "results" { driver.press(.escape, .character("r")) }
    // What is read has to be longer than the window.
    driver.resize(columns: 80, rows: place == "results" ? 6 : 12)
    driver.press(.down)
    return driver
  }

  func driver(at place: String) throws -> ScreenDriver {
    if Self.trainingPlaces.contains(place) { return try Self.training(place) }
    if place == "agenda" || place == "agenda filter" || place == "order list" {
      var driver = try ScreenDriver(Fixtures.fifty() + [Fixtures.ordered()] + Fixtures.orders()) {
        setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      }
      driver.press(.character(place == "order list" ? "3" : "4"))
      driver.press(.down, times: place == "order list" ? 1 : 22)
      if place == "agenda filter" { driver.press(.character("/"), .character("S"), .pageDown) }
      return driver
    }
    if place == "proposals" {
      var driver = try ScreenDriver([Fixtures.possiblyBroken()]) { setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      }
      driver.press(.enter, .character("P"), .down)
      return driver
    }
    if place == "closing" {
      var driver = try ScreenDriver([Fixtures.toBeClosed()]) { setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
        setting.who = "DS 1029 Cole"
      }
      driver.press(.enter, .character("C"), .down)
      return driver
    }
    if place.hasPrefix("rates") || place == "behind" {
      var driver = try ScreenDriver(Fixtures.rates())
      driver.press(.character("R"), .tab, .tab, .down, .right, .pageDown, .pageUp)
      if place == "rates filter" { driver.press(.character("/")) }
      if place == "rates export" { driver.press(.character("x"), .tab) }
      if place == "behind" { driver.press(.home, .enter, .character(" "), .character("s")) }
      return driver
    }
    if place == "orders" || place == "due" {
      var driver = try ScreenDriver([Fixtures.ordered()]) { setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      }
      driver.press(.enter)
      driver.show(place == "orders" ? .orders : .due)
      driver.press(.down)
      return driver
    }
    if place == "views" {
      var driver = try ScreenDriver([Fixtures.misread()])
      driver.press(.character("v"), .down)
      return driver
    }
    if place == "list" || place == "filter" {
      var driver = try ScreenDriver(Fixtures.fifty())
      driver.press(.character("/"))
      driver.type("ann")
      if place == "filter" {
        driver.press(.pageDown, .pageDown)
        return driver
      }
      driver.press(.enter, .character(" "), .character("s"))
      driver.press(.down, times: 22)
      return driver
    }
    // What is read has to be longer than the window.
    var driver = try ScreenDriver(
      [Fixtures.manyIncidents(80)], rows: place == "reading" ? 9 : 24)
    driver.press(
      place == "timeline" || place == "event" || place == "kinds" ? .character("t") : .enter)
    switch place {
    case "statement", "places":
      driver.show(.classification)
      driver.press(.down, .down, .down)
      for _ in 0..<60
      where !driver.rows.contains(where: { $0.hasPrefix("▌") && $0.contains("repeated") }) {
        driver.press(.down)
      }
      if place == "places" { driver.press(.enter, .pageDown) }
    case "tab": driver.press(.character("2"), .up, .up, .up)
    case "reading": driver.press(.character("2"), .up, .enter)
    case "search": driver.press(.character("/"))
    case "timeline": driver.press(.pageUp, .pageUp, .character("]"), .character("{"))
    case "event": driver.press(.pageUp, .enter)
    case "kinds": driver.press(.character("f"), .down)
    case "form":
      driver.press(.character("a"))
      driver.type("yes")
    case "conflict":
      driver.press(.character("2"), .character("e"), .control("u"))
      driver.type("yesterday\tx")
      while driver.rows.first(where: { $0.hasPrefix("▌") })?.contains("Reason") != true {
        driver.press(.tab)
      }
      driver.type("because")
      let reference = try #require(CaseReference("SC-2018-0100"))
      var incident = try #require(driver.shelf.view(reference)?.current?.incident("i80")?.fact)
      incident.text = try #require(WrittenText("theirs"))
      incident.happened = .unknown
      try driver.shelf.record(
        .correctIncident("i80", incident, reason: try #require(WrittenText("so"))),
        in: reference, by: "DS 1029 Cole", driver.app.setting)
      driver.press(.control("s"))
    default: driver.press(.down, .down)
    }
    return driver
  }

  @Test(arguments: places)
  func `every key shown is handled`(place: String) throws {
    let start = try driver(at: place)
    #expect(start.app.over == nil)
    for (name, key) in Self.shown(in: start) {
      #expect(Self.isHandledNearby(key, in: start), "\(name) does nothing on \(place)")
    }
    // A line being typed stands in place of the footer.
    for hint in start.app.page.prompt == nil ? start.app.page.hints : [] {
      for key in Self.keys(hint.key) {
        #expect(Self.isHandledNearby(key, in: start), "\(hint.key) in the footer of \(place)")
      }
    }
  }

  @Test(arguments: places)
  func `every key handled is shown`(place: String) throws {
    let start = try driver(at: place)
    let shown = Set(Self.shown(in: start).map(\.1))
    for key in Self.every where !shown.contains(key) {
      if start.app.current.isTyping, Self.isText(key) { continue }
      #expect(!Self.isHandled(key, in: start), "\(key) acts on \(place) and is not in the help")
    }
  }

  @Test func `the names of the keys are read right`() {
    #expect(Self.keys("Ctrl-P") == [.control("p")])
    #expect(Self.keys("j ↓") == [.character("j"), .down])
    #expect(Self.keys("? F1") == [.character("?"), .function(1)])
    #expect(!Self.keys("x").isEmpty)
  }

  /// Whether anything is asked for, said or drawn differently.
  private static func isHandled(_ key: Key, in start: ScreenDriver) -> Bool {
    var app = start.app
    let before = app.page
    if !app.update(.input(.key(key))).isEmpty { return true }
    return app.page != before
  }

  /// A key may have nothing to do just here, such as Shift-Tab on the first field; then it has
  /// after one of these.
  private static func isHandledNearby(_ key: Key, in start: ScreenDriver) -> Bool {
    if isHandled(key, in: start) { return true }
    return [Key.tab, .down, .home, .character(" "), .character("t")].contains { first in
      var nearby = start
      _ = nearby.app.update(.input(.key(first)))
      return isHandled(key, in: nearby)
    }
  }

  /// What the help names, and the keys that move where they do.
  private static func shown(in driver: ScreenDriver) -> [(String, Key)] {
    let app = driver.app
    var actions = app.current.liveActions + app.everywhere
    if app.current.isMoving { actions += AppState.movingKeys }
    let help = app.helpLines.map(\.text)
    return actions.flatMap { action in
      #expect(help.contains { $0.contains(action.keyName) && $0.contains(action.name) })
      return keys(action.keyName).map { (action.keyName, $0) }
    }
  }

  private static func keys(_ names: String) -> [Key] {
    names.split(separator: " ").compactMap { name in
      switch name {
      case "Enter": return .enter
      case "Esc": return .escape
      case "Tab": return .tab
      case "Shift-Tab": return .backTab
      case "Space": return .character(" ")
      case "↓": return .down
      case "↑": return .up
      case "←": return .left
      case "→": return .right
      case "Home": return .home
      case "Backspace": return .backspace
      case "End": return .end
      case "PgDn": return .pageDown
      case "PgUp": return .pageUp
      default: break
      }
      if name.hasPrefix("Ctrl-"), let letter = name.last {
        return .control(Character(letter.lowercased()))
      }
      if name.count > 1, name.first == "F", let number = Int(name.dropFirst()) {
        return .function(number)
      }
      guard name.count == 1, let letter = name.first else {
        Issue.record("no key is called \(name)")
        return nil
      }
      return .character(letter)
    }
  }

  private static let every: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar(UInt8($0)) }.map { .character(Character($0)) }
    + "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + (1...12).map { .function($0) }
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .wordLeft, .wordRight,
    ]

  /// Keys that edit text wherever text is typed.
  private static func isText(_ key: Key) -> Bool {
    switch key {
    case .character, .backspace, .delete, .left, .right, .home, .end, .wordLeft, .wordRight: true
    case .control(let letter): "aeuwk".contains(letter)
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function: false
    }
  }
}
