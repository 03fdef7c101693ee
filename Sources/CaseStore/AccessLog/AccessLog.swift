/// One month of the access log as its file holds it.
public struct AccessLog: Hashable, Sendable {
  /// A line that cannot be read. It stays in the file and is shown by the check.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let detail: String
    /// Whether it is the last line and breaks off.
    public let isTorn: Bool
  }

  public private(set) var accesses: [Access] = []
  public private(set) var faults: [Fault] = []
  /// Where the last line starts if it breaks off.
  private(set) var tornAt: Int?

  init(_ bytes: [UInt8]) {
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let line = Array(bytes[start..<(end ?? bytes.count)])
      do throws(TextFault) {
        accesses.append(try Access(line: line))
      } catch {
        faults.append(Fault(line: number, detail: "\(error)", isTorn: end == nil))
        if end == nil { tornAt = start }
      }
      start = (end ?? bytes.count) + 1
    }
  }
}
