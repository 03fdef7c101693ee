/// A box above the body: help, a choice, a question.
///
/// With a selected line the prompt stands above the lines, since typing narrows them; without one
/// it stands below, since the lines say what to type.
public struct Overlay: Equatable, Sendable {
  public var title: Line
  public var lines: [Line]
  public var selected: Int?
  public var prompt: TextLine?
  public var firstLine: Int

  public init(
    title: Line = Line(), lines: [Line] = [], selected: Int? = nil, prompt: TextLine? = nil,
    firstLine: Int = 0
  ) {
    self.title = title
    self.lines = lines
    self.selected = selected
    self.prompt = prompt
    self.firstLine = firstLine
  }
}
