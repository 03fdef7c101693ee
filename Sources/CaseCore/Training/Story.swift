/// A case told in full, written by hand: a case of the sample store, and what a scenario tells.
public struct Story: Hashable, Sendable {
  /// How it is called in commands and files: `the-blue-diary`.
  public let name: String
  public let title: WrittenText
  /// The whole of it in two or three sentences. It gives the ending away.
  public let synopsis: WrittenText
  public let record: CaseRecord
  /// The words in its texts, for how long it takes to read.
  public let wordCount: Int

  public init(
    name: String, title: WrittenText, synopsis: WrittenText, record: CaseRecord, wordCount: Int
  ) {
    self.name = name
    self.title = title
    self.synopsis = synopsis
    self.record = record
    self.wordCount = wordCount
  }
}
