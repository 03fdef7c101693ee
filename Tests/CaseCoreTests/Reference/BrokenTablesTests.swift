import Testing

@testable import CaseCore

/// A broken table stops the program with its file and line; it is never half read.
struct BrokenTablesTests {
  static let good: [String: String] = [
    "outcome-types.tsv": """
    code\tname\tgroup\tafter\treview\tvalid_from\tvalid_to\tsource\tmark
    16\tNo\tno-action\tpolice\tyes\t2014-04-01\t\tours\tO
    """,
    "behaviours.tsv":
      "code\tlabel\tlane\tact\tsource\tmark\nfollow\tfollowing\tpresence\t\tours\tO",
    "channels.tsv": "code\tlabel\tsource\tmark\npost\tpost\tours\tO",
    "changes.tsv": "code\tlabel\tsource\tmark\nsleep\tsleep\tours\tO",
    "order-kinds.tsv": """
    code\tfact\tvalue\tvalid_from\tvalid_to\tsource\tmark
    bail\tname\tBail\t1976-01-01\t\tours\tO
    """,
    "order-origins.tsv":
      "kind\torigin\tvalid_from\tvalid_to\tsource\tmark\nbail\tpolice\t1984-01-01\t\tours\tO",
    "condition-types.tsv": """
    code\tkind\tlabel\tvalid_from\tvalid_to\tsource\tmark
    no-contact\tprohibition\tno contact\t\t\tours\tO
    """,
    "areas.tsv": "name\tforce\tpopulation\tyear\tsource\tmark\nA\tF\t10\t2018\tours\tO",
    "deadlines.tsv": """
    rule\tabout\tcase\tamount\tunit\twarns\tstatutory\tduty\tsays\tvalid_from\tvalid_to\tsource\tmark
    risk-review\tincident\t\t7\tdays\t3 1\tno\tyes\tLook.\t2018-01-01\t\tours\tO
    """,
    "bank-holidays.tsv": "day\tname\tsource\tmark\n2018-12-25\tChristmas Day\tours\tO",
    "report-classes.tsv":
      "code\ttitle\tmembers\tcodes\tsource\tmark\nstalking\tS\tstalking-s2A\t8Q\tours\tO",
    "counting-rules.tsv": "from\tclasses\tsays\tsource\tmark\n2014-04-01\tstalking\tNew.\tours\tO",
    "age-bands.tsv": "name\tfrom\tto\tsource\tmark\nall\t0\t\tours\tO",
    "outcome-times.tsv": "name\tfrom\tto\tsource\tmark\nall\t0\t\tours\tO",
    "risk-tools.tsv": """
    code\tname\tgrades\ttopics\tsays\tvalid_from\tvalid_to\tsource\tmark
    dash\tDASH\tstandard high\tfear\tA form.\t\t\tours\tO
    """,
    "risk-topics.tsv": "code\tlabel\tsource\tmark\nfear\tthe victim’s own fear\tours\tO",
    "response-times.tsv": "name\tfrom\tto\tsource\tmark\nall\t0\t\tours\tO",
    "disclosure.tsv": "code\tvalue\tsource\tmark\nthreshold\t5\tours\tO",
  ]

  private static let noOpinion = ClassifierSource(digest: { "" }) { () throws(TableFault) in
    throw TableFault(file: "none", line: 0, expected: "a table")
  }

  func fault(_ file: String, _ text: String?) -> TableFault? {
    do {
      _ = try ReferenceData(secondOpinion: Self.noOpinion) { name throws(TableFault) in
        if name == file {
          guard let text else { throw TableFault(file: name, line: 0, expected: "a file") }
          return text
        }
        return Self.good[name] ?? ""
      }
      return nil
    } catch {
      return error
    }
  }

  @Test func `the sample tables are right, with either line ending and with remarks`() {
    #expect(fault("none", nil) == nil)
    for (file, text) in Self.good {
      #expect(fault(file, text.replacing("\n", with: "\r\n")) == nil)
      #expect(fault(file, "# remark\n\n" + text + "\n# remark\n") == nil)
    }
  }

