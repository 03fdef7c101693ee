import CaseCore

/// Reports made the slow and obvious way: fold every case, and for each row look through all of them.
struct ReportTwin {
  let cases: [Case]
  let reference: ReferenceData
  let offence: ReportClass
  let basis: ReportBasis
  let from: CalendarDay?
  let to: CalendarDay
  let today: CalendarDay

  /// How many are counted in each row, by table, row and column.
  typealias Counts = [String: Int]

  private var ofClass: [Case] {
    cases.filter { offence.members.contains($0.recordedClass.recordedAs) }
  }

  var counted: [Case] {
    ofClass.filter { one in
      let day = basis == .recorded ? one.opening.recordedOn : Self.outcomeDay(one)
      guard let day else { return false }
      return day <= to && from.map { $0 <= day } ?? true
    }
  }

  private static func outcomeDay(_ one: Case) -> CalendarDay? {
    guard one.progress.outcome != nil else { return nil }
    return one.steps.last { $0.fact.kind == .outcomeRecorded }?.fact.on
  }

  private func group(_ one: Case) -> String {
    guard let outcome = one.progress.outcome else { return "undecided" }
    return reference.outcomeTypes[outcome.type]?.group.rawValue ?? "type-not-known"
  }

  private static func isReferred(_ one: Case) -> Bool {
    one.steps.contains { $0.fact.kind == .fileSubmitted }
  }

  func outcomes() -> Counts {
    let all = counted
    var counts: Counts = [:]
    func put(_ table: String, _ row: String, _ isMeant: (Case) -> Bool) {
      counts["\(table)/\(row)/count"] = all.count(where: isMeant)
    }
    let groups = ["no-action", "caution", "charge", "other"]
    let hasUnknown = all.contains { group($0) == "type-not-known" }
    for row in groups + (hasUnknown ? ["type-not-known"] : []) + ["undecided"] {
      put("ways", row) { group($0) == row && !Self.isReferred($0) }
      put("types", row) { group($0) == row }
      if row != "undecided" { put("referrals", row) { group($0) == row && Self.isReferred($0) } }
    }
    if !all.contains(where: { group($0) == "type-not-known" && Self.isReferred($0) }) {
      counts["referrals/type-not-known/count"] = nil
    }
    put("ways", "referral", Self.isReferred)
    put("referrals", "referral", Self.isReferred)
    put("ways", "all") { _ in true }
    put("types", "all") { _ in true }
    put("types", "decided") { group($0) != "undecided" }
    let types = reference.outcomeTypes
    let found = Set(all.compactMap { $0.progress.outcome?.type })
    for code in Set(types.all.map(\.code)).union(found) {
      let children = types.all.map(\.code).filter { $0 == "\(code)a" }
      put("types", code) { one in
        one.progress.outcome.map { $0.type == code || children.contains($0.type) } ?? false
      }
    }
    if basis == .recorded {
      let stages: [(String, [CaseStage])] = [
        ("awaiting", [.fileSubmitted, .resubmitted]), ("action-plan", [.actionPlan]),
        ("decision", [.prosecutorDecision]), ("reopened", [.recorded, .investigating]),
      ]
      for (row, stages) in stages {
        put("referrals", row) { Self.isReferred($0) && stages.contains($0.progress.stage) }
      }
    } else {
      let open = ofClass.count { $0.progress.outcome == nil && $0.opening.recordedOn <= to }
      counts["ways/undecided/count"] = open
      counts["types/undecided/count"] = open
    }
    return counts
  }

  func people() -> Counts {
    let all = counted
    var counts: Counts = [:]
    func party(_ one: Case, _ role: PersonRole) -> Person? {
      let found = one.people.map(\.fact).filter { $0.role == role }
      return role == .victim ? found.first : found.first { $0.name != nil } ?? found.first
    }
    for (name, role) in [("victim", PersonRole.victim), ("suspect", .suspect)] {
      for sex in Sex.allCases {
        counts["\(name)-sex/\(sex.rawValue)/count"] = all.count {
          (party($0, role)?.sex ?? .unknown) == sex
        }
      }
      counts["\(name)-sex/known/count"] = all.count {
        (party($0, role)?.sex ?? .unknown) != .unknown
      }
      let ages = all.map { one in
        party(one, role)?.born.flatMap { Self.ages($0, on: one.opening.recordedOn) }
      }
      var known = 0
      for band in reference.reportTerms.ages {
        let inside = ages.count { $0.map { $0.allSatisfy(band.span.contains) } ?? false }
        counts["\(name)-age/\(band.span)/count"] = inside
        known += inside
      }
      counts["\(name)-age/unknown/count"] = all.count - known
      counts["\(name)-age/known/count"] = known
      counts["\(name)-sex/all/count"] = all.count
      counts["\(name)-age/all/count"] = all.count
    }
    for relationship in Relationship.allCases {
      counts["relationship/\(relationship.rawValue)/count"] = all.count {
        $0.relationship?.relationship == relationship
      }
    }
    counts["relationship/unknown/count"] = all.count { $0.relationship == nil }
    counts["relationship/known/count"] = all.count { $0.relationship != nil }
    counts["relationship/all/count"] = all.count
    return counts
  }

