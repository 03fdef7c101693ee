#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What a script can tell from how the program ended.
enum ExitStatus: Int32 {
  case done = 0
  /// Refused by a rule, or damage found.
  case refused = 1
  case usage = 64
  case badInput = 65
  case nothingThere = 66
  case cannotCreate = 73
  case inputOutput = 74
  /// Changed by somebody else in between.
  case tryAgain = 75
  case notAllowed = 77
}

/// Why a command ended without doing what it was asked, in words for people.
struct CommandFailure: Error, Equatable {
  let status: ExitStatus
  let words: String

  init(_ status: ExitStatus, _ words: String) {
    self.status = status
    self.words = words
  }

  /// What the operating system refused.
  init(errno number: Int32, _ path: String) {
    let words = "\(path): \(systemWords(number))."
    switch number {
    case EACCES, EPERM, EROFS: self.init(.notAllowed, words)
    case EEXIST: self.init(.cannotCreate, words)
    default: self.init(.inputOutput, words)
    }
  }
}
