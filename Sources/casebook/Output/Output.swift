#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Data goes to standard output, talk and progress to standard error.
enum Output {
  static func data(_ text: String) throws(CommandFailure) {
    try data(Array(text.utf8))
  }

  static func data(_ bytes: [UInt8]) throws(CommandFailure) {
    try write(bytes, to: 1, "Standard output")
  }

  static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ name: String
  ) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(errno: errno, name)
      }
      written += count
    }
  }

  static func talk(_ words: String) {
    try? write(Array((words + "\n").utf8), to: 2, "Standard error")
  }

  /// One line that is written over again; nothing unless somebody is looking.
  static func progress(_ words: String, isLast: Bool = false) {
    guard System.isTerminal(2) else { return }
    let line = "\r\u{1B}[K\(words)\(isLast ? "\n" : "")"
    try? write(Array(line.utf8), to: 2, "Standard error")
  }

  /// Everything on standard input, without the line end that closes it.
  static func standardInput() throws(CommandFailure) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(.inputOutput, "Standard input: \(systemWords(errno)).")
      }
      bytes += buffer[..<count]
    }
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.badInput, "Standard input: expected text in UTF-8.")
    }
    return text
  }
}

/// The system's `write`, which the methods above hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
