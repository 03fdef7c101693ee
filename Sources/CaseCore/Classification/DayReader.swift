/// Finds the days that a text names: `12 May`, `May 12th`, `12/5`, `4, 9 and 14 July`, `July`.
struct DayReader {
  /// Days that are named together.
  struct Group {
    var days: [NamedDay]
    /// The word with which a part may begin: the first of the sentence or clause that the days open,
    /// or of the sentence that they stand in.
    let opens: Int
    var end: Int
    var isSameAgain: Bool
  }

  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  func groups() -> [Group] {
    var groups: [Group] = []
    var at = 0
    while at < tokens.count {
      guard let found = days(at: at) else {
        at += 1
        continue
      }
      if let last = groups.last, isList(from: last.end, to: at) {
        // “5th March, 12th March and 19th March” are named together.
        groups[groups.count - 1].days += found.days
        groups[groups.count - 1].end = found.end
        groups[groups.count - 1].isSameAgain = isSameAgain(after: found.end)
      } else {
        groups.append(
          Group(
            days: found.days, opens: start(of: at), end: found.end,
            isSameAgain: isSameAgain(after: found.end)))
      }
      at = found.end
    }
    return groups
  }

  /// “12 May same”, not “12 May nothing again”.
  private func isSameAgain(after place: Int) -> Bool {
    let next = place..<min(place + 3, tokens.count)
    return next.contains { isWord($0, "same", "again", "ditto") }
      && !next.contains { isWord($0, "nothing", "not", "no", "never", "none") }
  }

  /// Nothing but a comma or “and” between two words.
  private func isList(from first: Int, to second: Int) -> Bool {
    guard first > 0, second < tokens.count else { return false }
    return (first..<second).allSatisfy { isWord($0, "and") }
      && (first - 1..<second).allSatisfy { isListed(after: $0) }
  }

  /// Nothing but blanks, commas and the like between a word and the next.
  private func isListed(after place: Int) -> Bool {
    guard place + 1 < tokens.count else { return false }
    let next = tokens[place + 1]
    return !next.marks.contains(.startsSentence)
      && text[Int(tokens[place].end)..<Int(next.start)].allSatisfy { " ,&+".utf8.contains($0) }
  }

  /// The sentence in which a day stands begins a part; so does a clause that begins with the day.
  private func start(of place: Int) -> Int {
    if tokens[place].marks.contains(.startsClause) { return place }
    var start = place
    while start > 0, !tokens[start].marks.contains(.startsSentence) { start -= 1 }
    return start
  }

  private func days(at place: Int) -> (days: [NamedDay], end: Int)? {
    if let slashed = slashed(at: place) { return slashed }
    if let month = month(at: place) {
      // `May 12th`, or a month by itself at the head of a clause: “Aug took her locker tag”.
      if place + 1 < tokens.count, let day = dayNumber(at: place + 1), isNear(place, place + 1) {
        return ([NamedDay(month: month, day: day, year: year(at: place + 2))], place + 2)
      }
      let marks = tokens[place].marks
      guard marks.contains(.startsSentence) || marks.contains(.startsClause), !isName(at: place)
      else { return nil }
      return ([NamedDay(month: month, day: nil, year: year(at: place + 1))], place + 1)
    }
    // `4, 9 and 14 July`: the numbers wait for their month.
    var numbers: [Int] = []
    var at = place
    while at < tokens.count, numbers.count < 31, let number = dayNumber(at: at) {
      // “10:15 5 March”, “at 8, 5 March”: a time of day is no day of the list.
      if !numbers.isEmpty, !isJoined(before: at) || isTime(at: place) { return nil }
      numbers.append(number)
      guard isListed(after: at) else { return nil }
      at += 1
      while at < tokens.count, isJoining(at), isListed(after: at) { at += 1 }
      if at < tokens.count, let month = month(at: at) {
        let year = year(at: at + 1)
        let days = numbers.map { NamedDay(month: month, day: $0, year: year) }
        return (days, at + (year == nil ? 1 : 2))
      }
    }
    return nil
  }

