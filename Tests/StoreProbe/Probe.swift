import CaseCore
import CaseStore
import Glibc

struct Probe {
  let path: String
  let reference: CaseReference
  let at = Instant(secondsSince1970: 1_520_590_500)

  init?(path: String, reference: String) {
    guard let reference = CaseReference(reference) else { return nil }
    self.path = path
    self.reference = reference
  }

  struct Mistake: Error {}

  /// Shows in a trace where the calls of interest start and end.
  private func mark(_ name: String) {
    _ = access("/casebook-\(name)", F_OK)
  }

  func open() throws {
    let store = try Store.open(at: path)
    guard let force = WrittenText("Kent Police"), let area = WrittenText("Kent"),
      let day = CalendarDay("2018-03-09")
    else { throw Mistake() }
    let opening = CaseOpening(
      reference: reference, recordedOn: day, recordedAs: .stalking2A, force: force, area: area)
    mark("start")
    let stored = try store.open(
      [.opened(opening)], as: reference, by: "probe", at: at, id: id(1, "a"))
    mark("end")
    say("saved \(stored.record.sequence)")
  }

  /// Adds one entry after the sequence number given, with the words given.
  func append(_ arguments: [String]) throws {
    guard let sequence = arguments.first.flatMap({ Int($0) }) else { throw Mistake() }
    let words = arguments.dropFirst().first ?? "The probe was here."
    let store = try Store.open(at: path)
    let event = try note(words, sequence)
    mark("start")
    let stored = try store.append(
      [event], to: reference, expecting: sequence, by: "probe", at: at, id: id(sequence + 1, "b"))
    mark("end")
    say("saved \(stored.record.sequence)")
  }

  /// Adds so many entries, each after whatever is the last by then.
  func appendMany(_ arguments: [String]) throws {
    guard arguments.count == 2, let count = Int(arguments[0]) else { throw Mistake() }
    let store = try Store.open(at: path)
    var seen = try store.read(reference).record.sequence
    say("ready")
    guard readLine() != nil else { throw Mistake() }
    for number in 1...count {
      let event = try note("\(arguments[1]) \(number)", number)
      while true {
        do throws(StoreFailure) {
          seen = try store.append(
            [event], to: reference, expecting: seen, by: arguments[1], at: at,
            id: id(number, arguments[1])
          ).record.sequence
          say("saved \(seen)")
          break
        } catch {
          guard case .changedMeanwhile(_, _, let found) = error else { throw error }
          seen = found
        }
      }
    }
  }

  func read() throws {
    let stored = try Store.open(at: path).read(reference)
    say("read \(stored.record.sequence) \(stored.damage.map { "\($0)" } ?? "whole")")
  }

  func limitFileSize(extra: Int) throws {
    var status = stat()
    let year = reference.text.split(separator: "-")[1]
    guard stat("\(path)/cases/\(year)/\(reference).jsonl", &status) == 0 else { throw Mistake() }
    let limit = rlim_t(Int(status.st_size) + extra)
    var limits = rlimit(rlim_cur: limit, rlim_max: limit)
    guard setrlimit(__rlimit_resource_t(1 /* RLIMIT_FSIZE */), &limits) == 0 else {
      throw Mistake()
    }
  }

  func note(_ words: String, _ number: Int) throws -> CaseEvent {
    guard let text = WrittenText(words) else { throw Mistake() }
    return .noteAdded("n\(number)", Note(basis: .reported, text: text))
  }

  func id(_ number: Int, _ who: String) -> String {
    let mark = who.utf8.reduce(0) { $0 &+ Int($1) }
    let digits = String(mark, radix: 16) + "0000" + String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
