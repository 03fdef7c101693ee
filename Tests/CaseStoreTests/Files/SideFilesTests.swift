import CaseCore
import CaseStore
import Testing

@Suite struct SideFilesTests {
  let folder: TemporaryFolder
  let store: Store
  var path: String { "\(folder.path)/store" }

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  @Test func `who looked at what is logged by month, and never what it said`() throws {
    let first = Access(
      .consultation, by: "A \"x\"", at: try Sample.instant(), reference: try Sample.reference())
    let second = Access(
      .disclosure, by: "B", at: try Sample.instant(), query: "suspect:Þórsson",
      reason: try Sample.text("Court order"))
    try store.logAccess(first)
    try store.logAccess(second)
    try store.logAccess(Access(.search, by: "C", at: try Sample.instant("2018-11-01T00:00:00Z")))
    #expect(store.accessMonths() == ["2018-03", "2018-11"])
    let log = try store.accessLog(month: "2018-03")
    #expect(log.accesses == [first, second])
    #expect(log.faults == [])
    #expect(Disk.mode("\(path)/access/2018-03.jsonl") == 0o600)
    #expect(throws: StoreFailure.self) { try store.accessLog(month: "../cases") }
  }

  @Test func `a torn line of the access log costs no other`() throws {
    let access = Access(.search, by: "A", at: try Sample.instant(), query: "x")
    try store.logAccess(access)
    let file = "\(path)/access/2018-03.jsonl"
    try Disk.write(try Disk.read(file) + Array(#"{"at":"2018"#.utf8), to: file)
    try store.logAccess(access)
    let log = try store.accessLog(month: "2018-03")
    #expect(log.accesses == [access, access])
    #expect(log.faults.map(\.line) == [2])
  }

  @Test func `a draft is kept for its writer until it is taken away`() throws {
    let key = DraftKey(form: "incident", reference: try Sample.reference())
    let new = DraftKey(form: "case/../../new", reference: nil)
    let at = try Sample.instant()
    try store.saveDraft(Draft(key, at: at, fields: ["text": "He was"]), by: "Ann/../x")
    try store.saveDraft(
      Draft(key, at: at, fields: ["text": "He was \"here\"\n", "place": "👩‍👩‍👧"]), by: "Ann/../x")
    try store.saveDraft(
      Draft(new, at: try Sample.instant("2018-04-01T00:00:00Z"), fields: [:]), by: "Ann/../x")
    #expect(try store.drafts(by: "Bob") == [])
    let drafts = try store.drafts(by: "Ann/../x")
    #expect(drafts.map(\.key) == [new, key])
    #expect(drafts.last?.fields == ["text": "He was \"here\"\n", "place": "👩‍👩‍👧"])
    try store.removeDraft(key, by: "Ann/../x")
    try store.removeDraft(key, by: "Ann/../x")
    #expect(try store.drafts(by: "Ann/../x").map(\.key) == [new])
    #expect(TemporaryFolder.names(path).count == 5)
  }

  @Test func `saving one draft from many places at once does not fail`() async throws {
    let store = store
    let draft = Draft(
      DraftKey(form: "note", reference: nil), at: try Sample.instant(), fields: [:])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { for _ in 0..<50 { try store.saveDraft(draft, by: "A") } }
      }
      try await group.waitForAll()
    }
    #expect(try store.drafts(by: "A") == [draft])
    #expect(TemporaryFolder.names("\(store.path)/drafts/A").count == 1)
  }
}
