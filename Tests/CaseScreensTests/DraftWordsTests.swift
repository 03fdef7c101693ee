import CaseCore
import Testing

@testable import CaseScreens

@Suite struct DraftWordsTests {
  @Test func `a kept draft is told in words, whatever form it is of`() throws {
    let reference = try #require(CaseReference("SC-2018-0412"))
    let words: [(FormKind, String)] = [
      (.incident(reference), "an incident of SC-2018-0412"),
      (.correctNote(reference, "n2"), "a correction of SC-2018-0412"),
      (.orderStep(reference, "o1"), "a step of an order of SC-2018-0412"),
      (.order(reference), "an order of SC-2018-0412"),
      (.development(reference), "a development of SC-2018-0412"),
      (.breachStep(reference, "b1"), "what was done about a breach of SC-2018-0412"),
      (.deadline(reference, "summary-limit"), "a deadline of SC-2018-0412"),
      (.victimUpdate(reference, "e5.2"), "what the victim was told of SC-2018-0412"),
      (.answerFlag(reference), "the answer to a flag of SC-2018-0412"),
      (
        .answerOrder(reference), "whether a protection order was considered of SC-2018-0412"
      ),
      (.safeContact(reference), "safe contact of SC-2018-0412"),
      (.newCase, "a new case"),
      (
        .owner([SeenCase(reference, entry: 1), SeenCase(reference, entry: 1)]), "the owner"
      ),
    ]
    for (kind, expected) in words {
      #expect(FormKind.words(ofDraft: kind.draftName) == expected)
    }
    #expect(FormKind.words(ofDraft: "of-a-later-version-SC-2018-0412") == "a form of SC-2018-0412")
  }

  @Test func `what was typed of one event does not come back under another`() throws {
    let reference = try #require(CaseReference("SC-2018-0412"))
    let names = ["d1", "d2", nil].map { FormKind.victimUpdate(reference, $0).draftName }
    #expect(Set(names).count == 3)
  }

  @Test func `what was kept from before is named without names of ours`() throws {
    var driver = try ScreenDriver(Fixtures.fifty())
    driver.send(.draftsKept(["incident-SC-2018-0412", "new-case"]))
    #expect(driver.shows("2 drafts kept from before: an incident of SC-2018-0412, a new case."))
  }
}
