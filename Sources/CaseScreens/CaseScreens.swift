// Screens.
