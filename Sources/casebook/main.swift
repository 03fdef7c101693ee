Casebook.runFromCommandLine()
