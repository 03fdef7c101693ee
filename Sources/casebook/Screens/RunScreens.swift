/// Opens the screens on a store.
func openScreens(_ surroundings: Surroundings) throws(CommandFailure) {
  throw CommandFailure(
    .refused, "The screens are not part of this build; “casebook --help” lists the commands.")
}
