import CaseCore
import CaseResources
import CaseStore
import SampleCases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A store of made-up cases: the told ones, those of the published totals, and as many more as
/// are asked for.
struct SampleStore {
  let told: [Story]
  let made: SampleCases
  /// Those behind the published growth of the group; nil where nobody asked for them.
  let group: GroupCases?
  /// Who works with the whole sample; nil with a store of so many cases.
  private(set) var staff: SampleStaff?

  /// - Parameters:
  ///   - count: of all cases but the group's; nil for the told and the published ones.
  ///   - surroundings: of whoever makes it.
  init(
    count: Int?, seed: UInt64, withGroup: Bool = false, _ surroundings: Surroundings
  ) throws(CommandFailure) {
    let isWhole = count == nil
    let stories = try ToldStories.all()
    let count = count ?? PublishedTotals.allCases + stories.count
    told = Array(stories.prefix(count))
    do {
      let phrases = try SamplePhrases { name throws(TableFault) in
        guard let bytes = CaseResources.bytes(of: "Sample/\(name)") else {
          throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
        }
        return String(decoding: bytes, as: UTF8.self)
      }
      made = try SampleCases(
        seed: seed, count: count - told.count, phrases: phrases,
        reference: CaseResources.referenceData())
      group = withGroup ? GroupCases(seed: seed, phrases: phrases) : nil
      if isWhole { staff = SampleStaff(made.officerNames, surroundings) }
    } catch {
      throw CommandFailure(.badInput, "This program's own tables are broken: \(error)")
    }
  }

  var count: Int { told.count + made.count + (group?.count ?? 0) }

  var manifest: StoreManifest {
    StoreManifest(
      name: "Synthetic sample – every person and event in it is made up", kind: .training,
      prefix: "SC")
  }

  /// Written beside its place and moved there when it is whole, so that a broken attempt never looks
  /// like a store.
  func write(to path: String) throws(CommandFailure) {
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try SampleStore.checkFree(place)
    let attempt = "\(place).partial"
    do {
      _ = try Store.create(at: attempt, manifest)
    } catch .alreadyAStore {
      throw CommandFailure(
        .cannotCreate, "\(attempt) is left from an attempt that broke off; remove it first.")
    } catch {
      throw CommandFailure(error)
    }
    let writer = try SampleStoreWriter(store: attempt, years: years)
    let (told, made, group) = (told, made, group)
    try writer.write(count: count) { index in
      if index < told.count { return (told[index].record.reference, told[index].record.entries) }
      let place = index - told.count
      if let group, place >= made.count {
        let sample = group[place - made.count]
        return (sample.reference, sample.entries)
      }
      let sample = made[place]
      return (sample.reference, sample.entries)
    }
    if let staff { try staff.write(to: attempt) }
    guard rename(attempt, place) == 0 else {
      throw CommandFailure(.cannotCreate, "\(place): \(systemWords(errno)). It is in \(attempt).")
    }
  }

  private var years: Set<Int> {
    Set(PublishedTotals.casesByYear.map(\.year) + told.map(\.record.reference.year))
  }

  private static func checkFree(_ path: String) throws(CommandFailure) {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return }
      throw CommandFailure(
        errno == EACCES ? .notAllowed : .cannotCreate, "\(path): \(systemWords(errno)).")
    }
    defer { closedir(folder) }
    var entries = 0
    while readdir(folder) != nil { entries += 1 }
    // The folder itself and the one above are listed too.
    guard entries <= 2 else {
      throw CommandFailure(
        .cannotCreate, "\(path) is not empty. It was not touched; name a new folder.")
    }
  }
}