  /// `12/5`, `12/05/2021`; not 24/7, nor half an hour.
  private func slashed(at place: Int) -> (days: [NamedDay], end: Int)? {
    guard let day = dayNumber(at: place), place + 1 < tokens.count, isSlash(after: place),
      let month = plainNumber(at: place + 1), (1...12).contains(month), !(day == 24 && month == 7)
    else { return nil }
    guard place + 2 < tokens.count, isSlash(after: place + 1), let year = plainNumber(at: place + 2)
    else {
      let isFraction = place + 2 < tokens.count && isMeasure(place + 2)
      return isFraction ? nil : ([NamedDay(month: month, day: day, year: nil)], place + 2)
    }
    let full = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year
    guard DayReader.years.contains(full) else { return nil }
    return ([NamedDay(month: month, day: day, year: full)], place + 3)
  }

  /// What a fraction is of.
  private func isMeasure(_ place: Int) -> Bool {
    isWord(place, "hour", "hours", "mile", "miles", "times", "of", "an", "the", "a")
  }

  /// What names somebody as often as a month: by itself it names no day.
  private func isName(at place: Int) -> Bool {
    isWord(place, "may", "april", "june", "august", "jan", "mar", "dec")
  }

  private func isSlash(after place: Int) -> Bool {
    let end = Int(tokens[place].end)
    return Int(tokens[place + 1].start) == end + 1 && text[end] == UInt8(ascii: "/")
  }

  private func plainNumber(at place: Int) -> Int? {
    let token = tokens[place]
    guard token.number >= 0, token.marks.isDisjoint(with: [.times, .ordinal]) else { return nil }
    return Int(token.number)
  }

  private func dayNumber(at place: Int) -> Int? {
    let token = tokens[place]
    guard (1...31).contains(token.number), !token.marks.contains(.times) else { return nil }
    return Int(token.number)
  }

  private func year(at place: Int) -> Int? {
    guard place < tokens.count, isNear(place - 1, place), let number = plainNumber(at: place),
      DayReader.years.contains(number)
    else { return nil }
    return number
  }

  /// Nothing but blanks between two words that stand next to each other.
  private func isNear(_ first: Int, _ second: Int) -> Bool {
    Int(tokens[second].start) - Int(tokens[first].end) <= 1
  }

  private func isJoined(before place: Int) -> Bool {
    isWord(place - 1, "and")
      || text[Int(tokens[place - 1].end)..<Int(tokens[place].start)].contains {
        ",&+".utf8.contains($0)
      }
  }

  private func isTime(at place: Int) -> Bool {
    place > 0 && isWord(place - 1, "at", "until", "till", "about", "around", "after")
  }

  private func isJoining(_ place: Int) -> Bool { isWord(place, "and", "of") }

  private func isWord(_ place: Int, _ words: StaticString...) -> Bool {
    let token = tokens[place]
    return words.contains { word in
      Int(token.end - token.start) == word.utf8CodeUnitCount
        && (0..<word.utf8CodeUnitCount).allSatisfy {
          text[Int(token.start) + $0] | 0x20 == word.utf8Start[$0]
        }
    }
  }

  private static let years = 1990...2100

  /// January is 1; by the whole name or its first three letters, or “sept”.
  private func month(at place: Int) -> Int? {
    let token = tokens[place]
    let length = Int(token.end - token.start)
    guard (3...9).contains(length) else { return nil }
    let index = DayReader.months.firstIndex { name in
      (length == 3 || length == name.count || length == 4 && name.starts(with: "sept".utf8))
        && length <= name.count
        && (0..<length).allSatisfy { text[Int(token.start) + $0] | 0x20 == name[$0] }
    }
    return index.map { $0 + 1 }
  }

  private static let months = CalendarDay.monthNames.map { Array($0.utf8) }
}
