import ArgumentParser

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the store.", valueName: "dir"), completion: .directory)
  var store: String?

  func surroundings() throws(CommandFailure) -> Surroundings {
    try Surroundings(store: store)
  }

  func open() throws(CommandFailure) -> OpenedStore {
    try OpenedStore(surroundings())
  }
}

/// Case references as people type them; capitals do not matter.
struct CaseArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The case, such as SC-2018-0412.", valueName: "ref"))
  var reference: String
}
