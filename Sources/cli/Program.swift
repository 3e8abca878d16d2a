import Normalize

/// Chooses the command that the first words name.
enum Program {
  static let version = Version.string

  static func run(_ words: [String]) -> ExitCode {
    if words.first == "--version" || words.first == "-V" { return printing("normalize \(version)\n") }
    LargePages.use()
    let (command, rest) = command(for: words)
    if command == NormalizeCommand.self, let group = groups.first(where: { $0.name == rest.first }) {
      return unknown(rest.dropFirst().first, in: group)
    }
    do throws(ExitCode) {
      let arguments = try Arguments(rest, command.spec)
      if arguments.has("help") { return printing(help(of: command)) }
      return try command.run(arguments)
    } catch {
      return error
    }
  }

  // MARK: Commands

  /// Beside the main command. A command is chosen by the words of its name.
  private static var commands: [any Command.Type] {
    [
      RenderCommand.self, ExplainCommand.self, StatsCommand.self, CompareCommand.self, AlignCommand.self,
      GlossaryLintCommand.self,
      GlossaryFormatCommand.self, GlossaryStatsCommand.self, GlossaryFindCommand.self, GlossaryDiffCommand.self,
      GlossaryImportCommand.self, GlossaryExportCommand.self, GlossarySuggestCommand.self, GlossaryLearnCommand.self,
      CorpusInitCommand.self, CorpusAddCommand.self, CorpusCheckCommand.self, CorpusBlessCommand.self,
      CorpusDiffCommand.self, CorpusShowCommand.self, CorpusRemoveCommand.self, CorpusAnnotateCommand.self,
      CorpusScoreCommand.self, CorpusStatsCommand.self, CorpusValidateCommand.self, CorpusReanchorCommand.self,
      CorpusExportCommand.self,
    ]
  }

  /// First words of several commands' names.
  private static let groups = [
    (name: "glossary", summary: "Checks, formats and searches the glossaries."),
    (name: "corpus", summary: "Keeps aligned postings under version control, and says what changed and why."),
  ]

  private static func command(for words: [String]) -> (any Command.Type, rest: [String]) {
    guard let first = words.first else { return (NormalizeCommand.self, words) }
    let beginning = "normalize " + first
    for command in commands where command.spec.name.hasPrefix(beginning) {
      let name = command.spec.words
      if words.starts(with: name) { return (command, Array(words.dropFirst(name.count))) }
    }
    return (NormalizeCommand.self, words)
  }

  /// `normalize glossary` with no command of it: its commands, as help or as a hint.
  private static func unknown(_ word: String?, in group: (name: String, summary: String)) -> ExitCode {
    let list = CommandSpec.list(commands.map { $0.spec }.filter { $0.words.first == group.name })
    let help = "\(group.summary)\n\nUsage: normalize \(group.name) COMMAND ...\n\n\(list)"
    if word == "--help" || word == "-h" { return printing(help) }
    complain(word.map { "normalize \(group.name): unknown command '\($0)'\n\n\(list)" } ?? help)
    return .usage
  }

  /// The help of the main command lists the others.
  private static func help(of command: any Command.Type) -> String {
    guard command == NormalizeCommand.self else { return command.spec.help }
    return command.spec.help + "\n" + CommandSpec.list(commands.map { $0.spec })
      + "\n'normalize COMMAND --help' tells more of each; './explain' reads a file of a command's name.\n"
  }

  // MARK: Output

  /// Prints a whole answer; the exit code is `code` where that succeeds.
  static func printing(_ text: String, then code: ExitCode = .success) -> ExitCode {
    printing(Array(text.utf8), then: code)
  }

  static func printing(_ bytes: [UInt8], then code: ExitCode = .success) -> ExitCode {
    writing { () throws(Output.Failure) in
      var output = Output(1)
      try output.write(bytes)
      try output.flush()
      return code
    }
  }

  /// The exit code of what writes to standard output. A closed pipe is no failure: the reader has seen enough.
  static func writing(_ body: () throws(Output.Failure) -> ExitCode) -> ExitCode {
    do throws(Output.Failure) {
      return try body()
    } catch {
      if error.isClosedPipe { return .success }
      complain("normalize: cannot write the output: \(error.message)")
      return .outputFailed
    }
  }
}

/// One command of the program.
protocol Command {
  static var spec: CommandSpec { get }
  /// Throws what ends it early, which it has told.
  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode
}
