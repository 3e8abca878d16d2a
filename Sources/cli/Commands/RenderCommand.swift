import Glibc
import Glossary
import Markup
import Normalize
import Text

/// `normalize render`
enum RenderCommand: Command {
  static let spec = CommandSpec(
    name: "normalize render",
    usage: "[OPTIONS] --lang LANG FILE...",
    summary: """
      Writes the requirements of a posting in good French or English, from its object alone.
      With 'normalize' before it, it translates: what it writes reads back as the same object.
      """,
    flags: [
      Flag(names: ["lang", "l"], value: "LANG", choices: ["fr", "en"], help: "Language to write"),
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: ["text", "markdown", "html", "jsonl"],
        help: "How to print; jsonl prints records of id, lang and text that 'normalize --jsonl' reads"),
      Flag(
        names: ["inclusive"], value: nil,
        help: "Name people by words for any gender (débutant·e·s)"),
      Flag(
        names: ["check"], value: nil,
        help: "Print nothing but what does not read back as the same object, and how much does"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      FILE holds objects that 'normalize' printed: whole ones or the language-neutral part (--only posting), one, several,
      or one a line. '-' is standard input. Competences, diplomas, languages and licences are named by the glossary's
      labels, the rest by the phrases of its folder 'rendering'; of several wordings the first is taken that reads back
      as it was meant.

      Examples:
        normalize posting-fr.txt | normalize render --lang en -
        normalize render --lang fr -f html object.json > posting.html
        normalize --jsonl --only posting < postings.jsonl | normalize render --lang en --check -

      Exit status:
        0  all objects were written; with --check, all read back
        1  some input is no object, or, with --check, some does not read back; the others were processed
        2  the command line was wrong
        3  the glossary, or its phrases, cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let language = arguments.value("lang").flatMap(Language.init(rawValue:)) else {
      throw arguments.mistake("in which language? give '--lang fr' or '--lang en'")
    }
    if arguments.operands.isEmpty {
      throw arguments.mistake("no input: name a file of objects, or '-' for standard input")
    }
    let phrases = try phrases(language, arguments)
    let renderer = Renderer(
      try GlossaryOption.image(arguments), phrases, inclusive: arguments.has("inclusive"))
    let session = RenderSession(renderer, language, arguments)
    return Program.writing { () throws(Output.Failure) in
      for path in arguments.operands { try session.process(path) }
      return try session.finish()
    }
  }

  private static func phrases(_ language: Language, _ arguments: Arguments) throws(ExitCode) -> Phrases {
    let folders = try GlossaryOption.folders(arguments)
    do throws(FileSystemError) {
      let loaded = try Phrases.load(language, from: folders)
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      if let phrases = loaded.phrases, errors.isEmpty { return phrases }
      for diagnostic in errors.prefix(20) {
        let file = loaded.files.first { $0.path == diagnostic.position.file }
        complain(DiagnosticRenderer.render(diagnostic, sourceLine: file?.line(diagnostic.position.line)))
      }
      complain(
        errors.isEmpty
          ? "normalize render: no glossary folder holds rendering/\(language.rawValue).yaml"
          : "normalize render: the phrases have \(errors.count) errors; nothing was written")
    } catch {
      complain("normalize render: \(error)")
    }
    throw .glossaryBroken
  }
}
