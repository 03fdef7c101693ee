/// What comparing the index with the files has changed in the index.
public struct ReconcileResult: Hashable, Sendable {
  public internal(set) var added = 0
  public internal(set) var changed = 0
  public internal(set) var removed = 0
  /// The folders that could not be listed, from the store's. The rows of their cases stay as they
  /// were.
  public internal(set) var unread: [String] = []
  /// Whether no folder of cases at all could be listed, though there is one.
  public internal(set) var isBlind = false
  /// False when it was broken off or a folder could not be listed; the next one goes on from there.
  public internal(set) var isComplete = false

  public init() {}

  /// Whether a list may look different now.
  public var hasChanges: Bool { added + changed + removed > 0 }
}
