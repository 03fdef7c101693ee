import CaseCore
import CaseScreens

/// Reads what people type after an option, and says which option it was when it makes no sense.
extension OpenedStore {
  func happened(_ typed: String, _ option: String) throws(CommandFailure) -> Happened {
    try value(TypedTime.read(typed, now: surroundings.now), option)
  }

  func moment(
    _ typed: String?, _ option: String, leaning: TypedTime.Leaning = .past
  ) throws(CommandFailure) -> DayTime? {
    guard let typed else { return nil }
    return try value(
      TypedTime.readMoment(typed, now: surroundings.now, leaning: leaning), option)
  }

  func day(
    _ typed: String?, _ option: String, leaning: TypedTime.Leaning = .past
  ) throws(CommandFailure) -> CalendarDay? {
    guard let typed else { return nil }
    return try value(TypedTime.readDay(typed, now: surroundings.now, leaning: leaning), option)
  }

  /// A day that follows another: a day without a year is the next such one after that.
  func day(
    _ typed: String?, _ option: String, after start: CalendarDay
  ) throws(CommandFailure) -> CalendarDay? {
    guard let typed else { return nil }
    return try value(TypedTime.readDay(typed, now: surroundings.now, after: start), option)
  }

  /// The day nearest to today, where the year may be left out, and none before another.
  func day(
    _ typed: String?, _ option: String, nearestFrom start: CalendarDay?
  ) throws(CommandFailure) -> CalendarDay? {
    guard let before = try day(typed, option, leaning: .past),
      let after = try day(typed, option, leaning: .future)
    else { return nil }
    let today = surroundings.now.day
    if let start, before < start { return after }
    return before.days(to: today) <= today.days(to: after) ? before : after
  }

  func value<Value>(
    _ result: Result<Value, TypedTimeFault>, _ option: String
  ) throws(CommandFailure) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let fault):
      throw CommandFailure(.badInput, "\(option): \(Wording.typedTime(fault)).")
    }
  }
}

enum TypedText {
  /// Text of an option or argument; `-` stands for what comes on standard input.
  static func required(_ typed: String, _ option: String) throws(CommandFailure) -> WrittenText {
    guard let text = try optional(typed, option) else {
      throw CommandFailure(.badInput, "\(option): expected some words, found none.")
    }
    return text
  }

  static func optional(_ typed: String?, _ option: String) throws(CommandFailure) -> WrittenText? {
    guard let typed else { return nil }
    return WrittenText(typed == "-" ? try Output.standardInput() : typed)
  }

  /// Several values, given one after the other or with commas between.
  static func list(_ typed: [String]) -> [WrittenText] {
    typed.flatMap { $0.split(separator: ",") }.compactMap { part in
      WrittenText(part.drop(while: \.isWhitespace))
    }
  }
}
