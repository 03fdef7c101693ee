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

  public static func state(_ state: SecondOpinion.LetterState) -> String {
    switch state {
    case .yes: return "yes"
    case .no: return "no"
    case .unknown: return "? the record does not say"
    }
  }

  public static func verdict(_ verdict: TrainingVerdict) -> String { verdict.rawValue }

  /// What a stop asks, in a word.
  public static func asks(_ kind: TrainingQuestionKind) -> String {
    switch kind {
    case .recordedClass: return "what is it?"
    case .letters: return "which letters?"
    case .next: return "what next?"
    }
  }

  /// An option as the stop shows it.
  public static func option(_ option: TrainingOption, _ stop: TrainingStop) -> String {
    switch (option, stop.asks) {
    case (.recordedAs(let answer), _): return Wording.pointedTo(answer)
    case (.letter(let letter, let state), _): return "\(letter.rawValue): \(state.rawValue)"
    case (.next(let index), .next(let next)) where next.choices.indices.contains(index):
      return next.choices[index].text.text
    case (.next(let index), _): return "choice \(index + 1)"
    }
  }
}
