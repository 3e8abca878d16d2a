/// What the command's exit status says; documented in `--help` and README.md. What throws one has told why.
enum ExitCode: Int32, Error {
  case success = 0
  /// Some input failed; the others were processed.
  case inputFailed = 1
  /// What was looked for, or looked at, is not as it should be: lint found errors, a file is not in its layout, no concept
  /// was found.
  static let negative = ExitCode.inputFailed
  /// The command line was wrong.
  case usage = 2
  /// The glossary cannot be used.
  case glossaryBroken = 3
  /// The output could not be written.
  case outputFailed = 4
}
