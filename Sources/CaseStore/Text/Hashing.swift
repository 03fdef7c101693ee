import Crypto

/// Bytes as hexadecimal digits in lower case.
enum Hexadecimal {
  static func digits(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return digits
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  static func areDigits(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> Bool {
    bytes.count == count
      && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// SHA-256 as the record writes it: 64 hexadecimal digits.
enum Fingerprint {
  /// What the first entry names as the hash of the one before.
  static let none = String(repeating: "0", count: 64)

  static func digits(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return Hexadecimal.digits(of: hash.finalize())
  }

  static func text(of bytes: [UInt8]) -> String {
    String(decoding: bytes.withUnsafeBytes { digits(of: $0) }, as: UTF8.self)
  }
}
