import CaseCore

/// Which form a draft is of: a person has at most one draft of each form for each case.
public struct DraftKey: Hashable, Sendable {
  public let form: String
  /// Nil for the form that opens a new case.
  public let reference: CaseReference?

  public init(form: String, reference: CaseReference?) {
    self.form = form
    self.reference = reference
  }

  /// A name that is safe whatever the form is called.
  var fileName: String { "\(reference?.text ?? "new").\(DraftKey.safe(form)).json" }

  /// Letters, digits, `-` and `_` as they are, the rest as `=` and hexadecimal digits. What would be
  /// too long for a file name goes by its fingerprint.
  static func safe(_ text: String) -> String {
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.unicodeScalars.append(UnicodeScalar(byte))
      default: name += "=" + String(decoding: Hexadecimal.digits(of: [byte]), as: UTF8.self)
      }
    }
    return name.isEmpty || name.utf8.count > 120
      ? "=\(Fingerprint.text(of: Array(text.utf8)))" : name
  }
}

/// What somebody had typed into a form and not saved yet.
public struct Draft: Hashable, Sendable {
  public let key: DraftKey
  public let at: Instant
  /// What each field held; only the form knows what it means.
  public let fields: [String: String]

  public init(_ key: DraftKey, at: Instant, fields: [String: String]) {
    self.key = key
    self.at = at
    self.fields = fields
  }

  var text: [UInt8] {
    var members: [String: JSONValue] = [
      "at": .string(at.description), "form": .string(key.form),
      "fields": .object(fields.mapValues { .string($0) }),
    ]
    members["case"] = key.reference.map { .string($0.text) }
    return JSONValue.object(members).canonical + [UInt8(ascii: "\n")]
  }

  init?(_ text: [UInt8]) {
    guard let json = try? JSONValue(text), let form = json["form"]?.string,
      let at = json["at"]?.string.flatMap({ Instant($0) }),
      case .object(let values) = json["fields"]
    else { return nil }
    let reference = json["case"]?.string.flatMap { CaseReference($0) }
    self.init(
      DraftKey(form: form, reference: reference), at: at, fields: values.compactMapValues(\.string))
  }
}
