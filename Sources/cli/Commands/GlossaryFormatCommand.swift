import Glossary

/// `normalize glossary fmt`
enum GlossaryFormatCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary fmt",
    usage: "[--check] [PATH...]",
    summary: "Brings glossary files into their one layout.",
    flags: [
      Flag(names: ["check"], value: nil, help: "Write nothing; name the files that would change")
    ],
    notes: """
      PATH is a glossary file or a folder; without any, the glossaries that came with the program. Keys come in one
      order, concepts sorted by id, lists in brackets where they fit; comments stay where they are. A file is replaced
      whole or not at all, and keeps its mode. The names of the files that changed are printed.

      Examples:
        normalize glossary fmt glossaries/skills/web.yaml
        normalize glossary fmt --check

      Exit status:
        0  all files are in their layout now
        1  --check: some file is not; or some file is no YAML or could not be written
        2  the command line was wrong
        3  a path cannot be read
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let files = try GlossaryOption.files(try GlossaryOption.paths(arguments.operands))
    var names: [String] = []
    var failed = false
    for file in files {
      guard let bytes = formatted(file) else {
        failed = true
        continue
      }
      guard bytes != file.bytes else { continue }
      names.append(file.path)
      if !arguments.has("check"), (try? AtomicFile.replace(file.path, with: bytes)) == nil { failed = true }
    }
    let isWanting = arguments.has("check") && !names.isEmpty
    return Program.printing(
      names.map { $0 + "\n" }.joined(), then: failed || isWanting ? .negative : .success)
  }

  /// nil for a file that cannot be formatted, which is told.
  private static func formatted(_ file: SourceFile) -> [UInt8]? {
    do throws(YAMLError) {
      return try GlossaryFormatter.format(file)
    } catch {
      complain(error.description)
      return nil
    }
  }
}