  /// Every age that somebody may have, found by trying every birthday; nil before the first.
  private static func ages(_ born: Born, on day: CalendarDay) -> Set<Int>? {
    guard let year = Int(born.description.prefix(4)) else { return nil }
    var ages: Set<Int> = []
    var birthday = CalendarDay(year: year, month: 1, day: 1)
    while let date = birthday, date.year == year {
      if date.description.hasPrefix(born.description) {
        var age = -1
        for later in year...max(year, day.year) {
          let isPast = (later, date.month, date.day) <= (day.year, day.month, day.day)
          if isPast { age += 1 }
        }
        if age >= 0 { ages.insert(age) }
      }
      birthday = date.adding(days: 1)
    }
    return ages.isEmpty ? nil : ages
  }

  func areas(by place: ReportPlace) -> Counts {
    var counts: Counts = [:]
    func name(_ one: Case) -> String {
      guard place == .area else { return one.force.text }
      let forces = Set(cases.filter { $0.area == one.area }.map(\.force))
      return forces.count > 1 ? "\(one.area.text) (\(one.force.text))" : one.area.text
    }
    for name in Set(cases.map(name)) { counts["areas/\(name)/count"] = 0 }
    for one in counted { counts["areas/\(name(one))/count", default: 0] += 1 }
    counts["areas/all/count"] = counted.count
    return counts
  }

  /// - Parameter first: the first day of each year or other period; the last ends with the report.
  func trend(_ periods: [ReportPeriod]) -> Counts {
    var counts: Counts = [:]
    for period in periods {
      counts["periods/\(period.first)/count"] = counted.count { one in
        let day = basis == .recorded ? one.opening.recordedOn : Self.outcomeDay(one)
        return day.map { period.first <= $0 && $0 <= period.last } ?? false
      }
    }
    counts["periods/all/count"] = counts.values.reduce(0, +)
    return counts
  }

  func times() -> Counts {
    var counts: Counts = [:]
    func put(_ name: String, _ all: [Case]) {
      let days = all.compactMap { one in
        Self.outcomeDay(one).map { one.opening.recordedOn.days(to: $0) }
      }
      counts["quartiles/\(name)/count"] = all.count
      counts["quartiles/\(name)/decided"] = days.count { $0 >= 0 }
      counts["quartiles/\(name)/backwards"] = days.count { $0 < 0 }
      counts["quartiles/\(name)/open"] = all.count - days.count
      counts["times-\(name)/open/count"] = all.count - days.count
      for band in reference.reportTerms.times {
        counts["times-\(name)/\(band.span)/count"] = days.count {
          $0 >= 0 && band.span.contains($0)
        }
      }
    }
    put("all", counted)
    if offence.members.count > 1 {
      for member in offence.members {
        put(member.rawValue, counted.filter { $0.recordedClass.recordedAs == member })
      }
    }
    return counts
  }

  func caseload(_ needsAnswer: (Case) -> Bool) -> Counts {
    var counts: Counts = [:]
    let open = ofClass.filter { $0.progress.stage != .decided }
    func put(_ row: String, _ all: [Case]) {
      counts["owners/\(row)/count"] = all.count
      counts["owners/\(row)/withProsecutor"] = all.count {
        [.fileSubmitted, .resubmitted].contains($0.progress.stage)
      }
      counts["owners/\(row)/needingAnswer"] = all.count(where: needsAnswer)
    }
    for owner in Set(open.map { $0.owner?.text ?? "" }) {
      put(owner, open.filter { ($0.owner?.text ?? "") == owner })
    }
    put("all", open)
    return counts
  }
}
