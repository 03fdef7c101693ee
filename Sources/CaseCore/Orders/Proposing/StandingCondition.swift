/// A condition that bound, or may have bound, somebody when an incident happened.
public struct StandingCondition: Hashable, Sendable {
  /// The order and the condition, as their case or document names them.
  public let order: String
  public let condition: String
  public let isRequirement: Bool
  /// A type of the conditions catalogue, or any words.
  public let type: String?
  /// As ordered, with its exceptions.
  public let text: String?
  public let place: String?
  public let distanceMetres: Int?
  /// Who has to keep it where that is not the suspect.
  public let subjectName: String?
  /// Whom it protects, by name.
  public let protected: [String]
  /// Doubts that lie in the order: not served, or at the edge of its time.
  public let doubts: Set<BreachProposal.Doubt>

  public init(
    order: String, condition: String, isRequirement: Bool, type: String?, text: String?,
    place: String?, distanceMetres: Int?, subjectName: String?, protected: [String],
    doubts: Set<BreachProposal.Doubt>
  ) {
    self.order = order
    self.condition = condition
    self.isRequirement = isRequirement
    self.type = type
    self.text = text
    self.place = place
    self.distanceMetres = distanceMetres
    self.subjectName = subjectName
    self.protected = protected
    self.doubts = doubts
  }
}
