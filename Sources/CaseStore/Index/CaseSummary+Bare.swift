import CaseCore

extension CaseSummary {
  /// What is known of a case of which nothing can be read but the name of its file.
  static func bare(_ reference: CaseReference) -> CaseSummary {
    var summary = nameless
    summary.reference = reference
    if let day = CalendarDay(year: reference.year, month: 1, day: 1) { summary.recordedOn = day }
    return summary
  }

  /// A summary that says nothing: the rows of the index are read into copies of it.
  static let nameless: CaseSummary = {
    guard let reference = CaseReference("X-0001-0"), let words = WrittenText("-"),
      let data = try? ReferenceData(
        secondOpinion: none, text: { file throws(TableFault) in emptyTables[file] ?? "" }),
      let summary = opened(reference, words)?.summary(
        CaseRecord(reference: reference), types: data.outcomeTypes)
    else { preconditionFailure("a case without anything in it has no summary") }
    var nameless = summary
    nameless.flags = []
    nameless.force = ""
    nameless.area = ""
    return nameless
  }()

  private static func opened(_ reference: CaseReference, _ words: WrittenText) -> Case? {
    let opening = CaseOpening(
      reference: reference, recordedOn: CalendarDay(daysSinceEpoch: 0), recordedAs: .notCrimed,
      force: words, area: words)
    let entry = Entry(
      sequence: 1, id: "", at: Instant(secondsSince1970: 0), by: "",
      content: .events([.opened(opening)]))
    return CaseRecord(reference: reference, entries: [entry]).folded()
  }

  private static let none = ClassifierSource(digest: { "" }) { () throws(TableFault) in
    throw TableFault(file: ClassificationRules.file, line: 0, expected: "a table")
  }

  private static let emptyTables = [
    "outcome-types.tsv": "code\tname\tgroup\tafter\tvalid_from\tvalid_to\tsource\tmark",
    "behaviours.tsv": "code\tlabel\tsource\tmark",
    "channels.tsv": "code\tlabel\tsource\tmark",
    "changes.tsv": "code\tlabel\tsource\tmark",
    "order-kinds.tsv": "code\tfact\tvalue\tvalid_from\tvalid_to\tsource\tmark",
    "order-origins.tsv": "kind\torigin\tvalid_from\tvalid_to\tsource\tmark",
    "condition-types.tsv": "code\tkind\tlabel\tvalid_from\tvalid_to\tsource\tmark",
    "areas.tsv": "name\tforce\tpopulation\tyear\tsource\tmark",
    "deadlines.tsv": """
    rule\tabout\tcase\tamount\tunit\twarns\tstatutory\tduty\tsays\tvalid_from\tvalid_to\tsource\tmark
    """,
    "bank-holidays.tsv": "day\tname\tsource\tmark",
    RiskTools.files.tools:
      "code\tname\tgrades\ttopics\tsays\tvalid_from\tvalid_to\tsource\tmark",
    RiskTools.files.topics: "code\tlabel\tsource\tmark",
    "report-classes.tsv": "code\ttitle\tmembers\tcodes\tsource\tmark",
    "counting-rules.tsv": "from\tclasses\tsays\tsource\tmark",
    "age-bands.tsv": "name\tfrom\tto\tsource\tmark",
    "outcome-times.tsv": "name\tfrom\tto\tsource\tmark",
    "response-times.tsv": "name\tfrom\tto\tsource\tmark",
    "disclosure.tsv": "code\tvalue\tsource\tmark\nthreshold\t5\tours\tO",
  ]
}
