import CaseCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of case files. What it says is saved is on the disk; what it cannot read it never
/// writes over. Safe to use from several threads and several programs at once.
public final class Store: Sendable {
  public let path: String
  public let manifest: StoreManifest
  let folder: Descriptor
  let verified = VerifiedCases()

  private init(path: String, manifest: StoreManifest, folder: consuming Descriptor) {
    self.path = path
    self.manifest = manifest
    self.folder = folder
  }

  static let folders = ["access", "cases", "drafts", "quarantine"]

  public static func open(at path: String) throws(StoreFailure) -> Store {
    let folder = try openFolder(path)
    let manifest = try readManifest(folder, path)
    return Store(path: path, manifest: manifest, folder: folder)
  }

  private static func openFolder(_ path: String) throws(StoreFailure) -> Descriptor {
    do {
      return try Descriptor.openStoreFolder(path)
    } catch {
      switch error.errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG: throw .notAStore(path: path)
      default: throw StoreFailure(error, path)
      }
    }
  }

  private static func readManifest(
    _ folder: borrowing Descriptor, _ path: String
  ) throws(StoreFailure) -> StoreManifest {
    let file = "\(path)/\(StoreManifest.fileName)"
    let bytes: [UInt8]
    do {
      bytes = try folder.readFile(StoreManifest.fileName)
    } catch {
      throw error.errno == ENOENT ? .notAStore(path: path) : StoreFailure(error, file)
    }
    return try StoreManifest(bytes, path: file)
  }

  /// Makes a store in a folder that is new or empty. The manifest comes last: until it is there, the
  /// folder is no store, and an attempt that broke off can be made again.
  public static func create(
    at path: String, _ manifest: StoreManifest
  ) throws(StoreFailure) -> Store {
    do throws(SystemFault) {
      try makeFolders(to: path)
      try fill(try Descriptor.openStoreFolder(path), manifest)
    } catch {
      if error.errno == EEXIST { throw .alreadyAStore(path: path) }
      throw StoreFailure(error, path)
    }
    return try open(at: path)
  }

  private static func fill(
    _ folder: borrowing Descriptor, _ manifest: StoreManifest
  ) throws(SystemFault) {
    let present = try folder.names()
    guard !present.contains(StoreManifest.fileName) else {
      throw SystemFault(operation: "create", errno: EEXIST)
    }
    guard present.allSatisfy({ folders.contains($0) || $0.hasPrefix(".casebook") }) else {
      throw SystemFault(operation: "create", errno: ENOTEMPTY)
    }
    try folder.setPermissions(0o700)
    for name in folders { _ = try folder.makeFolder(name) }
    try folder.writeFile(
      StoreManifest.fileName, manifest.text, replacing: false, tag: Descriptor.newTag())
  }

  /// Makes the folders on the way to a new store, for the owner alone, and syncs each one's parent.
  private static func makeFolders(to path: String) throws(SystemFault) {
    let parts = path.split(separator: "/")
    var made = path.hasPrefix("/") ? "/" : "."
    for part in parts {
      let parent = made
      made += "/\(part)"
      if mkdir(made, 0o700) == 0 {
        try Descriptor.openStoreFolder(parent).sync()
      } else if errno != EEXIST, access(made, F_OK) != 0 {
        throw SystemFault(operation: "mkdir", errno: errno)
      }
    }
  }
}

private let attempts = Atomic<Int>(0)

extension Descriptor {
  func readFile(_ name: String) throws(SystemFault) -> [UInt8] {
    let file = try openFile(name, O_RDONLY)
    let status = try file.status()
    guard status.isFile else { throw SystemFault(operation: "open", errno: EISDIR) }
    return try file.read(expecting: status.size)
  }

  /// Writes a whole file so that it is there in full or not at all: a temporary file, sync, its
  /// name, and a sync of the folder.
  func writeFile(
    _ name: String, _ bytes: [UInt8], replacing: Bool, tag: String, synced: Bool = true
  ) throws(SystemFault) {
    let temporary = ".\(name).\(tag).tmp"
    do {
      let file = try openTemporary(temporary)
      // Shows a repair that somebody is at it.
      _ = try file.lock(.exclusive, waitingMilliseconds: 0)
      try file.write(bytes)
      if synced { try file.sync() }
      if replacing {
        try rename(temporary, replacing: name)
      } else {
        try rename(temporary, toFree: name)
      }
    } catch {
      try? remove(temporary)
      throw error
    }
    if synced { try sync() }
  }

  /// A tag that no other attempt has, here or in another program: two that write the same file at once
  /// must not remove each other's temporary one.
  static func newTag() -> String {
    "new-\(getpid())-\(attempts.add(1, ordering: .relaxed).newValue)"
  }

  /// A leftover of the same name is from the same attempt, broken off, so it goes.
  private func openTemporary(_ name: String) throws(SystemFault) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND
    do {
      return try openFile(name, flags)
    } catch  where error.errno == EEXIST {
      try remove(name)
      return try openFile(name, flags)
    }
  }
}
