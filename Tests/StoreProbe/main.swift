import CaseCore
import CaseStore
import Glibc

// A second program at the store, for tests that kill it, starve it or set it against another.
// It says on standard output what it was told is saved, and nothing else.

let arguments = Array(CommandLine.arguments.dropFirst())
signal(SIGXFSZ, SIG_IGN)

func usage() -> Never {
  say("usage: StoreProbe open|append|append-many|read|limited|as-nobody STORE REF …")
  exit(64)
}

guard arguments.count >= 3, let probe = Probe(path: arguments[1], reference: arguments[2]) else {
  usage()
}
let rest = Array(arguments.dropFirst(3))

do {
  switch arguments[0] {
  case "open": try probe.open()
  case "append": try probe.append(rest)
  case "append-many": try probe.appendMany(rest)
  case "read": try probe.read()
  case "limited":
    // As a full disk would: a write past the limit comes out short, the next one fails.
    guard let extra = rest.first.flatMap({ Int($0) }) else { usage() }
    try probe.limitFileSize(extra: extra)
    try probe.append(Array(rest.dropFirst()))
  case "as-nobody":
    guard setgid(65534) == 0, setuid(65534) == 0 else { exit(77) }
    try probe.read()
    try probe.append(rest)
  case "measure": try probe.measure()
  default: usage()
  }
} catch {
  say("failed \(error)")
  exit(1)
}
