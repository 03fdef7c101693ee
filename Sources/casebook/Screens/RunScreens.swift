import CaseScreens
import CaseStore
import NcursesTerminal

/// Opens the screens on a store and stays until the person quits.
func openScreens(_ surroundings: Surroundings) throws(CommandFailure) {
  try needTerminal()
  let opened = try OpenedStore(surroundings)
  try runScreens(ScreenSession(opened, try opened.index()))
}

func needTerminal() throws(CommandFailure) {
  guard System.isTerminal(0), System.isTerminal(1) else {
    throw CommandFailure(
      .usage, "The screens need a terminal. “casebook --help” lists the commands for scripts.")
  }
}

/// Shows the screens of a host until the person quits.
func runScreens(_ host: any ScreenHost) throws(CommandFailure) {
  let terminal: NcursesTerminal
  do {
    terminal = try NcursesTerminal()
  } catch {
    throw CommandFailure(.usage, error.description)
  }
  defer { terminal.close() }
  ScreenLoop(terminal, host).run()
}
