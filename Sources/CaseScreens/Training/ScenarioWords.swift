import CaseCore

/// What training says, in words.
public enum ScenarioWords {
  public static func remark(_ remark: ScenarioRemark) -> String {
    switch remark {
    case .opinionEndsElsewhere(let points, let truth):
      return "in the end the second opinion points to \(points.rawValue), the truth here is "
        + "\(truth.rawValue). If that is meant, the reasons should say why."
    case .aggravationDiffers(let opinion):
      return "the second opinion \(opinion ? "sees" : "sees no") racial or religious aggravation, "
        + "the truth here \(opinion ? "has none" : "has")."
    case .letterDiffers(let letter, let opinion):
      return "the second opinion says “\(opinion.rawValue)” of \(letter.rawValue) in the end, "
        + "the truth here something else."
    case .opinionWrongAtStop(let stop, let points):
      return "at stop \(stop) the second opinion points to \(points.rawValue), which is wrong "
        + "there. See that the record up to that entry says enough."
    case .rightIsAlwaysFirst:
      return "the right choice always comes first; put some of them elsewhere."
    }
  }
}
