import CaseCore
import TerminalPages

/// A screen that is one long list: a window of its rows, a filter above them, tabs on the number keys.
/// How it is asked for, moved in, filtered and kept true is the same for all; a list says what its
/// rows are, what can be done with them, and how they look. To add one: a state that conforms to
/// this, a case in `ListRequest`, `FoundRows` and `Screen`, and the effect that opens it.
protocol ListScreen: ScreenState {
  associatedtype Item: Sendable
  associatedtype Request: WindowRequest
  associatedtype Tab: ListTab

  var list: RowList<Item, Request, Tab> { get set }

  /// All that is wanted, whatever the window: of what the tab shows, narrowed by the filter.
  func question(_ setting: Setting) -> Request
  static func asked(_ request: Request) -> ListRequest
  /// Nil where the rows are another list's.
  static func found(in rows: FoundRows) -> WindowFound<Request, Item>?
  /// Whether two rows stand for the same thing, so that it stays selected when rows move.
  static func areSame(_ one: Item, _ other: Item) -> Bool
  /// What the number of a tab counts: all of it, whatever the filter.
  func counted(_ tab: Tab, _ setting: Setting) -> CountQuestion
  /// What a number key does.
  mutating func open(_ tab: Tab, _ setting: Setting) -> [Effect]
  static func visibleRows(_ setting: Setting) -> Int
  /// Why a key that acts on a row does nothing where there is none.
  static var nothingHere: String { get }
  /// Before what was looked for, in the access log: which list it was. Empty for the cases.
  static var searchLogName: String { get }
}

/// What every long list holds.
struct RowList<Item: Sendable, Request: Hashable & Sendable, Tab: Hashable & Sendable>: Sendable {
  var filter = CaseFilter()
  var window = RowWindow<Item>()
  var counts: [Tab: Int] = [:]
  /// What was asked for last; the answer to anything else comes too late.
  var requested: Request?
  /// The case that was last added to, for undoing from here.
  var lastChanged: CaseView?

  var selected: Item? { window.selected }
}

/// What a number key of a list shows, in the order of the keys.
protocol ListTab: Hashable, CaseIterable, Sendable where AllCases == [Self] {
  /// What its key does.
  var action: String { get }
}

extension ListTab {
  /// The key that shows it.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension ListScreen {
  var selected: Item? { list.selected }
  var isTyping: Bool { list.filter.editing != nil }

  static func visibleRows(_ setting: Setting) -> Int { ListWithDetail.visibleRows(setting) }

  /// Asks for the rows around the selection and for the numbers of the tabs.
  mutating func ask(_ setting: Setting) -> [Effect] { request(setting) + [count(setting)] }

  /// Asks for the rows around the selection.
  mutating func request(_ setting: Setting) -> [Effect] {
    let request = wantedRequest(setting)
    list.requested = request
    return [.find(Self.asked(request))]
  }

  func wantedRequest(_ setting: Setting) -> Request {
    var request = question(setting)
    (request.offset, request.limit) = list.window.wanted(Self.visibleRows(setting))
    return request
  }

  func count(_ setting: Setting) -> Effect {
    .count(Tab.allCases.map { counted($0, setting) })
  }

  /// Another question is asked: its answer begins at the top.
  mutating func startAgain(_ setting: Setting) -> [Effect] {
    list.window.startAgain()
    return request(setting)
  }
}
