/// A part of an entry that tells of more than one day: “5 Oct he came with a bat. 9 Nov at the
/// funeral he …” has two. What stands before the first day belongs to it.
struct DatedPart {
  /// Where it stands among the words of the text.
  let tokens: Range<Int>
  /// Each once, in the order of the words.
  let days: [NamedDay]
  /// “12 May same”: what was told before happened once more.
  let isSameAgain: Bool

  /// How often, as far as the days tell: a list of them (“4, 9 and 14 July”), or one after another.
  let times: Int

  /// The parts of a text; one without days where it names none, never empty.
  static func parts(
    of text: UnsafeBufferPointer<UInt8>, _ tokens: ContiguousArray<Token>
  ) -> [DatedPart] {
    let groups = tokens.withUnsafeBufferPointer { DayReader(text: text, tokens: $0).groups() }
    var parts: [DatedPart] = []
    var from = 0
    var open: [DayReader.Group] = []
    func close(at end: Int) {
      var days: [NamedDay] = []
      for day in open.flatMap(\.days) where !days.contains(day) { days.append(day) }
      let listed = open.map { Set($0.days).count }.max() ?? 0
      parts.append(
        DatedPart(
          tokens: from..<end, days: days, isSameAgain: open.first?.isSameAgain ?? false,
          times: days.count >= 3 ? days.count : max(listed, 1)))
    }
    for group in groups {
      // Days in the midst of a sentence are of its part.
      if let last = open.last, group.opens >= last.end,
        !group.days.allSatisfy({ day in open.contains { $0.days.contains(day) } })
      {
        close(at: group.opens)
        from = group.opens
        open = []
      }
      open.append(group)
    }
    close(at: tokens.count)
    return parts
  }
}
