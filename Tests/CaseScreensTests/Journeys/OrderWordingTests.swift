import CaseCore
import Testing

@testable import CaseScreens

/// What an order said on days that are gone, read on the Orders tab.
@Suite struct OrderWordingTests {
  private func opened() throws -> ScreenDriver {
    let record = try Fixtures.varied()
    var driver = try ScreenDriver([record], columns: 100, rows: 30) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.character("5"), .enter)
    driver.show(.orders)
    return driver
  }

  @Test func `an order read in full has every wording of every condition with its days`() throws {
    var driver = try opened()
    driver.press(.character("g"), .enter)
    #expect(driver.shows("Conditions in every wording"))
    #expect(driver.shows("c1                01 Mar 2021 to 07 Mar 2021, served 01 Mar 2021"))
    #expect(driver.shows("Not to contact Nia Morgan by any means."))
    #expect(driver.shows("c1                08 Mar 2021 to 28 Feb 2023, not served in these words"))
    #expect(driver.shows("Not to contact her save through a solicitor."))
    #expect(driver.shows("c3                01 Mar 2021 to 08 Mar 2021, served 01 Mar 2021"))
    #expect(driver.shows("must: Surrender every device at Bilston Street within 24 hours."))
    try driver.expectScreen("case-order-wordings")
  }

  @Test func `a condition read in full has its other words`() throws {
    var driver = try opened()
    driver.press(.character("g"), .down, .enter)
    #expect(driver.shows("Not to contact her save through a solicitor."))
    #expect(driver.shows("other words       01 Mar 2021 to 07 Mar 2021, served 01 Mar 2021"))
    #expect(driver.shows("Not to contact Nia Morgan by any means."))
  }
}
