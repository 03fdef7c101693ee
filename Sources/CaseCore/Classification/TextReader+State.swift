extension TextReader {
  /// “4 texts”: more than one, and not many.
  func isFew(_ start: Int, _ end: Int) -> Bool {
    var isFew = false
    for at in start..<end {
      let number = tokens[at].number
      if number >= TextReader.fewestMany { return false }
      if number >= 2 || roles(at).contains(.few) { isFew = true }
    }
    return isFew
  }

  func roles(_ at: Int) -> WordRole {
    let word = tokens[at].word
    return word >= 0 ? vocabulary.roles[Int(word)] : []
  }

  func state(
    _ phrase: ClassificationVocabulary.Reading, _ start: Int, _ end: Int
  ) -> Finding.State {
    if phrase.canBeNegated, isNegated(phrase, start, end) { return .negated }
    if phrase.canBeNegated, MeaningSet.hostility.contains(phrase.meaning), isDoubted(start) {
      return .negated
    }
    if let denier = denier(start) {
      return denier.contains(.suspect) ? .denied : .negated
    }
    if !tokens[start].marks.contains(.quoted) {
      if phrase.isVerb, isByVictim(start, end) { return .byVictim }
      if phrase.isVerb, officialsHelp, isByOfficial(start) { return .ofOther }
      if MeaningSet.states.contains(phrase.meaning), isOfOther(phrase.meaning, start) {
        return .ofOther
      }
    }
    return .told
  }

  /// “Did not follow”, “no evidence of threats”, “no calls, texts or visits”, “fear: none”. Only
  /// words that carry nothing of their own may stand between, so that in “did not want him to
  /// call” the calling stays. In “said no and told him to stop” nothing is taken back.
  private func isNegated(
    _ phrase: ClassificationVocabulary.Reading, _ start: Int, _ end: Int
  ) -> Bool {
    let isRefusal = MeaningSet.refusals.contains(phrase.meaning)
    var at = start
    var steps = 0
    while at > 0, steps < 5, !tokens[at].marks.contains(.startsSentence) {
      if tokens[at].marks.contains(.startsClause), phrase.isVerb || isRefusal { break }
      at -= 1
      let role = roles(at)
      if role.contains(.negation) {
        return !(isRefusal && at + 1 < start && tokens[at].word == vocabulary.no)
      }
      guard role.contains(.filler) else { break }
      steps += 1
    }
    guard end < tokens.count, !tokens[end].marks.contains(.startsSentence) else { return false }
    return roles(end).contains(.none)
      && (end + 1 == tokens.count || tokens[end + 1].marks.contains(.startsSentence)
        || tokens[end + 1].marks.contains(.startsClause))
  }

  /// “Asked whether it was racial”, “never said anything racist”: hostility has to be shown.
  private func isDoubted(_ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 7, !tokens[at].marks.contains(.startsSentence) {
      at -= 1
      if !roles(at).isDisjoint(with: [.negation, .doubt]) { return true }
    }
    return false
  }

  /// Whoever denies it within the sentence; the victim where nobody is named.
  private func denier(_ start: Int) -> WordRole? {
    var at = start
    var steps = 0
    while at > 0, steps < 4, !tokens[at].marks.contains(.startsSentence) {
      at -= 1
      steps += 1
      guard roles(at).contains(.denial) else { continue }
      return at > 0 && isSuspect(at - 1) ? .suspect : .victim
    }
    return nil
  }

  private func isSuspect(_ at: Int) -> Bool {
    let role = roles(at)
    if role.contains(.suspect) { return true }
    if role.contains(.he) { return victimSex != .male || suspectSex == .male }
    return role.contains(.she) && suspectSex == .female
  }

  private func isVictim(_ at: Int) -> Bool {
    let role = roles(at)
    if role.contains(.victim) { return true }
    if role.contains(.she) { return victimSex == .female && suspectSex == .male }
    return role.contains(.he) && victimSex == .male && suspectSex == .female
  }

  /// “IP rang him back”, “I then messaged her”: the victim right before the verb, with nothing but
  /// auxiliaries between. “IP was followed” has a `was`, which is none of them.
  private func isByVictim(_ start: Int, _ end: Int) -> Bool {
    var at = start
    var steps = 0
    while at > 0, steps < 4, !tokens[at].marks.contains(.startsSentence),
      !tokens[at].marks.contains(.startsClause)
    {
      at -= 1
      if tokens[at].marks.contains(.quoted) { return false }
      if isVictim(at) { return !(end < tokens.count && isBy(end)) }
      guard roles(at).contains(.auxiliary) else { return false }
      steps += 1
    }
    return false
  }

  /// “Officers attended”, “the council has written”.
  private func isByOfficial(_ start: Int) -> Bool {
    guard let subject = subject(start) else { return false }
    return roles(subject).contains(.official)
  }

  /// “Suspect lost his job”, “the neighbour moved out”: a state that is not the victim’s. Whoever
  /// is named last before it in the sentence is meant; what an incident tells without a name is
  /// told of the suspect, what impact and notes tell is told of the victim.
  private func isOfOther(_ meaning: Meaning, _ start: Int) -> Bool {
    var at = start
    while at > 0, !tokens[at].marks.contains(.startsSentence) {
      at -= 1
      let role = roles(at)
      if role.contains(.victim) { return false }
      if role.contains(.suspect) { return true }
      if role.contains(.bystander), start - at <= 3 { return true }
      if role.contains(.he), victimSex != suspectSex || victimSex == .female {
        return victimSex == .female
      }
      if role.contains(.she), victimSex != suspectSex || victimSex == .male {
        return victimSex == .male
      }
    }
    return isIncident && MeaningSet.heavyChanges.contains(meaning)
  }

  /// Who stands right before the words, with nothing but auxiliaries between.
  private func subject(_ start: Int) -> Int? {
    var at = start
    var steps = 0
    while at > 0, steps < 4, !tokens[at].marks.contains(.startsSentence),
      !tokens[at].marks.contains(.startsClause)
    {
      at -= 1
      let role = roles(at)
      if !role.isDisjoint(with: [.official, .suspect, .bystander, .he, .she, .victim]) {
        return role.contains(.victim) ? nil : at
      }
      guard role.contains(.auxiliary) else { return nil }
      steps += 1
    }
    return nil
  }

  /// “IP followed by male”.
  private func isBy(_ at: Int) -> Bool { tokens[at].word == vocabulary.by }
}
