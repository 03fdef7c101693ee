/// Which report somebody wants, with everything that it depends on but the cases.
public struct ReportQuestion: Hashable, Sendable {
  public var kind: Report.Kind
  public var request: ReportRequest
  /// Which periods a trend compares.
  public var step: ReportStep
  /// What the report on areas compares.
  public var place: ReportPlace

  public init(
    _ kind: Report.Kind, _ request: ReportRequest, step: ReportStep = .year,
    place: ReportPlace = .area
  ) {
    self.kind = kind
    self.request = request
    self.step = step
    self.place = place
  }

  /// The same cases by year; nil where years are told anyhow, or do not matter.
  public var years: ReportQuestion? {
    guard kind != .trend, kind != .caseload else { return nil }
    return ReportQuestion(.trend, request)
  }

  /// What takes the cases and becomes the report.
  /// - Parameter areas: with their populations.
  public func counting(_ reference: ReferenceData, areas: [Area]) -> any ReportCounting {
    switch kind {
    case .outcomes: return OutcomesReport(request, reference)
    case .trend: return TrendReport(request, reference, by: step)
    case .areas: return AreasReport(request, reference, areas: areas, by: place)
    case .people: return PeopleReport(request, reference)
    case .timeToOutcome: return TimeToOutcomeReport(request, reference)
    case .caseload: return CaseloadReport(request, reference)
    case .classification: return ClassificationCounting(request, reference)
    case .orders: return OrdersReport(request, reference)
    case .repeats: return RepeatReport(request, reference)
    }
  }
}
