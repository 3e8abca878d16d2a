import Glossary

/// `normalize glossary diff`
enum GlossaryDiffCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary diff",
    usage: "[OPTIONS] REV1 [REV2]",
    summary: "Says what changed between two git revisions, concept by concept.",
    flags: [
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      Flag(names: ["path", "p"], value: "PATH", help: "Compare that glossary file or folder; repeatable"),
    ],
    notes: """
      Without REV2, REV1 is compared with the files as they lie there; without --path, the glossaries that came with the
      program, which must lie in a git repository. Each concept is listed with the labels that were added (+), removed
      (-), moved from (<) or to (>) another concept, or put in another tier (=), and with the other keys that changed.

      Examples:
        normalize glossary diff HEAD
        normalize glossary diff v1.0 v1.1 --path glossaries/skills

      Exit status:
        0  compared, whether or not something changed
        2  the command line was wrong
        3  a path or a revision cannot be read
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let first = arguments.operands.first, arguments.operands.count <= 2 else {
      throw arguments.mistake("name one revision, or two")
    }
    let old = try arguments.revision(first)
    let new = try arguments.operands.dropFirst().first.map { (name) throws(ExitCode) in try arguments.revision(name) }
    let paths = try GlossaryOption.paths(arguments.values("path"))
    let difference = GlossaryDifference(
      from: try glossary(paths, at: old), to: try glossary(paths, at: new))
    return arguments.value("format") == "json"
      ? Program.printing(difference.json)
      : Program.printing(difference.text(coloured: Surroundings.wantsColours))
  }

  /// At no revision: as it lies there.
  private static func glossary(_ paths: [String], at revision: GitRevision?) throws(ExitCode) -> Glossary {
    guard let revision else { return GlossaryLoader.load(try GlossaryOption.files(paths)).glossary }
    return GlossaryLoader.load(try revision.files(at: paths)).glossary
  }
}
