/// Victims and suspects by sex and age, and what they were to each other. What nobody knows is a
/// category like any other.
public struct PeopleReport: ReportCounting {
  private var draft: ReportDraft
  private let bands: [ReportBand]
  private var all = 0
  private var victims: PartyCounts
  private var suspects: PartyCounts
  private var relationships: [Relationship?: Int] = [:]

  /// The last of the ages is that which is not known, or too roughly.
  private struct PartyCounts {
    var sexes: [Sex: Int] = [:]
    var ages: [Int]

    mutating func add(_ sex: Sex, _ age: AgeSpan?, _ bands: [ReportBand]) {
      sexes[sex, default: 0] += 1
      let band = age.flatMap { age in bands.firstIndex { $0.span.contains(age) } }
      ages[band ?? bands.count] += 1
    }
  }

  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    draft = ReportDraft(request, reference)
    bands = reference.reportTerms.ages
    let none = PartyCounts(ages: [Int](repeating: 0, count: bands.count + 1))
    victims = none
    suspects = none
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard draft.request.includes(facts) else { return }
    all += 1
    victims.add(facts.victimSex, facts.victimAge, bands)
    suspects.add(facts.suspectSex, facts.suspectAge, bands)
    relationships[facts.relationship, default: 0] += 1
  }

  public func report() -> Report {
    var figures = ReportFigures()
    let total = figures.add(all, draft.request.figureQuery())
    let tables = [
      sexes("victim-sex", "Victims by sex", victims, .victimSex, total, &figures),
      ages("victim-age", "Victims by age", victims, .victimAge, total, &figures),
      sexes("suspect-sex", "Suspects by sex", suspects, .suspectSex, total, &figures),
      ages("suspect-age", "Suspects by age", suspects, .suspectAge, total, &figures),
      relations(total, &figures),
    ]
    return draft.finished(
      .people, "People", figures, tables,
      notes: [
        "One victim and one suspect are counted for a case: the first victim, and the suspect who has a name.",
        "Ages are those on the day of recording. Unknown includes those of whom nothing is recorded, and ages known too roughly for a band.",
      ])
  }

  private typealias Category = (code: String, label: String, count: Int, query: CaseQuery)

  private func sexes(
    _ code: String, _ title: String, _ counts: PartyCounts, _ field: QueryField, _ total: FigureID,
    _ figures: inout ReportFigures
  ) -> ReportTable {
    let known = [Sex.female, .male].map { sex -> Category in
      (
        sex.rawValue, sex.rawValue, counts.sexes[sex] ?? 0,
        .field(field, sex.rawValue)
      )
    }
    let unknown = counts.sexes[.unknown] ?? 0
    return table(
      code, title, "Sex", known, unknown, .field(field, Sex.unknown.rawValue), total, &figures)
  }

  private func ages(
    _ code: String, _ title: String, _ counts: PartyCounts, _ field: QueryField, _ total: FigureID,
    _ figures: inout ReportFigures
  ) -> ReportTable {
    let known = bands.enumerated().map { index, band -> Category in
      (
        band.span.description, band.name, counts.ages[index],
        .field(field, band.span.description)
      )
    }
    let unknown = CaseQuery.together(known.map { .not($0.query) })
    return table(
      code, title, "Age", known, counts.ages[bands.count], unknown, total, &figures)
  }

  private func relations(_ total: FigureID, _ figures: inout ReportFigures) -> ReportTable {
    let known = Relationship.allCases.map { relation -> Category in
      (
        relation.rawValue, relation.rawValue, relationships[relation] ?? 0,
        .field(.relation, relation.rawValue)
      )
    }
    let unknown = relationships[nil] ?? 0
    return table(
      "relationship", "Relationship of suspect to victim", "Relationship", known, unknown,
      .field(.relation, "unknown"), total, &figures)
  }

  private func table(
    _ code: String, _ title: String, _ rowTitle: String, _ categories: [Category], _ unknown: Int,
    _ unknownQuery: CaseQuery, _ total: FigureID, _ figures: inout ReportFigures
  ) -> ReportTable {
    let request = draft.request
    let known = figures.add(
      categories.reduce(0) { $0 + $1.count }, request.figureQuery(.not(unknownQuery)))
    var ids: [FigureID] = []
    var rows: [ReportRow] = []
    for category in categories {
      let id = figures.add(category.count, request.figureQuery(category.query))
      ids.append(id)
      rows.append(
        ReportRow(
          category.code, category.label,
          [.count(id), .percent(id, of: total), .percent(id, of: known), .interval(id, of: total)]
        ))
    }
    let missing = figures.add(unknown, request.figureQuery(unknownQuery))
    figures.addUp(ids, to: known)
    figures.addUp([known, missing], to: total)
    rows.append(
      ReportRow(
        "unknown", "unknown",
        [.count(missing), .percent(missing, of: total), .blank, .interval(missing, of: total)]))
    rows.append(
      ReportRow(
        "known", "all known", isTotal: true,
        [.count(known), .percent(known, of: total), .percent(known, of: known), .blank]))
    rows.append(
      ReportRow(
        "all", "all", isTotal: true,
        [.count(total), .percent(total, of: total), .blank, .blank]))
    return ReportTable(
      code: code, title: title, rowTitle: rowTitle,
      columns: [
        .init("count", "n"), .init("percent", "%"), .init("percentKnown", "% of known"),
        .init("interval", "95 % interval"),
      ], rows: rows)
  }
}
