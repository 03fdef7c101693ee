/// Whole numbers as plain ASCII digits, whatever the locale.
enum Digits {
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return digits.count >= length
      ? digits : String(repeating: "0", count: length - digits.count) + digits
  }
}
