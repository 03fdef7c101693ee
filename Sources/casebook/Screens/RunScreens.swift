import CaseScreens
import CaseStore
import NcursesTerminal

/// Opens the screens on a store and stays until the person quits.
func openScreens(_ surroundings: Surroundings) throws(CommandFailure) {
  guard System.isTerminal(0), System.isTerminal(1) else {
    throw CommandFailure(
      .usage, "The screens need a terminal. “casebook --help” lists the commands for scripts.")
  }
  let opened = try OpenedStore(surroundings)
  let index = try opened.index()
  let terminal: NcursesTerminal
  do {
    terminal = try NcursesTerminal()
  } catch {
    throw CommandFailure(.usage, error.description)
  }
  defer { terminal.close() }
  ScreenLoop(terminal, ScreenSession(opened, index)).run()
}
