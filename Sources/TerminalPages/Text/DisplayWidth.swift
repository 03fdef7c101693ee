/// How many columns text takes on a terminal.
public enum DisplayWidth {
  public static func of(_ character: Character) -> Int { 1 }
  public static func of(_ text: String) -> Int { text.count }
  public static func clean(_ text: String) -> String { text }
  public static func fit(_ text: String, columns: Int) -> String { String(text.prefix(columns)) }
  public static func wrap(_ text: String, columns: Int) -> [String] { [text] }
}
