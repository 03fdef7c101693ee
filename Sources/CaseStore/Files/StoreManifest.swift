/// Whether a store holds people's cases or made-up ones. Nothing goes from one to the other.
public enum StoreKind: String, CaseIterable, Sendable {
  case real, training
}

/// What `casebook.json` says of a store. Its presence makes a folder a store.
public struct StoreManifest: Hashable, Sendable {
  /// A local area with its population, where the store has its own figures.
  public struct Area: Hashable, Sendable {
    public var name: String
    public var force: String?
    public var population: Int?
    public var year: Int?

    public init(name: String, force: String? = nil, population: Int? = nil, year: Int? = nil) {
      self.name = name
      self.force = force
      self.population = population
      self.year = year
    }
  }

  public static let fileName = "casebook.json"
  public static let currentFormat = RecordText.format

  public let format: Int
  public var name: String
  public var kind: StoreKind
  /// The letters that references of new cases start with.
  public var prefix: String
  public var areas: [Area]

  public init(name: String, kind: StoreKind, prefix: String, areas: [Area] = []) {
    self.format = StoreManifest.currentFormat
    self.name = name
    self.kind = kind
    self.prefix = prefix
    self.areas = areas
  }

  /// Reads the manifest. The format is looked at first, so that a newer one is refused by name
  /// whatever else has become of the rest.
  init(_ bytes: [UInt8], path: String) throws(StoreFailure) {
    let damaged = { (detail: String) in StoreFailure.manifestDamaged(path: path, detail: detail) }
    let json: JSONValue
    do { json = try JSONValue(bytes) } catch { throw damaged("\(error)") }
    guard let format = json["format"]?.number, format >= 1 else {
      throw damaged("expected “format” to be a number from 1")
    }
    guard format <= StoreManifest.currentFormat else {
      throw .writtenByNewerVersion(file: path, format: format)
    }
    guard let name = json["name"]?.string else { throw damaged("expected “name”") }
    guard let kind = json["kind"]?.string.flatMap(StoreKind.init) else {
      throw damaged("expected “kind” to be real or training")
    }
    guard let prefix = json["prefix"]?.string, StoreManifest.isPrefix(prefix) else {
      throw damaged("expected “prefix” to be one to six capital letters")
    }
    var areas: [Area] = []
    for area in json["areas"]?.array ?? [] {
      guard let name = area["name"]?.string else { throw damaged("expected each area's name") }
      areas.append(
        Area(
          name: name, force: area["force"]?.string, population: area["population"]?.number,
          year: area["year"]?.number))
    }
    self.init(name: name, kind: kind, prefix: prefix, areas: areas)
  }

  public static func isPrefix(_ text: String) -> Bool {
    (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  var text: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("areas")
      writer.array { writer in
        for area in areas {
          writer.object { writer in
            writer.member("force", area.force)
            writer.member("name", area.name)
            writer.member("population", area.population)
            writer.member("year", area.year)
          }
        }
      }
      writer.member("format", format)
      writer.member("kind", kind.rawValue)
      writer.member("name", name)
      writer.member("prefix", prefix)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
