import CaseCore

/// What is settled about a case before a word of it is written, so that the totals come out.
struct CasePlan: Sendable {
  /// What is known of the suspect.
  enum Suspect: Sendable {
    case notRecorded
    case unnamed
    case named(Sex)
  }

  /// Where the case has got to on the sample's last day.
  enum Ending: Sendable {
    case recorded
    case investigating
    /// Closed by the police with a Home Office outcome type.
    case police(OutcomeCode)
    case awaitingProsecutor
    case actionPlan
    case resubmitted
    /// The prosecutor said charge, and the charge is not recorded yet.
    case toBeCharged
    case charged
    case prosecutorNoAction(ProsecutorDecision, OutcomeCode)

    /// Whether the case cannot be long past.
    var isPending: Bool {
      switch self {
      case .recorded, .investigating, .awaitingProsecutor, .actionPlan, .resubmitted, .toBeCharged:
        return true
      case .police, .charged, .prosecutorNoAction: return false
      }
    }
  }

  var reference: CaseReference
  var recordedOn: CalendarDay
  var recordedAs: CaseClass
  var force: String
  var area: String
  var relationship: Relationship?
  var victim: Sex
  var suspect: Suspect
  var ending: Ending
}

/// The days between which the sample plays. Nothing in it lies later, so that it can be shown with
/// the clock at 20 November 2018.
enum SampleDays {
  static let lastRecorded = CalendarDay(daysSinceEpoch: 17_851)  // 2018-11-16
  static let last = CalendarDay(daysSinceEpoch: 17_854)  // 2018-11-19
  /// Before this day a time limit can have run out by the last.
  static let lastExpired = CalendarDay(daysSinceEpoch: 17_530)  // 2017-12-30
  /// Cases recorded from here on can still be open.
  static let firstPending = CalendarDay(daysSinceEpoch: 17_697)  // 2018-06-15

  static func day(in year: Int, _ random: inout SampleRandom) -> CalendarDay {
    let first = firstDay(of: year)
    let end = min(firstDay(of: year + 1).adding(days: -1), lastRecorded)
    return first.adding(days: random.below(first.days(to: end) + 1))
  }

  static func firstDay(of year: Int) -> CalendarDay {
    CalendarDay(year: year, month: 1, day: 1) ?? last
  }
}
