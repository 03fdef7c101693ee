import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What the program asks of the machine that it runs on.
enum System {
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  static var loginName: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "user \(getuid())"
    }
    return String(cString: name)
  }

  static var home: String {
    if let home = variable("HOME") { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: Int(time.tv_sec))
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// 32 hexadecimal digits for a new entry.
  static func newIdentifier() -> String {
    let digits = Array("0123456789abcdef")
    return String((0..<32).map { _ in digits[Int.random(in: 0..<16)] })
  }

  static func end(_ status: ExitStatus) -> Never {
    fflush(nil)
    exit(status.rawValue)
  }
}

func systemWords(_ number: Int32) -> String {
  guard let words = strerror(number) else { return "error \(number)" }
  return String(cString: words)
}
