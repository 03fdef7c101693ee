import Foundation
import TerminalPages
import Testing

extension ScreenDriver {
  /// Compares the whole screen with the text file of this name under `Screens/`. Where there is
  /// none it is written, and the test fails, so that nothing passes before somebody has looked.
  func expectScreen(
    _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    expectStraight(sourceLocation: sourceLocation)
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(components: "Screens", "\(name).txt")
    let drawn = screen + "\n"
    guard FileManager.default.fileExists(atPath: golden.path) else {
      try drawn.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded “\(name)”; look at it and run again:\n\(drawn)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(drawn == expected, "the screen is:\n\(drawn)", sourceLocation: sourceLocation)
  }

  /// Every row is exactly as wide as the window, whatever was typed into it.
  func expectStraight(sourceLocation: SourceLocation = #_sourceLocation) {
    for row in app.page.drawn(size: size).textRows() where DisplayWidth.of(row) != size.columns {
      Issue.record(
        "\(DisplayWidth.of(row)) columns instead of \(size.columns): \(row)",
        sourceLocation: sourceLocation)
    }
  }
}
