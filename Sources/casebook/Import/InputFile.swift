#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A file that a person names; `-` stands for standard input.
enum InputFile {
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try read(0, "Standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? CommandFailure(.nothingThere, "\(path): \(systemWords(errno)).")
        : CommandFailure(errno: errno, path)
    }
    defer { close(descriptor) }
    return try read(descriptor, path)
  }

  private static func read(
    _ descriptor: Int32, _ name: String
  ) throws(CommandFailure) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(Int(status.st_size), 0) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(errno: errno, name)
      }
      bytes += buffer[..<count]
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
