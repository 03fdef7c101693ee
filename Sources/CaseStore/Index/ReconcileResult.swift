/// What comparing the index with the files has changed in the index.
public struct ReconcileResult: Hashable, Sendable {
  public internal(set) var added = 0
  public internal(set) var changed = 0
  public internal(set) var removed = 0
  /// False when it was broken off; the next one goes on from there.
  public internal(set) var isComplete = false

  public init() {}

  /// Whether a list may look different now.
  public var hasChanges: Bool { added + changed + removed > 0 }
}
