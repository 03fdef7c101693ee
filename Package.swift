// swift-tools-version:6.2
import PackageDescription

/// A new compiler's new warnings must not stop a user's build, so only CI treats them as errors.
let strict = Context.environment["CI"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

let package = Package(
  name: "Casebook",
  products: [.executable(name: "casebook", targets: ["casebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "CaseCore", swiftSettings: settings),
    .target(
      name: "CaseStore",
      dependencies: [
        "CaseCore",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(name: "SampleCases", dependencies: ["CaseCore"], swiftSettings: settings),
    .target(name: "TerminalPages", swiftSettings: settings),
    .target(
      name: "CaseScreens", dependencies: ["CaseCore", "TerminalPages"], swiftSettings: settings),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "NcursesTerminal", dependencies: ["TerminalPages", "CNcurses"], swiftSettings: settings),
    .target(name: "Embedded", path: "Resources/Embedded"),
    .target(
      name: "CaseResources", dependencies: ["CaseCore", "Embedded"], path: "Resources",
      exclude: [
        "Embedded", "Guides", "Pages", "Pictures", "Sample", "Samples", "Scenarios", "Schemas",
        "Tables",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "casebook",
      dependencies: [
        "CaseCore", "CaseScreens", "CaseStore", "CaseResources", "NcursesTerminal", "SampleCases",
        "TerminalPages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CaseCoreTests", dependencies: ["CaseCore", "CaseResources"], exclude: ["Labelled"]),
    .executableTarget(
      name: "StoreProbe", dependencies: ["CaseStore", "CaseCore"], path: "Tests/StoreProbe",
      swiftSettings: settings),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: ["CaseStore", "CaseCore", "CaseResources", "StoreProbe"],
      exclude: ["Formats"]),
    .testTarget(
      name: "SampleCasesTests", dependencies: ["SampleCases", "CaseCore", "CaseResources"]),
    .testTarget(name: "TerminalPagesTests", dependencies: ["TerminalPages"]),
    .testTarget(
      name: "CaseScreensTests",
      dependencies: ["CaseScreens", "CaseCore", "CaseResources", "TerminalPages"],
      exclude: ["Screens"]),
    .testTarget(name: "EndToEndTests", dependencies: ["casebook"]),
  ],
  swiftLanguageModes: [.v6]
)
