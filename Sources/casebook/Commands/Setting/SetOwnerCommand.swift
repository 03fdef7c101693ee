import ArgumentParser
import CaseCore

struct SetOwnerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owner",
    abstract: "Give a case to somebody.",
    discussion: """
      Prints the number of the entry.

      EXAMPLES
        casebook set owner SC-2018-0412 "DC 2210 Sharma"
        casebook list owner:rees --json | jq -r '.[].reference' |
          xargs -I REF casebook set owner REF "DS 1029 Cole"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Who holds the case from now on.")
  var owner: String

  func run() throws {
    try options.change({ _ in "Owner recorded." }) { _ throws(CommandFailure) in
      .assignOwner(try TypedText.required(owner, "owner"))
    }
  }
}
