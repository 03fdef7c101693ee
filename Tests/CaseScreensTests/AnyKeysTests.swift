import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// The same in every run.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct AnyKeysTests {
  private static let keys: [Key] =
    "aotmpeurlihxRcwUAvOSbdcsS/nN:?q 123456789{}[]fjkgGPDyzV".map { .character($0) }
    + [
      .enter, .enter, .enter, .escape, .tab, .tab, .backTab, .up, .down, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .backspace, .delete, .function(1), .function(12),
    ] + "prsxlwukae".map { .control($0) }

  private static let texts = [
    "yesterday 9pm", "6 sep 21:40", "王小明", "ليلى", "e\u{301}\u{302}", "👨‍👩‍👧🌻", "stage:open", "31 june",
    "\u{202E}drow", "record an outcome", "14", "because", "a\r\nb\u{1B}[2J",
    String(repeating: "long ", count: 40),
  ]

  @Test(arguments: [UInt64](1...8))
  func `no keys in any order break a screen`(seed: UInt64) throws {
    var chance = Chance(state: seed)
    var driver = ScreenDriver(try Fixtures.shelf(), try ScreenDriver.setting())
    var drawn = 0
    for step in 0..<1000 {
      switch Int.random(in: 0..<100, using: &chance) {
      case 0..<86:
        driver.send(.input(.key(try #require(Self.keys.randomElement(using: &chance)))))
      case 86..<92:
        driver.send(.input(.pasted(try #require(Self.texts.randomElement(using: &chance)))))
      case 92..<95:
        driver.send(
          .input(
            .resized(
              Size(
                columns: .random(in: 1...160, using: &chance),
                rows: .random(in: 1...50, using: &chance)))))
      case 95..<97: driver.idle()
      case 97: try somebodyElse(&driver, &chance)
      case 98: driver.shelf.failures.append("The disk is full.")
      default: driver.send(.storeChanged(Array(driver.shelf.records.keys)))
      }
      if step % 5 == 0 {
        driver.expectStraight()
        drawn += 1
      }
    }
    #expect(drawn == 200)
  }

  private func somebodyElse(_ driver: inout ScreenDriver, _ chance: inout Chance) throws {
    let references = driver.shelf.records.keys.sorted()
    guard let reference = references.randomElement(using: &chance) else { return }
    let command: CaseCommand = .setSafeContact(
      try #require(WrittenText("write only, \(Int.random(in: 0..<9, using: &chance))")))
    try? driver.shelf.record(command, in: reference, by: "DS 1029 Cole", driver.app.setting)
  }
}
