import CaseResources
import Mustache

/// A page of HTML as it lies in `Resources/Pages`, to be filled in.
struct PageTemplate {
  private let template: MustacheTemplate
  private let style: String

  init(_ name: String) throws(CommandFailure) {
    guard let page = CaseResources.bytes(of: "Pages/\(name).mustache"),
      let style = CaseResources.bytes(of: "Pages/\(name).css")
    else {
      throw CommandFailure(.nothingThere, "This program was built without the page “\(name)”.")
    }
    MustacheContentTypes.register(PageText(), named: "PAGE")
    do {
      template = try MustacheTemplate(string: String(decoding: page, as: UTF8.self))
    } catch {
      throw CommandFailure(.inputOutput, "The page “\(name)” cannot be read: \(error).")
    }
    self.style = String(decoding: style, as: UTF8.self)
  }

  func filled(_ values: [String: Any]) -> String {
    template.render(values.merging(["style": style]) { $1 })
  }
}

/// Escapes scalar by scalar. The library's own way goes by characters, for which a quotation mark
/// with an accent on it is none.
struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
