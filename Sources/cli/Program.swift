/// Chooses the command that the first words name.
enum Program {
  static let version = "0.1.0"

  static func run(_ words: [String]) -> ExitCode {
    if words.first == "--version" || words.first == "-V" { return printing("normalize \(version)\n") }
    let command: any Command.Type
    let rest: [String]
    switch (words.first, words.dropFirst().first) {
    default:
      command = NormalizeCommand.self
      rest = words
    }
    do throws(Arguments.Mistake) {
      let arguments = try Arguments(rest, command.spec)
      if arguments.has("help") { return printing(command.spec.help) }
      return try command.run(arguments)
    } catch {
      complain("\(command.spec.name): \(error.message)\nTry '\(command.spec.name) --help'.")
      return .usage
    }
  }

  private static func printing(_ text: String) -> ExitCode {
    var output = Output(1)
    do throws(Output.Failure) {
      try output.write(text)
      try output.flush()
      return .success
    } catch {
      return outputFailed(error)
    }
  }

  /// A closed pipe is no failure: the reader has seen enough.
  static func outputFailed(_ failure: Output.Failure) -> ExitCode {
    if failure.isClosedPipe { return .success }
    complain("normalize: cannot write the output: \(failure.message)")
    return .outputFailed
  }
}

/// One command of the program.
protocol Command {
  static var spec: CommandSpec { get }
  /// Throws on operands that make no sense; everything else that fails is told by the exit code.
  static func run(_ arguments: Arguments) throws(Arguments.Mistake) -> ExitCode
}
