import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

/// What most reports are asked with: which cases, which class, which period.
struct ReportScope: ParsableArguments {
  @OptionGroup var query: QueryArgument

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      """
      stalking, harassment, malicious-communications, controlling-or-coercive, none, group \
      (the published group of the first three) or every.
      """, valueName: "class"))
  var offence: String?

  @Option(help: "The first day, month or year; left out, it begins with the first case.")
  var from: String?

  @Option(help: "The last day, month or year; left out, it is today.")
  var to: String?

  @Option(help: "Count cases recorded in the period, or outcomes assigned in it.")
  var basis = ReportBasis.recorded

  @Option(help: "How many decimals percentages, rates and ratios have, 0 to 4.")
  var decimals: Int?

  @Flag(help: "For use outside the office: small counts are not shown, nor what betrays them.")
  var external = false

  @Option(help: "With --external: counts below this are not shown. (default: 5)")
  var threshold: Int?

  @Option(help: "With --external: round counts to the nearest 3, 5 or 10, or off.")
  var round: RoundingBase?

  @Flag(
    help: "With --external: show counts from which suppressed ones could be worked out.")
  var primaryOnly = false

  @Flag(help: "Compare every case file with the index first.")
  var fresh = false

  @OptionGroup var format: ReportOptions

  func validate() throws {
    if let decimals, !(0...4).contains(decimals) {
      throw ValidationError("--decimals is a number from 0 to 4.")
    }
    if let threshold, threshold < 2 {
      throw ValidationError("--threshold is a number from 2; below, it hides nothing.")
    }
    if !external, threshold != nil || round != nil || primaryOnly {
      throw ValidationError("--threshold, --round and --primary-only go with --external.")
    }
  }

  /// - Throws: where a basis is asked for that a report does not have.
  func checkBasis(_ what: String) throws {
    if basis != .recorded {
      throw ValidationError(
        "\(what) counted for cases recorded in the period; leave out --basis.")
    }
  }

  /// - Parameters:
  ///   - usual: the class where none is asked for.
  ///   - per: how many inhabitants rates are for.
  func request(
    _ opened: OpenedStore, _ typed: TypedQuery, usual: String, per: Int
  ) throws(CommandFailure) -> ReportRequest {
    let terms = opened.reference.reportTerms
    guard let offence = terms[offence ?? usual] else {
      let known = terms.classes.map(\.code)
      throw CommandFailure(
        .badInput,
        "--class: “\(offence ?? usual)” is none; expected \(Wording.choices(known)).")
    }
    let first = try day(from, "--from", opened, isLast: false)
    let last = try day(to, "--to", opened, isLast: true) ?? opened.surroundings.now.day
    if let first, first > last {
      throw CommandFailure(
        .badInput,
        "--from: \(Wording.day(first)) is after the end of the period, \(Wording.day(last)).")
    }
    return ReportRequest(
      offence, basis: basis, from: first, to: last, query: typed.query,
      today: opened.surroundings.now.day, per: per, decimals: decimals)
  }

  func disclosure(_ terms: ReportTerms) -> Disclosure? {
    guard external else { return nil }
    return Disclosure(
      threshold: threshold ?? terms.threshold, isSecondary: !primaryOnly,
      rounding: round?.rounding ?? .off)
  }

  /// `2018` and `2018-06` are their first day or their last.
  private func day(
    _ typed: String?, _ option: String, _ opened: OpenedStore, isLast: Bool
  ) throws(CommandFailure) -> CalendarDay? {
    guard let typed else { return nil }
    return try opened.value(
      ReportSpan.day(typed, isLast: isLast, now: opened.surroundings.now), option)
  }
}

enum RoundingBase: String, CaseIterable, ExpressibleByArgument {
  case off
  case three = "3"
  case five = "5"
  case ten = "10"

  var rounding: Disclosure.Rounding {
    switch self {
    case .off: return .off
    case .three: return .three
    case .five: return .five
    case .ten: return .ten
    }
  }
}

extension ReportBasis: ExpressibleByArgument {}
extension ReportStep: ExpressibleByArgument {}
extension ReportPlace: ExpressibleByArgument {}
