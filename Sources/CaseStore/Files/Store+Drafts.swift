import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// Keeps what somebody has typed so far, so that a crash does not take it.
  public func saveDraft(_ draft: Draft, by user: String) throws(StoreFailure) {
    try at("drafts") { () throws(SystemFault) in
      _ = try folder.makeFolder("drafts")
      let drafts = try folder.openFolder("drafts")
      _ = try drafts.makeFolder(DraftKey.safe(user))
      let own = try drafts.openFolder(DraftKey.safe(user))
      try own.writeFile(draft.key.fileName, draft.text, replacing: true, tag: Descriptor.newTag())
    }
  }

  /// A person's drafts, the latest first. One that cannot be read is passed over: the check names it.
  public func drafts(by user: String) throws(StoreFailure) -> [Draft] {
    try at("drafts") { () throws(SystemFault) in
      guard
        let own = try existing({ () throws(SystemFault) in
          try folder.openFolder("drafts").openFolder(DraftKey.safe(user))
        })
      else { return [] }
      var drafts: [Draft] = []
      for name in try own.names() where name.hasSuffix(".json") && !name.hasPrefix(".") {
        if let draft = (try? own.readFile(name)).flatMap({ Draft($0) }) { drafts.append(draft) }
      }
      return drafts.sorted { ($0.at, $0.key.fileName) > ($1.at, $1.key.fileName) }
    }
  }

  public func removeDraft(_ key: DraftKey, by user: String) throws(StoreFailure) {
    try at("drafts") { () throws(SystemFault) in
      _ = try existing { () throws(SystemFault) in
        let own = try folder.openFolder("drafts").openFolder(DraftKey.safe(user))
        try own.remove(key.fileName)
      }
    }
  }
}
