/// Text that has broken terminals, and a source of chance that is the same in every run.
enum NastyText {
  static let pieces = [
    "", " ", "Ella Hughes", "李小龙", "السلام عليكم", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "👨‍👩‍👧", "👍🏽", "🇬🇧", "🇬", "❤️", "1️⃣", "\u{202E}drow", "\u{200D}", "\u{301}", "\u{1B}[2J", "\t",
    "a\r\nb",
    "\u{0}", "\u{FFFF}", "\u{10FFFF}", "\u{E0041}", "कि नमस्ते", "ไทยที่", "\u{1161}", "\u{3000}", "…",
    "▁▂▃▄▅▆▇█", "⚑", "a very long word: " + String(repeating: "x", count: 300),
  ]

  static func text(using chance: inout Chance) -> String {
    (0..<Int.random(in: 0...6, using: &chance)).reduce(into: "") { text, _ in
      text += pieces.randomElement(using: &chance) ?? ""
    }
  }
}

struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
