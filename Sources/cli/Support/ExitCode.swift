/// What the command's exit status says; documented in `--help` and README.md.
enum ExitCode: Int32, Error {
  case success = 0
  /// Some input failed; the others were processed.
  case inputFailed = 1
  /// The command line was wrong.
  case usage = 2
  /// The glossary cannot be used.
  case glossaryBroken = 3
  /// The output could not be written.
  case outputFailed = 4
}
