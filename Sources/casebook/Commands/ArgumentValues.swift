import ArgumentParser
import CaseCore
import CaseStore

// What can stand after an option is the code of the files; help and completions list them.
extension CaseClass: ExpressibleByArgument {}
extension Relationship: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
extension PersonRole: ExpressibleByArgument {}
extension NoteBasis: ExpressibleByArgument {}
extension ProgressStep.Kind: ExpressibleByArgument {}
extension ProsecutorDecision: ExpressibleByArgument {}
extension ChargingTest: ExpressibleByArgument {}
extension DecisionMaker: ExpressibleByArgument {}
extension ReviewResult: ExpressibleByArgument {}
extension OrderOrigin: ExpressibleByArgument {}
extension OrderStep.Kind: ExpressibleByArgument {}
extension Appellant: ExpressibleByArgument {}
extension AppealResult: ExpressibleByArgument {}
extension NotificationKind: ExpressibleByArgument {}
extension Condition.Kind: ExpressibleByArgument {}
extension BreachStep.Kind: ExpressibleByArgument {}
extension CaseSort: ExpressibleByArgument {}
extension DeadlineRule: ExpressibleByArgument {}
extension Development.Kind: ExpressibleByArgument {}
extension StaffRole: ExpressibleByArgument {}

/// Yes or no; left out means that nobody asked.
enum YesOrNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no
}
