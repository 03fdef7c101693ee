/// What a list of cases is put in order by. Cases that are alike in it follow their reference;
/// descending is exactly the reverse.
public enum CaseSort: String, CaseIterable, Sendable {
  case reference = "ref"
  case recorded
  /// A case without an incident counts as older than any.
  case lastIncident = "last"
  /// Cases with nobody named come after the names.
  case victim
  case suspect
  case incidents
  case stage
  /// The day by which something is due; cases with nothing due come after the days.
  case next
  /// Since when a flag has waited for an answer, the longest first; cases without come last.
  case asked
  /// Since when a closing decision has waited or come back, the longest first; others come last.
  case approval
}

extension CaseSort {
  /// The column that holds what is compared; nil where that is the reference itself.
  var column: String? {
    switch self {
    case .reference: return nil
    case .recorded: return "recorded_on"
    case .lastIncident: return "last_incident"
    case .victim: return "victim_key"
    case .suspect: return "suspect_key"
    case .incidents: return "incidents"
    case .stage: return "stage"
    case .next: return "due"
    case .asked: return "min(asked_on, protection_on, protection_from)"
    case .approval: return "closing_on"
    }
  }

  var indexName: String { "by_\(rawValue)" }

  /// What creates the database's index for it.
  var definition: String {
    let columns = column.map { "\($0), ref" } ?? "ref"
    let kind = self == .reference ? "UNIQUE INDEX" : "INDEX"
    return "CREATE \(kind) IF NOT EXISTS \(indexName) ON cases(\(columns))"
  }

  func order(descending: Bool) -> String {
    let direction = descending ? "DESC" : "ASC"
    return (column.map { "\($0) \(direction), " } ?? "") + "ref \(direction)"
  }
}
