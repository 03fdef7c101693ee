extension Glyphs {
  var ellipsis: String { self == .unicode ? "…" : "..." }
  var marker: String { self == .unicode ? "▌" : ">" }
  var rule: String { self == .unicode ? "─" : "-" }
  var bar: String { self == .unicode ? "│" : "|" }
  var opened: String { self == .unicode ? "▾" : "v" }
  var chosen: String { self == .unicode ? "›" : ">" }
  /// Left and right, upper and lower.
  var corners: (String, String, String, String) {
    self == .unicode ? ("┌", "┐", "└", "┘") : ("+", "+", "+", "+")
  }
}

extension TextCell {
  /// The nearest thing in ASCII, a question mark for each column where there is none.
  var inASCII: [TextCell] {
    guard let scalar = text.unicodeScalars.first, !text.utf8.allSatisfy({ $0 < 0x7F }) else {
      return [self]
    }
    let form = asciiForms[scalar] ?? Self.shape(scalar) ?? String(repeating: "?", count: width)
    return form.map { TextCell(text: String($0), width: 1, tone: tone) }
  }

  private static func shape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: String(scalar)
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2500...0x257F: "+"
    case 0x2581...0x2587: String(scalar.value - 0x2580)
    case 0x2588...0x258B: "#"
    case 0x258C...0x258F: "|"
    default: nil
    }
  }
}

private let asciiForms: [Unicode.Scalar: String] = {
  let signs: [(String, String)] = [
    ("…", "..."), ("●■◆•", "*"), ("○□◇°", "o"), ("⚑", "!"), ("▲△↑", "^"), ("▼▽↓▾", "v"),
    ("►▶▸→›»", ">"), ("◄◀◂←‹«", "<"), ("·", "."), ("–—−‐‑", "-"), ("‘’‚′", "'"), ("“”„″", "\""),
    ("×✗✘", "x"), ("✓✔", "+"), ("÷", "/"), ("¦", "|"), ("±", "+"), ("£", "L"), ("€", "E"),
    ("§", "S"),
    ("▁", "1"), ("≤", "<"), ("≥", ">"), ("≈", "~"), ("≠", "#"), ("½", "1/2"), ("¼", "1/4"),
    ("¾", "3/4"),
  ]
  let letters: [(String, String)] = [
    ("ÀÁÂÃÄÅĀĂĄ", "A"), ("ÇĆĈĊČ", "C"), ("ĎĐÐ", "D"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("ĜĞĠĢ", "G"),
    ("ĤĦ", "H"),
    ("ÌÍÎÏĨĪĬĮİ", "I"), ("Ĵ", "J"), ("Ķ", "K"), ("ĹĻĽŁ", "L"), ("ÑŃŅŇ", "N"), ("ÒÓÔÕÖØŌŎŐ", "O"),
    ("ŔŖŘ", "R"), ("ŚŜŞŠȘ", "S"), ("ŢŤŦȚ", "T"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"), ("ŴẀẂẄ", "W"), ("ÝŶŸ", "Y"),
    ("ŹŻŽ", "Z"), ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"),
    ("ñńņň", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"), ("ŵẁẃẅ", "w"), ("ýŷÿ", "y"), ("źżž", "z"), ("Æ", "AE"), ("æ", "ae"),
    ("Œ", "OE"), ("œ", "oe"), ("ß", "ss"), ("Þ", "Th"), ("þ", "th"),
  ]
  var forms: [Unicode.Scalar: String] = [:]
  for (characters, form) in signs + letters {
    for scalar in characters.unicodeScalars { forms[scalar] = form }
  }
  return forms
}()
