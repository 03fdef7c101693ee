/// What the whole has done to the victim's life (second limb of section 4A).
public struct Impact: Hashable, Sendable {
  /// Nil means that nobody asked.
  public var alarmOrDistress: Bool?
  /// A substantial adverse effect on usual day-to-day activities; nil means that nobody asked.
  public var seriousEffectOnDailyLife: Bool?
  /// On how many occasions the victim says that violence was feared, where somebody counted them.
  public var fearOfViolenceOccasions: Int?
  /// Codes of the changes table (moved home, changed route, …), or any words.
  public var changes: [WrittenText]
  public var text: WrittenText?

  /// Nil when it would say nothing.
  public init?(
    alarmOrDistress: Bool? = nil, seriousEffectOnDailyLife: Bool? = nil,
    fearOfViolenceOccasions: Int? = nil, changes: [WrittenText] = [], text: WrittenText? = nil
  ) {
    guard
      alarmOrDistress != nil || seriousEffectOnDailyLife != nil || fearOfViolenceOccasions != nil
        || !changes.isEmpty || text != nil
    else { return nil }
    self.alarmOrDistress = alarmOrDistress
    self.seriousEffectOnDailyLife = seriousEffectOnDailyLife
    self.fearOfViolenceOccasions = fearOfViolenceOccasions
    self.changes = changes
    self.text = text
  }
}

/// What was known before this case: reports, convictions and orders.
public struct EarlierHistory: Hashable, Sendable {
  public var previousReports: Int?
  public var convictions: [WrittenText]
  public var orders: [WrittenText]
  public var text: WrittenText?

  /// Nil when it would say nothing.
  public init?(
    previousReports: Int? = nil, convictions: [WrittenText] = [], orders: [WrittenText] = [],
    text: WrittenText? = nil
  ) {
    guard previousReports != nil || !convictions.isEmpty || !orders.isEmpty || text != nil else {
      return nil
    }
    self.previousReports = previousReports
    self.convictions = convictions
    self.orders = orders
    self.text = text
  }
}
