#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The members of one object, as places in the text. Kept on the stack: a record has far more
/// objects than anything else, and none of those known has more members than fit here.
public struct JSONObject {
  struct Member {
    var keyStart: UInt32 = 0
    var keyEnd: UInt32 = 0
    var valueStart: UInt32 = 0
    var valueEnd: UInt32 = 0
    var hasEscapes = false
  }

  static let most = 16

  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  fileprivate(set) var end = 0
  private var members = InlineArray<16, Member>(repeating: Member())
  /// How many there are, also of those that did not fit.
  private(set) var count = 0
  private var taken: UInt32 = 0
  private var cursor = 0

  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    self.bytes = bytes
    self.start = start
  }

  var slice: JSONSlice { JSONSlice(bytes: bytes, start: start, end: end, hasEscapes: false) }

  @inline(__always)
  fileprivate mutating func add(_ key: JSONSlice, _ value: JSONSlice) {
    if count < JSONObject.most {
      members[count] = Member(
        keyStart: UInt32(truncatingIfNeeded: key.start + 1),
        keyEnd: UInt32(truncatingIfNeeded: key.end - 1),
        valueStart: UInt32(truncatingIfNeeded: value.start),
        valueEnd: UInt32(truncatingIfNeeded: value.end), hasEscapes: value.hasEscapes)
    }
    count += 1
  }

  /// The value of a key, which then counts as known. Asking in byte order is fastest.
  @inline(__always)
  public mutating func take(_ key: StaticString) -> JSONSlice? {
    let present = min(count, JSONObject.most)
    var index = cursor
    for _ in 0..<present {
      if index >= present { index = 0 }
      if isKey(index, key) {
        cursor = index + 1
        taken |= 1 << UInt32(index)
        let member = members[index]
        return JSONSlice(
          bytes: bytes, start: Int(member.valueStart), end: Int(member.valueEnd),
          hasEscapes: member.hasEscapes)
      }
      index += 1
    }
    return nil
  }

  public mutating func required(_ key: StaticString) throws(TextFault) -> JSONSlice {
    guard let value = take(key) else { throw slice.fault("a key “\(key)”") }
    return value
  }

  @inline(__always)
  private func isKey(_ index: Int, _ key: StaticString) -> Bool {
    let start = Int(members[index].keyStart)
    let length = Int(members[index].keyEnd) - start
    guard length == key.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
    return memcmp(base + start, key.utf8Start, length) == 0
  }

  /// Refuses members that nobody asked for: they would be lost.
  @inline(__always)
  public func finish() throws(TextFault) {
    guard count <= JSONObject.most else {
      throw slice.fault("at most \(JSONObject.most) keys", mayBeNewer: true)
    }
    if taken == (1 << UInt32(count)) - 1 { return }
    for index in 0..<count where taken & (1 << UInt32(index)) == 0 {
      let key = bytes[Int(members[index].keyStart)..<Int(members[index].keyEnd)]
      throw TextFault(
        offset: key.startIndex,
        expected: "a known key, found “\(String(decoding: key, as: UTF8.self))”",
        mayBeNewer: true)
    }
  }
}

extension JSONReader {
  /// Steps over an object and keeps where its members are.
  public mutating func object() throws(TextFault) -> JSONObject {
    skipBlanks()
    var object = JSONObject(bytes, start: position)
    try members { key, value in object.add(key, value) }
    object.end = position
    return object
  }

  /// Steps over an object. A key that comes twice is refused: which of the two counts would be
  /// anybody's guess.
  @inline(__always)
  mutating func members(_ member: (JSONSlice, JSONSlice) -> Void) throws(TextFault) {
    let start = position
    try enter(UInt8(ascii: "{"))
    skipBlanks()
    if next == UInt8(ascii: "}") { return leave() }
    var previous: JSONSlice?
    var isSorted = true
    while true {
      skipBlanks()
      let key = try string()
      if let previous, !(previous < key) { isSorted = false }
      previous = key
      skipBlanks()
      try skip(UInt8(ascii: ":"))
      member(key, try value())
      skipBlanks()
      if next == UInt8(ascii: "}") { break }
      try skip(UInt8(ascii: ","))
    }
    leave()
    guard !isSorted else { return }
    isCanonical = false
    if refusesRepeatedKeys {
      try refuseRepeatedKeys(
        JSONSlice(bytes: bytes, start: start, end: position, hasEscapes: false))
    }
  }

  private func refuseRepeatedKeys(_ object: JSONSlice) throws(TextFault) {
    var reader = JSONReader(bytes, from: object.start + 1, to: object.end)
    reader.refusesRepeatedKeys = false
    var seen: Set<[UInt8]> = []
    repeat {
      reader.skipBlanks()
      let key = try reader.string()
      let name = try key.string()
      guard seen.insert(Array(name.utf8)).inserted else {
        throw key.fault("each key once, found “\(name)” again")
      }
      reader.skipBlanks()
      try reader.skip(UInt8(ascii: ":"))
      _ = try reader.value()
      reader.skipBlanks()
      reader.position += 1
    } while reader.position < object.end
  }
}

extension JSONSlice {
  /// Byte order of what stands between the quotes. An escape is told apart by its backslash, which
  /// no canonical key has.
  @inline(__always)
  fileprivate static func < (left: JSONSlice, right: JSONSlice) -> Bool {
    guard !left.hasEscapes, !right.hasEscapes, let base = left.bytes.baseAddress else {
      return false
    }
    let leftLength = left.end - left.start - 2
    let rightLength = right.end - right.start - 2
    let order = memcmp(
      base + left.start + 1, base + right.start + 1, min(leftLength, rightLength))
    return order != 0 ? order < 0 : leftLength < rightLength
  }
}
