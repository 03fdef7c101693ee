/// A code of the order kinds table, such as `spo-full`.
public typealias OrderKindCode = String

/// What the law says of one kind of order on one day; what the table does not say is nil.
public struct OrderKind: Hashable, Sendable {
  public let code: OrderKindCode
  public let name: String
  /// As people say it, such as `SPO`.
  public let shortName: String
  public let law: String?
  /// Who may apply.
  public let applicant: String?
  public let test: String?
  /// The shortest fixed period, in months beginning with the day it is made.
  public let leastMonths: Int?
  /// Whether it cannot be made until further order.
  public let mustEnd: Bool
  /// The kind that it stands in for: it ends when such an order is made or refused.
  public let interimOf: OrderKindCode?
  /// Whether it can require something as well as prohibit.
  public let allowsRequirements: Bool
  /// How many days, the first one included, the subject has to notify the police; nil where the
  /// order carries no such duty.
  public let notificationDays: Int?
  /// The kinds of order under which the subject notifies instead while both bind.
  public let notificationGivesWayTo: [OrderKindCode]
  /// Whether the victim has to be told when it is set, changed or cancelled.
  public let isNewsForVictim: Bool
  /// The offence that a breach is, and its maximum.
  public let breach: String?
  public let variedBy: String?
  /// For so many months from the day it is made it can only be discharged with consent.
  public let dischargeConsentMonths: Int?
  /// Where each fact comes from, by its name in the table.
  public let verification: [String: Verification]

  /// The first day of those on which an order of this kind, made on a day, may lawfully end; the
  /// order's own day counts as the first.
  public func earliestEnd(madeOn made: CalendarDay) -> CalendarDay? {
    leastMonths.map { made.lastDay(ofMonths: $0) }
  }
}

extension CalendarDay {
  /// The last day of a period of so many months that begins with this day: the day before the same
  /// day of the later month, or the later month's last day where that month has no such day.
  func lastDay(ofMonths months: Int) -> CalendarDay {
    let same = adding(months: months)
    return same.day == day ? same.adding(days: -1) : same
  }
}

/// How an order came about.
public enum OrderOrigin: String, CaseIterable, Sendable {
  case policeApplication = "police-application"
  case conviction = "court-on-conviction"
  case acquittal = "court-on-acquittal"
  /// Somebody who is to be protected, or another person, applied.
  case applicant
  case court
  case police
}
