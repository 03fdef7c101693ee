import ArgumentParser
import CaseCore

struct AddPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Add a person to a case.",
    discussion: """
      A suspect nobody knows is a person too: leave the name out and describe them. Prints the
      person's name in the case, such as p3.

      EXAMPLES
        casebook add person SC-2018-0412 --role witness --name "Dawn Fielden" --sex female
        casebook add person SC-2018-0412 --role suspect --alias "the man with the bicycle" \\
          --identifier phone=07700900123 --identifier "vehicle=QX18 KLM" --text "about 30, slim"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "Their part in this case.")
  var role: PersonRole

  @OptionGroup var details: PersonOptions

  func run() throws {
    try options.change({ _ in "Person added." }) { _ throws(CommandFailure) in
      .addPerson(try details.over(Person(role: role)))
    }
  }
}

/// What is told of a person, when they are added and when that is corrected.
struct PersonOptions: ParsableArguments {
  @Option(help: "Left out while nobody knows it.")
  var name: String?

  @Option(help: "Female, male or unknown.")
  var sex: Sex?

  @Option(help: "1985-03-02, 1985-03 or 1985.")
  var born: String?

  @Option(name: .customLong("alias"), help: "Another name; may be given several times.")
  var aliases: [String] = []

  @Option(
    name: .customLong("identifier"),
    help: "phone, email, handle, vehicle, address or other, then = and the value.")
  var identifiers: [String] = []

  @Option(help: "A description, or how they are connected; “-” reads standard input.")
  var text: String?

  /// What was given in place of what is known of the person; empty words take something away.
  func over(_ person: Person) throws(CommandFailure) -> Person {
    var told = person
    if let name { told.name = try TypedText.optional(name, "--name") }
    if let sex { told.sex = sex }
    if let born { told.born = born.isEmpty ? nil : try PersonInput.born(born) }
    if !aliases.isEmpty { told.aliases = aliases.compactMap { WrittenText($0) } }
    if !identifiers.isEmpty { told.identifiers = try PersonInput.identifiers(identifiers) }
    if let text { told.text = try TypedText.optional(text, "--text") }
    return told
  }
}

/// What is typed about a person and needs reading.
enum PersonInput {
  static func born(_ typed: String?) throws(CommandFailure) -> Born? {
    guard let typed else { return nil }
    guard let born = Born(typed) else {
      throw CommandFailure(
        .badInput,
        "--born: expected 1985-03-02, 1985-03 or 1985, with four digits of the year; found “\(typed)”."
      )
    }
    return born
  }

  static func identifiers(_ typed: [String]) throws(CommandFailure) -> [Identifier] {
    var identifiers: [Identifier] = []
    for one in typed {
      let parts = one.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let kind = Identifier.Kind(rawValue: String(parts[0])),
        let value = WrittenText(parts[1])
      else {
        let kinds = Identifier.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(
          .badInput, "--identifier: expected one of \(kinds), then = and the value; found “\(one)”."
        )
      }
      identifiers.append(Identifier(kind, value))
    }
    return identifiers
  }
}
