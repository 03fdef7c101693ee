extension CaseQuery {
  /// The query in words that anybody may read: the terms that can name nobody as they would be
  /// typed, and “filtered” for all others.
  /// - Parameter places: the names of areas and forces that are no secret, in small letters.
  func typedOutside(places: [String]) -> String {
    if self == .everything { return "all cases" }
    let parts: [CaseQuery]
    if case .all(let inner) = self { parts = inner } else { parts = [self] }
    let harmless = parts.filter { $0.namesNobody(places) }
    let words = CaseQuery.together(harmless).typed
    if harmless.count == parts.count { return words }
    return words.isEmpty ? "filtered" : "\(words), filtered"
  }

  private func namesNobody(_ places: [String]) -> Bool {
    switch self {
    case .text: return false
    case .field(let field, let value): return field.namesNobody(value, places)
    case .not(let inner): return inner.namesNobody(places)
    case .all(let parts), .any(let parts): return parts.allSatisfy { $0.namesNobody(places) }
    case .everything, .since, .before, .askedSince, .askedBefore, .answeredSince, .answeredBefore,
      .due, .order, .protection, .decidedSince, .decidedBefore:
      return true
    }
  }
}

extension QueryField {
  /// Words from a list, numbers and known places name nobody; what can be any words may.
  fileprivate func namesNobody(_ value: String, _ places: [String]) -> Bool {
    switch self {
    case .area, .force:
      let name = (value.hasPrefix("=") ? String(value.dropFirst()) : value).lowercased()
      return !name.isEmpty && places.contains { $0.contains(name) }
    case .outcomeType: return value.first.map { "0"..."9" ~= $0 } ?? false
    case .owner, .suspect, .victim, .reference: return false
    case .risk: return RiskValue(rawValue: value) != nil
    case .transfer: return TransferValue(rawValue: value) != nil
    case .stage, .outcome, .recordedClass, .relation, .flag, .victimSex, .suspectSex, .victimAge,
      .suspectAge, .took, .firstClass, .points, .four, .due, .order, .breach,
      .orderWas, .responded, .history, .approval:
      return true
    }
  }
}
