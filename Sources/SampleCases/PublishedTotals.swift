import CaseCore

/// The counts that were published, which the sample has to come out at exactly.
public enum PublishedTotals {
  /// Stalking cases recorded by West Midlands Police. 2013, 2014 and 2018 were published, and the
  /// sum; the years between are ours.
  public static let casesByYear: [(year: Int, cases: Int)] = [
    (2013, 177), (2014, 184), (2015, 232), (2016, 285), (2017, 365), (2018, 503),
  ]
  public static let cases = 1746
  public static let referredToProsecutor = 455
  public static let cautions = 65
  public static let noAction = 1226
  public static let victims = [Sex.female: 1614, .male: 124, .unknown: 8]
  /// Unknown includes those of whom nothing was recorded.
  public static let suspects = [Sex.male: 554, .female: 24, .unknown: 1168]

  /// Cases of one half-year, April to September 2018, in the two areas of Worcestershire.
  public static let worcestershire: [(area: String, cases: Int)] = [
    ("South Worcestershire", 36), ("North Worcestershire", 30),
  ]

  /// Recorded offences of the published group – stalking, harassment and malicious communications
  /// together – in years that end with June.
  public static let group: [(force: String, area: String, yearEnding: Int, cases: Int)] = [
    ("West Mercia Police", "Rest of West Mercia", 2015, 2280),
    ("West Mercia Police", "Rest of West Mercia", 2018, 6625),
    ("West Midlands Police", "West Midlands", 2015, 5031),
    ("West Midlands Police", "West Midlands", 2018, 11_258),
  ]

  /// How many cases carry the published totals.
  public static let allCases = 1812
}
