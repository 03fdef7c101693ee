/// What kind of thing a mark on the timeline is.
public enum TimelineLane: String, CaseIterable, Sendable {
  case contact, presence, surveillance, property, threats, other, breaches, orders, police
}
