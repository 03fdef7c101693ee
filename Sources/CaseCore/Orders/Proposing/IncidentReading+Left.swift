/// What is found where the protected person is bound to find it: “a scarf on her chair”, “poem under
/// her plate”. The thing can be anything; the place tells that it was meant for her.
extension IncidentReading {
  mutating func addLeft(_ sentence: String, _ index: Int, _ people: PeopleWords) {
    let plain = Quotes.without(sentence)
    let words = PlaceWords.words(plain)
    let mentions = Mentions(words, people)
    guard let (start, spot) = Self.spot(in: words, people), start > 0,
      !words.contains(where: { Self.notLeft.contains($0.folded) })
    else { return }
    let before = words[..<start]
    guard let thing = before.last(where: { !Self.particles.contains($0.folded) }),
      !Self.things(before).isEmpty
    else { return }
    let actor: Actor
    if let person = mentions.all.last(where: { $0.index < start && $0.acts }) {
      guard before.contains(where: { Self.leaving.contains($0.folded) }),
        person.role != .victim, person.role != .kinOfVictim
      else { return }
      actor = Actor(person.role)
    } else {
      actor = isSigned(people) ? .subject : .unknown
    }
    acts.append(
      Act(
        meaning: .gift,
        words: thing.folded + " " + words[start...spot].map(\.folded).joined(separator: " "),
        actor: actor, reachesKin: false, sentence: index))
    cues[index].insert(.gift)
  }

  /// From the preposition to the place.
  private static func spot(
    in words: [PlaceWords.Word], _ people: PeopleWords
  ) -> (start: Int, spot: Int)? {
    for start in words.indices where prepositions.contains(words[start].folded) {
      for spot in words.indices.dropFirst(start + 1).prefix(4)
      where spots.contains(words[spot].folded) {
        let between = words[(start + 1)..<spot]
        if between.contains(where: { people.isOfVictim($0.folded) })
          || between.allSatisfy({ $0.folded == "the" || $0.folded == "front" })
            && always.contains(words[spot].folded)
        {
          return (start, spot)
        }
      }
    }
    return nil
  }

  /// Whether its words tell that it came from the subject: signed, seen on camera, in his writing.
  private func isSigned(_ people: PeopleWords) -> Bool {
    let words = PlaceWords.words(text).map(\.folded)
    return words.contains(where: people.isSubject) && words.contains(where: Self.showing.contains)
  }

  private static func things(_ before: ArraySlice<PlaceWords.Word>) -> [PlaceWords.Word] {
    before.filter { $0.folded.count > 2 && !$0.folded.allSatisfy(\.isNumber) }
  }

  private static let prepositions: Set<String> = [
    "on", "under", "at", "in", "into", "through", "thru", "by", "against", "outside", "over", "to",
    "behind", "inside", "onto", "across",
  ]
  private static let spots: Set<String> = [
    "door", "doorstep", "step", "mat", "doormat", "porch", "gate", "letterbox", "windscreen",
    "wiper", "wipers", "bonnet", "basket", "locker", "pigeonhole", "desk", "bench", "chair",
    "plate",
    "pillow", "bag", "coat", "pocket", "lawn", "drive", "driveway", "windowsill", "sill", "bed",
    "shed", "plot", "stall", "counter", "seat", "handlebars", "saddle", "mirror", "keyboard",
    "tray",
    "hook", "peg", "handle", "grave", "doorway", "pushchair", "handbag", "rucksack", "mailbox",
    "postbox", "threshold", "washing", "pew", "table", "case", "roof", "letter",
  ]
  /// There is only one that can be meant.
  private static let always: Set<String> = [
    "doorstep", "doormat", "mat", "letterbox", "wiper", "wipers", "windscreen", "door", "letter",
  ]
  private static let leaving: Set<String> = [
    "left", "leaves", "leaving", "put", "puts", "putting", "pushed", "tied", "taped", "stuck",
    "dropped", "hung", "placed", "pinned", "tucked", "posted", "delivered", "wedged", "slipped",
    "slid", "propped", "laid", "shoved", "poked", "hid", "chalked", "wrote", "written",
  ]
  private static let showing: Set<String> = [
    "signed", "writing", "handwriting", "hand", "camera", "cctv", "saw", "seen", "recognised",
    "prints", "fingerprint", "fingerprints", "dna", "signature", "footage", "cam", "doorbell",
    "admitted", "admits", "bought", "receipt", "recognises", "named", "filmed", "ring",
  ]
  /// Words of standing, of finding out and of damage: then nothing was left for her.
  private static let notLeft: Set<String> = [
    "parked", "parks", "standing", "stood", "stands", "sat", "sitting", "sits", "waiting", "waited",
    "knocked", "knocking", "knocks", "banging", "banged", "hammering", "seen", "saw", "walked",
    "walking", "drove", "driving", "came", "comes", "ran", "tracker", "airtag", "scratched",
    "keyed",
    "slashed", "damage", "damaged", "smashed", "brick", "bricks", "acid", "stripper", "kicked",
    "leaning", "leant", "looking", "looked", "peering", "spoke", "talking", "shouted", "shouting",
    "shouts", "rang", "rings", "arrived", "turned", "fire", "smoke", "battery", "nothing", "nobody",
    "police", "officer", "pc", "cap", "missing", "stolen", "taken", "broken", "broke", "appeared",
    "dent", "paint", "sprayed", "let", "tyres", "tyre", "camera", "working", "asleep", "phone",
    "location", "device", "sharing", "leaflets", "leaflet", "wreath", "eggs", "egg",
  ]
  private static let particles: Set<String> = ["a", "the", "an", "was", "is", "been", "left"]
}
