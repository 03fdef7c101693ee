import CaseCore
import TerminalPages

/// What is being answered at a stop, before it is confirmed.
struct StopDraft: Sendable {
  let stop: TrainingStop
  /// One person's answer so far.
  var chosen: Set<TrainingOption> = []
  /// The room's: the digits typed beside each option, or the names.
  var counted: [TrainingOption: String] = [:]
  var names: [TrainingOption: [String]] = [:]
  /// The names for the selected option while they are being typed.
  var namesLine: TextEditing?
  /// Nil until a person selects one: the key that read on must not go on to choose.
  var selected: Int?
  /// Whether the room has been shown what is right. From then on the counts stand.
  var isRevealed = false

  /// - Parameter isTrainer: a room is counted row by row, and no key of its rows reads on.
  init(_ stop: TrainingStop, isTrainer: Bool) {
    self.stop = stop
    selected = isTrainer ? 0 : nil
  }

  /// The letters are four rows for one person, who gives each a state, and twelve for a room, in
  /// which each state has its voices.
  func rows(isTrainer: Bool) -> [Row] {
    if case .letters = stop.asks, !isTrainer { return FourLetter.allCases.map { .letter($0) } }
    return stop.options.map { .option($0) }
  }

  enum Row: Hashable, Sendable {
    case option(TrainingOption)
    case letter(FourLetter)
  }

  // MARK: One person

  mutating func choose(_ row: Row) {
    switch row {
    case .option(let option): chosen = [option]
    case .letter(let letter):
      let states: [SecondOpinion.LetterState] = [.yes, .no, .unknown]
      let now = state(of: letter).flatMap { states.firstIndex(of: $0) }
      chosen = chosen.filter { $0.letter != letter }
      chosen.insert(.letter(letter, states[now.map { ($0 + 1) % states.count } ?? 0]))
    }
  }

  func state(of letter: FourLetter) -> SecondOpinion.LetterState? {
    SecondOpinion.LetterState.allCases.first { chosen.contains(.letter(letter, $0)) }
  }

  // MARK: A room

  func count(_ option: TrainingOption) -> Int {
    names[option]?.count ?? Int(counted[option] ?? "") ?? 0
  }

  /// Room for the largest conference, and no number that cannot be meant.
  private static let mostDigits = 4

  mutating func type(_ digit: Character, _ option: TrainingOption) {
    names[option] = nil
    let digits = (counted[option] ?? "") + String(digit)
    guard digits.count <= Self.mostDigits else { return }
    counted[option] = digits
  }

  mutating func takeBack(_ option: TrainingOption) {
    names[option] = nil
    counted[option] = counted[option].map { String($0.dropLast()) }
  }

  mutating func setNames(_ typed: String, _ option: TrainingOption) {
    let given = typed.split(separator: ",").map { FormField.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    names[option] = given.isEmpty ? nil : given
    counted[option] = nil
  }

  /// The room's answer as it has been counted so far.
  var roomAnswer: TrainingAnswer {
    var voices: [TrainingOption: TrainingAnswer.Voices] = [:]
    for option in stop.options {
      voices[option] = TrainingAnswer.Voices(count: count(option), names: names[option] ?? [])
    }
    return TrainingAnswer(room: voices, at: stop)
  }
}
