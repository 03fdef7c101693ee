import ArgumentParser
import SampleCases

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a store of made-up cases.",
    discussion: """
      Every person and event in it is made up; the store says so. Without --cases it holds
      the published counts: 1,746 stalking cases of the West Midlands 2013–2018, 66 of
      Worcestershire in April to September 2018, and some told in full in an area of their
      own. More cases lie in fictional areas, fewer are drawn from all years. The same seed
      gives the same cases. Nothing in them but the told ones happens after 19 November 2018.
      Without --cases it also says who works there, each sergeant a supervisor; whoever makes the
      sample is one too (“casebook staff”).

      EXAMPLES
        casebook sample ~/casebook-sample
        casebook sample /tmp/large --cases 100000
        casebook sample /tmp/other --seed 7 --cases 500
        casebook sample /tmp/growth --group

      --group adds the recorded offences behind the published growth of stalking, harassment
      and malicious communications together: West Mercia 2,280 and 6,625, West Midlands 5,031
      and 11,258, in the years ending June 2015 and 2018. They are told in a few words.
      """)

  @Argument(
    help: ArgumentHelp("A folder that is new or empty.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: "How many cases in all, up to a million.")
  var cases: Int?

  @Flag(help: "Add the offences behind the published growth, about 24,000.")
  var group = false

  @Option(help: "A number; another gives other cases with the same counts.")
  var seed: UInt64 = 1

  func validate() throws {
    if group, cases != nil {
      throw ValidationError("--group goes with the published counts; leave out --cases.")
    }
    if let cases, !(1...1_000_000).contains(cases) {
      throw ValidationError("--cases is a number from 1 to 1000000.")
    }
  }

  func run() throws {
    let sample = try SampleStore(
      count: cases, seed: seed, withGroup: group, Surroundings(store: nil))
    try sample.write(to: folder)
    Output.talk(
      "\(sample.count) synthetic cases in \(folder); “casebook --store \(folder)” opens them.")
  }
}
