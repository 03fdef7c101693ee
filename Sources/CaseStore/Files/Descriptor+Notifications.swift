#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Word from the operating system that something happened in a watched folder.
struct FolderEvent {
  let watch: Int32
  let mask: UInt32
  let name: String

  #if os(Linux)
    /// More happened than could be told.
    var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
    /// The folder is no longer watched.
    var isGone: Bool { mask & UInt32(IN_IGNORED) != 0 }
    var isAppearing: Bool { mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 }
  #else
    var isOverflow: Bool { false }
    var isGone: Bool { false }
    var isAppearing: Bool { false }
  #endif
}

extension Descriptor {
  /// Where the operating system has none of this, the number is -1 and nothing can be watched.
  static func notifications() -> Descriptor {
    #if os(Linux)
      return Descriptor(number: inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)))
    #else
      return Descriptor(number: -1)
    #endif
  }

  /// Starts to watch a folder; nil where that is not possible.
  func watch(_ path: String) -> Int32? {
    #if os(Linux)
      let mask =
        IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM
        | IN_ONLYDIR | IN_DONT_FOLLOW
      let watch = inotify_add_watch(number, path, UInt32(mask))
      return watch >= 0 ? watch : nil
    #else
      return nil
    #endif
  }

  /// Everything that has been told since, without waiting for more.
  func notified() -> [FolderEvent] {
    var events: [FolderEvent] = []
    #if os(Linux)
      let header = MemoryLayout<inotify_event>.size
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let got = buffer.withUnsafeMutableBytes { systemRead(number, $0) }
        guard got > 0 else { return events }
        buffer.withUnsafeBytes { bytes in
          var start = 0
          while start + header <= got {
            let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let name = bytes[start + header..<min(start + header + Int(event.len), got)]
            events.append(
              FolderEvent(
                watch: event.wd, mask: event.mask,
                name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
            start += header + Int(event.len)
          }
        }
      }
    #else
      return events
    #endif
  }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(number, buffer.baseAddress, buffer.count)
}
