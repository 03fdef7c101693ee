import CaseCore
import CaseScreens
import CaseStore

/// An evaluation as it is printed. Rates are in thousandths in JSON, which has no fractions here.
struct EvaluationReport {
  let evaluation: Evaluation

  private var shares: [(name: String, words: String, share: Evaluation.Share)] {
    [
      ("stalkingRecall", "stalking found", evaluation.stalkingRecall),
      ("stalkingPrecision", "found is stalking", evaluation.stalkingPrecision),
      ("exact", "exact class", evaluation.exact),
      ("acceptable", "acceptable class", evaluation.acceptable),
      ("aggravated", "aggravation right", evaluation.aggravated),
    ]
      + FourLetter.allCases.map {
        ($0.rawValue, "letter \($0.rawValue)", evaluation.letters[$0] ?? Evaluation.Share())
      }
  }

  var text: String {
    var lines = ["\(Wording.count(evaluation.count, "case"))", ""]
    for (_, words, share) in shares {
      let padding = String(repeating: " ", count: 20 - words.count)
      lines.append("\(words)\(padding)\(percent(share))  \(share.met) of \(share.of)")
    }
    lines += ["", "Labelled (down) and pointed to (across)", matrix]
    lines.append("\(Wording.count(evaluation.differences.count, "case")) differ")
    lines += evaluation.differences.flatMap(lines(of:))
    return lines.joined(separator: "\n") + "\n"
  }

  private func percent(_ share: Evaluation.Share) -> String {
    guard share.of > 0 else { return "     –" }
    let thousandths = (share.met * 1000 + share.of / 2) / share.of
    let text = "\(thousandths / 10).\(thousandths % 10)"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text + "%"
  }

  private var matrix: String {
    let classes = SecondOpinion.Class.allCases
    var table = TextTable(
      header: [""] + classes.map(Wording.shortPointedTo), limits: Array(repeating: 13, count: 8))
    for expected in classes {
      table.add(
        [Wording.shortPointedTo(expected)]
          + classes.map { String(evaluation.count(expected: expected, pointsTo: $0)) })
    }
    return table.text
  }

  private func lines(of difference: Evaluation.Difference) -> [String] {
    let (labelled, opinion) = (difference.labelled, difference.opinion)
    var parts: [String] = []
    if opinion.pointsTo != labelled.expected {
      parts.append(
        "labelled \(labelled.expected.rawValue), points to \(opinion.pointsTo.rawValue)"
          + (difference.isAcceptable ? " (acceptable)" : ""))
    }
    if opinion.isAggravated != labelled.isAggravated {
      parts.append(labelled.isAggravated ? "aggravation not found" : "aggravation found")
    }
    for letter in difference.letters {
      let expected = labelled.letters[letter]?.rawValue ?? ""
      parts.append(
        "\(letter.rawValue) \(opinion.four[letter].state.rawValue), labelled \(expected)")
    }
    let fired = opinion.rules.filter { $0.outcome == .fired }.map(\.id)
    return [
      "",
      "[\(difference.index)] \(labelled.name) (\(labelled.kind)): "
        + parts.joined(separator: "; "),
      "    rests on: \(fired.isEmpty ? "nothing" : fired.joined(separator: ", "))",
      "    \(opinion.wouldChange)",
    ]
  }

  var json: JSONValue {
    let classes = SecondOpinion.Class.allCases
    return JSONValue(
      fields: [
        ("cases", .number(evaluation.count)),
        (
          "matrix",
          .array(
            classes.flatMap { expected in
              classes.map { pointed in
                JSONValue(fields: [
                  ("expected", .string(expected.rawValue)),
                  ("pointsTo", .string(pointed.rawValue)),
                  ("count", .number(evaluation.count(expected: expected, pointsTo: pointed))),
                ])
              }
            })
        ),
        ("differences", .array(evaluation.differences.map(value(of:)))),
      ]
        + shares.map { share in
          (
            share.name,
            JSONValue(fields: [
              ("met", .number(share.share.met)), ("of", .number(share.share.of)),
              (
                "thousandths",
                share.share.of == 0
                  ? .null
                  : .number((share.share.met * 1000 + share.share.of / 2) / share.share.of)
              ),
            ])
          )
        })
  }

  private func value(of difference: Evaluation.Difference) -> JSONValue {
    let (labelled, opinion) = (difference.labelled, difference.opinion)
    return JSONValue(fields: [
      ("index", .number(difference.index)), ("name", .string(labelled.name)),
      ("kind", .string(labelled.kind)), ("expected", .string(labelled.expected.rawValue)),
      ("pointsTo", .string(opinion.pointsTo.rawValue)),
      ("acceptable", .flag(difference.isAcceptable)),
      ("aggravatedRight", .flag(opinion.isAggravated == labelled.isAggravated)),
      ("letters", JSONValue(texts: difference.letters.map(\.rawValue))),
      (
        "rules", JSONValue(texts: opinion.rules.filter { $0.outcome == .fired }.map(\.id))
      ),
      ("wouldChange", .string(opinion.wouldChange)),
    ])
  }
}

extension LabelledCase {
  /// The label, and what the weights are fitted to.
  func facts(by classifier: Classifier) -> JSONValue {
    let weighed = classifier.weighed(told, asOf: .last)
    return .object([
      "acceptable": .init(texts: acceptable.map(\.rawValue).sorted()),
      "expected": .string(expected.rawValue),
      "facts": weighed.map { .init(texts: $0.facts.sorted()) } ?? .null,
      "name": .string(name),
      "words": weighed.map { .init(texts: $0.words.sorted()) } ?? .null,
      "open": weighed.map { .init(texts: $0.open.map(\.column)) } ?? .null,
      "pointsTo": .string(classifier.opinion(on: told, asOf: .last).pointsTo.rawValue),
    ])
  }
}
