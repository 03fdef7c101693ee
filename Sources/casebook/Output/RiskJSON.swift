import CaseCore
import CaseStore

/// What the record shows of risk, as `show --json` prints it.
enum RiskJSON {
  static func assessment(_ assessment: Named<RiskAssessment>) -> JSONValue {
    FactJSON.riskAssessment(assessment)
  }

  static func signs(_ picture: RiskPicture) -> JSONValue {
    .array(
      picture.signs.map { sign in
        JSONValue(fields: [
          ("code", .string(sign.code)), ("label", .string(sign.label)),
          ("says", .string(sign.says)), ("incidents", JSONValue(texts: sign.incidents)),
          (
            "evidence",
            .array(
              sign.grounds.map { ground in
                JSONValue(fields: [
                  ("place", .string(ground.place)), ("words", .string(ground.words)),
                  ("quoted", .flag(!ground.isTag)),
                ])
              })
          ),
          ("earlierEvidence", .number(sign.earlier)),
          ("source", .string(sign.verification.source)),
          ("mark", .string(sign.verification.mark.rawValue)),
        ])
      })
  }

  static func escalation(_ escalation: Escalation) -> JSONValue {
    JSONValue(fields: [
      ("direction", .string(escalation.direction.rawValue)),
      ("in", growth(escalation.growth)),
      ("lastIncident", JSONValue(escalation.lastIncident?.description)),
      ("lastGapDays", JSONValue(escalation.lastGapDays)),
      ("usualGapDays", JSONValue(escalation.medianGapDays)),
      (
        "silence",
        escalation.silence.map { silence in
          JSONValue(fields: [
            ("since", .string(silence.since.description)), ("days", .number(silence.days)),
            ("incidentsBefore", .number(silence.before)),
          ])
        } ?? .null
      ),
      ("periods", .array(escalation.periods.map(period))),
      (
        "steps",
        .array(
          escalation.steps.map { step in
            JSONValue(fields: [("incident", .string(step.incident)), ("in", growth(step.growth))])
          })
      ),
      (
        "afterOrders",
        .array(
          escalation.afterOrders.map { after in
            JSONValue(fields: [
              ("order", .string(after.order)), ("breaches", .number(after.breaches)),
              ("daysToFirst", .number(after.daysToFirst)),
            ])
          })
      ),
    ])
  }

  static func growth(_ growth: Set<Escalation.Growth>) -> JSONValue {
    JSONValue(texts: growth.map(\.rawValue).sorted())
  }

  private static func period(_ period: Escalation.Period) -> JSONValue {
    JSONValue(fields: [
      ("from", .string(period.first.description)), ("to", .string(period.last.description)),
      ("incidents", .number(period.incidents)), ("gravest", .number(period.gravest)),
      ("kinds", .number(period.kinds)), ("breaches", .number(period.breaches)),
    ])
  }
}
