import CaseCore
import CaseResources
import TerminalPages
import Testing

@testable import CaseScreens

/// Works the screens as a person would, on a fixed day, with a store in memory behind them.
struct ScreenDriver {
  var app: AppState
  var shelf: CaseShelf
  /// Everything that was asked of the store and the terminal, in order.
  private(set) var effects: [Effect] = []
  /// Effects that wait for their answer; used where the answer has to come late.
  private(set) var waiting: [Effect] = []
  var answersAtOnce = true

  /// - Parameter change: alters the setting, as for a training store.
  init(
    _ cases: [CaseRecord] = [], columns: Int = 80, rows: Int = 24,
    change: (inout Setting) -> Void = { _ in }
  ) throws {
    self.init(CaseShelf(cases), try Self.setting(columns: columns, rows: rows, change: change))
  }

  /// - Parameter isIndexed: whether the index has every case from the start, as on most days.
  init(_ shelf: CaseShelf, _ setting: Setting, isIndexed: Bool = true) {
    self.init(shelf, AppState(setting), isIndexed: isIndexed)
  }

  init(_ shelf: CaseShelf, _ app: AppState, isIndexed: Bool = true) {
    self.shelf = shelf
    self.app = app
    carryOut(self.app.start())
    carryOut(self.app.afterStart())
    if isIndexed { send(.indexed) }
    idle()
  }

  static func setting(
    columns: Int = 80, rows: Int = 24, change: (inout Setting) -> Void = { _ in }
  ) throws -> Setting {
    var setting = Setting(
      size: Size(columns: columns, rows: rows),
      now: try #require(DayTime("2018-11-20T10:00")), who: "DC 2210 Sharma",
      storeName: "West Midlands sample", isTraining: false,
      reference: try CaseResources.referenceData())
    change(&setting)
    return setting
  }

  // MARK: What a person does

  mutating func press(_ keys: Key...) {
    for key in keys { send(.input(.key(key))) }
    idle()
  }

  mutating func press(_ key: Key, times: Int) {
    for _ in 0..<times { send(.input(.key(key))) }
    idle()
  }

  /// A tab or line end in the text is the key of that name.
  mutating func type(_ text: String) {
    for character in text {
      let key: Key = character == "\t" ? .tab : character == "\n" ? .enter : .character(character)
      send(.input(.key(key)))
    }
    idle()
  }

  /// On the case screen.
  mutating func show(_ tab: CaseDetailState.Tab) {
    press(.character(Character("\(tab.number)")))
  }

  mutating func resize(columns: Int, rows: Int) {
    send(.input(.resized(Size(columns: columns, rows: rows))))
    idle()
  }

  mutating func idle() { send(.input(.idle)) }

  // MARK: What happens

  mutating func send(_ message: CaseScreens.Message) { carryOut(app.update(message)) }

  /// Gives the answers that were held back.
  mutating func answerAll() {
    let held = waiting
    waiting = []
    answersAtOnce = true
    carryOut(held, isNew: false)
  }

  private mutating func carryOut(_ asked: [Effect], isNew: Bool = true) {
    for effect in asked {
      if isNew { effects.append(effect) }
      if !answersAtOnce {
        waiting.append(effect)
      } else if let message = shelf.answer(effect, app.setting) {
        send(message)
      }
    }
  }

  // MARK: What is seen

  var size: Size { app.setting.size }

  var rows: [String] {
    app.page.drawn(size: size).textRows().map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  var screen: String { rows.joined(separator: "\n") }

  func shows(_ text: String) -> Bool { screen.contains(text) }

  /// The commands that were sent to be recorded.
  var recorded: [CaseCommand] {
    effects.compactMap { if case .record(let command, _, _) = $0 { command } else { nil } }
  }
}
