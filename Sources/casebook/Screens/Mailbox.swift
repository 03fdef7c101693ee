import CaseScreens
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Carries messages from other threads to the main one, and wakes it.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Message]>([])
  /// Readable while there is something to take.
  let descriptor: Int32
  private let wake: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    descriptor = ends[0]
    wake = ends[1]
  }

  deinit {
    close(descriptor)
    close(wake)
  }

  /// Of a progress only the latest counts.
  func post(_ message: Message) {
    waiting.withLock { messages in
      if case .indexing = message, case .indexing = messages.last { messages.removeLast() }
      messages.append(message)
    }
    var byte: UInt8 = 1
    write(wake, &byte, 1)
  }

  func take() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
