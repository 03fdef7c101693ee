/// What the report on orders keeps in mind while it counts: numbers, however many orders there are.
struct OrderCounts {
  /// How long a step was waited for.
  struct Wait {
    /// Days until it was taken.
    private(set) var taken: [Int: Int] = [:]
    /// Days for which it has been waited for.
    private(set) var open: [Int: Int] = [:]
    /// Dated before the step that it follows.
    private(set) var backwards = 0

    /// - Parameter today: nil where nobody waits for it.
    mutating func add(from start: CalendarDay?, to end: CalendarDay?, today: CalendarDay?) {
      guard let start else { return }
      if let end {
        if end < start { backwards += 1 } else { taken[start.days(to: end), default: 0] += 1 }
      } else if let today {
        open[max(0, start.days(to: today)), default: 0] += 1
      }
    }
  }

  /// How a duty to notify stands.
  enum DutyState: Hashable {
    case inTime, late, overdue, running
    /// It ceased before it was done.
    case ceased

    init(_ duty: OrderSummary.Duty, on today: CalendarDay) {
      if duty.wasMet {
        self = duty.wasLate ? .late : .inTime
      } else if duty.settled != nil {
        self = .ceased
      } else {
        self = duty.due < today ? .overdue : .running
      }
    }
  }

  private let today: CalendarDay
  /// For each kind one count for each mark, in their order.
  private var marks: [OrderKindCode: [Int]] = [:]
  private(set) var untilSought = Wait()
  private(set) var untilDecided = Wait()
  private(set) var untilServed = Wait()
  private(set) var answers: [OrderCourse.Answer: Int] = [:]
  private(set) var duties: [DutyState: Int] = [:]

  private static let allMarks = OrderMark.allCases

  init(today: CalendarDay) { self.today = today }

  mutating func add(_ order: ReportOrder) {
    let none = [Int](repeating: 0, count: Self.allMarks.count)
    for (place, mark) in Self.allMarks.enumerated() where order.has(mark) {
      marks[order.kind, default: none][place] += 1
    }
    let course = order.course
    untilSought.add(
      from: course.considered, to: course.applied ?? course.made,
      today: order.has(.considering) ? today : nil)
    untilDecided.add(
      from: course.applied, to: course.made ?? course.refused ?? course.withdrawn,
      today: order.has(.pending) ? today : nil)
    untilServed.add(
      from: course.made, to: course.served, today: order.has(.unserved) ? today : nil)
    for answer in course.answers { answers[answer, default: 0] += 1 }
    for duty in order.duties { duties[DutyState(duty, on: today), default: 0] += 1 }
  }

  var kinds: [OrderKindCode] { Array(marks.keys) }

  /// - Parameter kind: nil counts all of them.
  func count(_ mark: OrderMark, of kind: OrderKindCode? = nil) -> Int {
    guard let place = Self.allMarks.firstIndex(of: mark) else { return 0 }
    if let kind { return marks[kind]?[place] ?? 0 }
    return marks.values.reduce(0) { $0 + $1[place] }
  }
}
