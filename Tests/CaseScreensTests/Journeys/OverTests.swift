import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Help, the palette, commands and the blank screen: what lies over every screen.
@Suite struct OverTests {
  private func driver() throws -> ScreenDriver {
    ScreenDriver(try Fixtures.shelf(), try ScreenDriver.setting())
  }

  @Test func `the help lists the keys of this screen`() throws {
    var driver = try driver()
    driver.press(.character("?"))
    try driver.expectScreen("help")
    driver.press(.end)
    #expect(driver.shows("quit"))
    #expect(!driver.shows("more ▼"))
    driver.press(.escape)
    #expect(!driver.shows("Everywhere"))
  }

  @Test func `the palette finds an action by its words and does it`() throws {
    var driver = try driver()
    driver.press(.control("p"))
    driver.type("time")
    try driver.expectScreen("palette")
    driver.press(.enter)
    #expect(driver.rows[0].contains("Timeline"))
  }

  @Test func `an action chosen within a form is done and not typed`() throws {
    var driver = try driver()
    driver.press(.character("a"))
    driver.type("yest")
    driver.press(.control("p"))
    #expect(!driver.shows("Type a command"))
    driver.type("quit")
    driver.press(.enter)
    #expect(driver.effects.last == .quit)
    #expect(driver.shelf.drafts["incident-SC-2018-0412"] == ["happened": "yest", "#seen": "30"])
  }

  @Test func `a palette without a match stays open`() throws {
    var driver = try driver()
    driver.press(.control("p"))
    driver.type("xyz")
    driver.press(.down, .enter)
    #expect(driver.shows("no action has these words"))
  }

  @Test func `Tab completes a command and a wrong one says what was expected`() throws {
    var driver = try driver()
    driver.press(.character(":"))
    #expect(driver.shows("open  timeline  filter  sort"))
    driver.type("so\t")
    #expect(driver.shows("ref  recorded  last  victim"))
    driver.type("vic\t")
    #expect(driver.shows(": sort victim"))
    driver.press(.control("u"))
    driver.type("open nonsense")
    driver.press(.enter)
    #expect(driver.shows("! expected a reference: letters, a year and a number"))
    driver.press(.control("u"))
    driver.type("open sc-2018-0377")
    driver.press(.enter)
    #expect(driver.rows[0].contains("Priya Khan"))
  }

  @Test func `F12 shows nothing, whatever lies over the screen, until a key is pressed`() throws {
    for over: [Key] in [[], [.character("?")], [.control("p")], [.character(":")]] {
      var driver = try driver()
      for key in over { driver.press(key) }
      let before = driver.rows
      driver.press(.function(12))
      #expect(driver.rows.joined() == "")
      driver.press(.character("Q"))
      #expect(driver.rows == before)
      #expect(!driver.effects.contains(.quit))
    }
  }

  @Test func `a pasted line end runs nothing`() throws {
    var driver = try driver()
    driver.press(.character(":"))
    driver.send(.input(.pasted("quit\n")))
    #expect(driver.shows(": quit"))
    #expect(!driver.effects.contains(.quit))
  }

  @Test func `q closes one screen at a time and Q quits from anywhere`() throws {
    var driver = try driver()
    driver.press(.enter, .character("t"), .character("q"))
    #expect(driver.shows("[1 Summary]"))
    driver.press(.character("q"))
    #expect(driver.rows[0].contains("Casebook"))
    driver.press(.enter, .character("Q"))
    #expect(driver.effects.last == .quit)
  }
}
