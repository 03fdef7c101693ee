import Foundation
import Testing

@Suite struct `Importing` {
  private let json = """
    [
      {"reference": "SC-2024-0007", "recordedOn": "2024-06-01", "area": "West Midlands",
       "recordedAs": "harassment-s2", "incidents": [{"happened": "2024-05-04", "text": "One"}]},
      {"recordedOn": "2024-06-02", "incidents": [{"text": "Two"}, {"text": "Three"}]},
      {"incidents": [{"happened": "soon", "text": "Four"}, {"text": "Five"}]}
    ]
    """

  @Test func `each document has its row, and the faults their places`() throws {
    let store = try ImportStore.real()
    let file = try store.file("in.json", json)
    let run = try store.run(file)
    #expect(run.status == 65)
    #expect(
      run.lines == [
        "document 0  line 2  SC-2024-0007  created  1 incident",
        "document 1  line 4  SC-2024-0008  created  2 incidents",
        "document 2  line 5  no reference  cannot be used",
      ])
    #expect(
      run.talk.contains(
        "\(file):5:31: document 2, incidents[0].happened: expected a day, a moment, two of either "
          + "with “/” between, or unknown, found “soon”\n"))
    #expect(run.talk.contains("\(file): 2 created, 1 could not be used.\n"))
    let shown = try store.store.run("show", "SC-2024-0007", "--json").document()
    #expect(shown["recordedAs"] as? String == "harassment-s2")
    #expect(shown["force"] as? String == "West Midlands Police")
    #expect(shown["entries"] as? Int == 1)
    let log = try store.store.text(of: "access/2024-11.jsonl")
    #expect(log.contains(#""kind":"collection","reason":"\#(file): 2 created"#))
  }

  @Test func `a dry run says the same and changes nothing`() throws {
    let store = try ImportStore.real()
    let file = try store.file("in.json", json)
    let before = try store.content()
    let dry = try store.run(file, "--dry-run")
    #expect(try store.content() == before)
    #expect(dry.status == 65)
    #expect(dry.talk.contains("2 would be created"))
    let real = try store.run(file)
    #expect(dry.data.replacingOccurrences(of: "would be created", with: "created") == real.data)
  }

  @Test func `a second run makes nothing twice, and a mended file only what is new`() throws {
    let store = try ImportStore.real()
    let file = try store.file("in.json", json)
    _ = try store.run(file)
    let before = try store.content()
    let again = try store.run(file, "--json")
    #expect(again.status == 65)
    #expect(try store.content() == before)
    #expect(
      try again.rows().map { $0["state"] as? String } == [
        "already-there", "already-there", "unusable",
      ])
    let mended = try store.file("in.json", json.replacingOccurrences(of: "soon", with: "unknown"))
    let third = try store.run(mended)
    #expect(third.status == 0)
    #expect(third.lines.last == "document 2  line 5  SC-2024-0009  created  2 incidents")
  }

  @Test func `a case of that reference is never touched`() throws {
    let store = try ImportStore.real()
    _ = try store.run(try store.file("in.json", json))
    let other = try store.file(
      "other.json",
      #"[{"reference": "SC-2024-0007", "incidents": [{"text": "Other"}]}, {"reference": "SC-2024-0007", "#
        + #""incidents": [{"happened": "2024-12-24"}]}]"#)
    let before = try store.content()
    let run = try store.run(other)
    #expect(run.status == 1)
    #expect(run.lines.allSatisfy { $0.contains("refused") })
    #expect(run.talk.contains("There is a case SC-2024-0007 already"))
    #expect(
      run.talk.contains("document 1, incidents[0]: When it happened lies in the future; today is"))
    #expect(try store.content() == before)
  }

  @Test func `a document that tells nothing is refused, and can be assessed all the same`() throws {
    let store = try ImportStore.real()
    let documents = """
      [
        {"incidents": []},
        {"reference": "SC-2024-0031", "incidents": [{"text": "One"}, {"fearOfViolence": true}]},
        {"incidents": [], "victim": {"name": "Ella Hughes"}},
        {"incidents": [{"happened": "2024-05-04"}]}
      ]
      """
    let file = try store.file("in.json", documents)
    let run = try store.run(file)
    #expect(run.status == 65)
    #expect(
      run.lines
        == [
          "document 0  line 2  no reference  cannot be used",
          "document 1  line 3  “SC-2024-0031”  cannot be used",
          "document 2  line 4  SC-2024-0032  created  0 incidents",
          "document 3  line 5  SC-2024-0033  created  1 incident",
        ])
    #expect(
      run.talk.contains(
        "\(file):2:3: document 0, incidents: expected at least one incident, or something else of "
          + "the case, found a document that tells nothing\n"))
    #expect(
      run.talk.contains(
        "\(file):3:3: document 1, incidents[1]: expected at least one of happened, behaviours and "
          + "text, found nothing of them\n"))
    let assessed = try store.store.run("assess", "--intake", file, "--json")
    #expect(assessed.status == 0)
    #expect(try assessed.rows().map { $0["pointsTo"] as? String }.first == "insufficient")
    #expect(try assessed.rows().count == 4)
  }

  @Test func `tables are imported too`() throws {
    let store = try ImportStore.real()
    let lines = [
      "reference,happened,text", "SC-2024-0020,2024-05-04,One", "SC-2024-0020,2024-05-05,Two",
      ",2024-05-06,Three",
    ]
    let file = try store.file("in.csv", lines.joined(separator: "\r\n"))
    let run = try store.run(file, "--area", "North Worcestershire")
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "document 0  line 2  SC-2024-0020  created  2 incidents",
        "document 1  line 4  SC-2024-0021  created  1 incident",
      ])
    #expect(try store.run(file).talk.contains("0 created, 2 already there"))
    let shown = try store.store.run("show", "SC-2024-0020", "--json").document()
    #expect(shown["area"] as? String == "North Worcestershire")
    #expect(shown["force"] as? String == "West Mercia Police")
  }

  @Test func `made-up and people's cases are kept apart`() throws {
    let made = #"[{"training": true, "incidents": [{"text": "One"}]}]"#
    let people =
      #"[{"incidents": [{"text": "One"}]}, {"training": true, "incidents": [{"text": "Two"}]}]"#
    let real = try ImportStore.real()
    let training = try ImportStore.training()
    for text in [made, people] {
      let before = try real.content()
      let refused = try real.run(try real.file("in.json", text))
      #expect(refused.status == 1)
      #expect(refused.talk.contains("marked “training”: made up. This store holds people's cases"))
      #expect(try real.content() == before)
    }
    #expect(try real.run(try real.file("in.json", "[]"), "--made-up").status == 1)
    #expect(try training.run(try training.file("in.json", made)).status == 0)
    let file = try training.file("in.json", people)
    let before = try training.content()
    let refused = try training.run(file)
    #expect(refused.status == 1)
    #expect(refused.talk.contains("1 of the 2 documents are not marked “training”"))
    #expect(try training.content() == before)
    #expect(try training.run(file, "--made-up").status == 0)
  }

  @Test func `what is no such file is said so`() throws {
    let store = try ImportStore.real()
    #expect(try store.run("\(store.store.folder.path)/none.json").status == 66)
    let run = try store.run(try store.file("in.json", "nonsense"), "--json")
    #expect(run.status == 65)
    #expect(try run.rows().first?["document"] is NSNull)
    #expect(run.talk.contains(":1:1: the file: expected a list of intake documents"))
  }

  @Test func `many documents are synced together and all there`() throws {
    let store = try ImportStore.real()
    let documents = (0..<2500).map { #"{"incidents": [{"text": "Number \#($0)"}]}"# }
    let file = try store.file("in.json", "[\(documents.joined(separator: ",\n"))]")
    #expect(try store.run(file).lines.count == 2500)
    #expect(try store.store.caseFiles().count == 2501)
    #expect(try store.run(file).talk.contains("0 created, 2500 already there"))
  }
}
