import Dispatch

/// Work beside the main thread.
enum Background {
  static func run(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue.global(qos: .utility).async(execute: work)
  }
}