  @Test func `a table that is missing or empty is named`() {
    for file in Self.good.keys {
      #expect(fault(file, nil)?.file == file)
      #expect(
        fault(file, "")
          == TableFault(
            file: file, line: 1, expected: "a line that names the columns"))
      #expect(fault(file, "# only a remark")?.file == file)
    }
  }

  @Test func `each table needs each of its columns, once`() throws {
    for (file, text) in Self.good {
      let lines = text.split(separator: "\n").map(String.init)
      let names = lines[0].split(separator: "\t").map(String.init)
      for name in names where !["review", "lane", "act"].contains(name) {
        let wrong = lines[0].replacing(name, with: "x") + "\n" + lines[1]
        #expect(
          fault(file, wrong) == TableFault(file: file, line: 1, expected: "a column “\(name)”"))
      }
      let twice = lines[0] + "\tsource\n" + lines[1] + "\tagain"
      #expect(fault(file, twice)?.line == 1)
    }
  }

  @Test func `a row has as many cells as there are columns, and a source and a mark`() {
    for (file, text) in Self.good {
      #expect(fault(file, text + "\tmore")?.line == 2)
      #expect(fault(file, text.replacing("\tours\tO", with: "\tours"))?.line == 2)
      #expect(
        fault(file, text.replacing("\tours\tO", with: "\t\tO"))
          == TableFault(file: file, line: 2, expected: "something in “source”"))
      #expect(
        fault(file, text.replacing("\tours\tO", with: "\t \tO"))?.expected
          == "something in “source”")
      #expect(
        fault(file, text.replacing("\tours\tO", with: "\tours\tX"))
          == TableFault(
            file: file, line: 2, expected: "one of P, S, K, O in “mark”, found “X”"))
    }
  }

  @Test func `a code or an area stands once`() {
    for (file, text) in Self.good {
      let row = text.split(separator: "\n")[1]
      let found = fault(file, text + "\n# remark\n" + row)
      #expect(found?.line == 4)
      #expect(found?.expected.contains("once") == true)
    }
  }

  @Test(arguments: [
    ("outcome-types.tsv", "no-action", "nothing", "group"),
    ("outcome-types.tsv", "police", "polise", "after"),
    ("outcome-types.tsv", "yes", "perhaps", "review"),
    ("outcome-types.tsv", "2014-04-01", "2014-04-31", "valid_from"),
    ("outcome-types.tsv", "2014-04-01\t", "2014-04-01\t2014-03-31", "valid_to"),
    ("outcome-types.tsv", "16", "", "code"), ("outcome-types.tsv", "No\t", "\t", "name"),
    ("behaviours.tsv", "presence", "presents", "lane"),
    ("behaviours.tsv", "following", "", "label"), ("channels.tsv", "\npost", "\n", "code"),
    ("order-kinds.tsv", "bail\tname", "bail\tnmae", "fact"),
    ("order-kinds.tsv", "name\tBail", "least-months\ttwo", "value"),
    ("order-kinds.tsv", "name\tBail", "notification-days\t0", "value"),
    ("order-kinds.tsv", "name\tBail", "must-end\tperhaps", "value"),
    ("order-kinds.tsv", "name\tBail", "interim-of\tspo", "value"),
    ("order-kinds.tsv", "1976-01-01", "1976-13-01", "valid_from"),
    ("order-origins.tsv", "police", "polise", "origin"),
    ("order-origins.tsv", "\nbail", "\nbale", "kind"),
    ("condition-types.tsv", "prohibition", "prohibited", "kind"),
    ("condition-types.tsv", "no contact", "", "label"),
    ("areas.tsv", "10", "ten", "population"), ("areas.tsv", "10", "-10", "population"),
    ("areas.tsv", "10", "0", "population"), ("areas.tsv", "2018", "", "year"),
    ("areas.tsv", "2018", "20,18", "year"), ("areas.tsv", "F\t", "\t", "force"),
    ("deadlines.tsv", "risk-review", "tea-break", "rule"),
    ("deadlines.tsv", "\t7\tdays", "\t\tdays", "amount"),
    ("deadlines.tsv", "\t7\tdays", "\t7\tas-set", "amount"),
    ("deadlines.tsv", "\tdays", "\tweeks", "unit"),
    ("deadlines.tsv", "3 1", "1 3", "warns"), ("deadlines.tsv", "3 1", "soon", "warns"),
    ("deadlines.tsv", "\tno\tyes", "\tmaybe\tyes", "statutory"),
    ("deadlines.tsv", "\tno\tyes", "\tno\t", "duty"), ("deadlines.tsv", "Look.", "", "says"),
    ("bank-holidays.tsv", "2018-12-25", "2018-12-32", "day"),
    ("bank-holidays.tsv", "2018-12-25", "", "day"),
    ("bank-holidays.tsv", "Christmas Day", "", "name"),
    ("report-classes.tsv", "stalking-s2A", "stalking-2A", "members"),
    ("report-classes.tsv", "\tS\t", "\t\t", "title"),
    ("counting-rules.tsv", "2014-04-01", "2014-04-31", "from"),
    ("counting-rules.tsv", "2014-04-01", "", "from"),
    ("counting-rules.tsv", "\tstalking", "\tstaking", "classes"),
    ("counting-rules.tsv", "New.", "", "says"), ("age-bands.tsv", "\t0", "\t", "from"),
    ("age-bands.tsv", "\t0", "\t1", "from"), ("age-bands.tsv", "\t0\t", "\t0\tten", "to"),
    ("outcome-times.tsv", "\nall", "\n", "name"), ("response-times.tsv", "\t0", "\t1", "from"),
    ("disclosure.tsv", "\t5", "\t1", "value"),
    ("disclosure.tsv", "threshold", "treshold", "code"),
  ])
  func `a wrong cell is named with its file, line and column`(
    _ file: String, _ right: String, _ wrong: String, _ column: String
  ) throws {
    let text = try #require(Self.good[file])
    let found = fault(file, text.replacing(right, with: wrong))
    #expect(found?.file == file)
    #expect(found?.line == 2)
    #expect(found?.expected.contains("“\(column)”") == true, "\(found?.expected ?? "accepted")")
    #expect(found?.description.hasPrefix("\(file), line 2: expected ") == true)
  }

  @Test func `a table that says nothing of reviews leaves them open to all but a charge`() throws {
    let types = try OutcomeTypes(
      """
      code\tname\tgroup\tafter\tvalid_from\tvalid_to\tsource\tmark
      1\tCharge\tcharge\tcps-charge\t\t\tours\tO
      16\tNo\tno-action\tpolice\t\t\tours\tO
      """, file: "t")
    #expect(types["1"]?.isReviewable == false)
    #expect(types["16"]?.isReviewable == true)
  }
}
