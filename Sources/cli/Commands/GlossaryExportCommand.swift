import Glossary
import Text

/// `normalize glossary export`
enum GlossaryExportCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary export",
    usage: "FORMAT [OPTIONS] [PATH...]",
    summary: "Writes glossaries in a format of other programs, and says what that format cannot hold.",
    flags: [
      Flag(names: ["output", "o"], value: "FILE", help: "Write to FILE instead of standard output"),
      Flag(
        names: ["style"], value: "STYLE", choices: ["dca", "dct"],
        help: "tbx: data categories as attributes or as tags (dca)"),
      Flag(
        names: ["source"], value: "LANG", choices: ["fr", "en"],
        help: "omegat: language of the first column (fr)"),
      Flag(
        names: ["lang", "l"], value: "LANG", choices: ["fr", "en"],
        help: "spacy: the labels of one language alone"),
      Flag(
        names: ["only"], value: "KIND",
        help: "Concepts of that kind alone; 'skills' for all that name competences"),
    ],
    notes: """
      FORMAT is one of
        tbx     TBX-Basic, version 3 (ISO 30042:2019)
        skos    SKOS in Turtle
        csv     one row a label, for spreadsheets
        omegat  OmegaT's three columns parted by tabs
        spacy   patterns for spaCy's entity_ruler, JSON Lines
        json    all of the glossary as one object
      PATH is a glossary file or a folder; without any, the glossaries that came with the program. What is left out is told
      on standard error.

      Examples:
        normalize glossary export tbx --style dct -o terms.tbx
        normalize glossary export csv --only skills glossaries/skills/logistics.yaml > logistics.csv

      Exit status:
        0  exported
        2  the command line was wrong
        3  a path cannot be read, or holds no sound glossary
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let format = arguments.operands.first else {
      throw arguments.mistake("no format: one of \(formats)")
    }
    let kinds = try kinds(arguments)
    var glossary = try glossary(Array(arguments.operands.dropFirst()))
    glossary.concepts.removeAll { !kinds.contains($0.kind) }
    guard let exported = export(glossary, format, arguments) else {
      throw arguments.mistake("'\(format)' is no format: one of \(formats)")
    }
    if !exported.dropped.isEmpty {
      complain("normalize: \(format) cannot hold, and the export leaves out:")
      for line in exported.dropped.lines { complain("  " + line) }
    }
    guard let path = arguments.value("output") else { return Program.printing(exported.bytes) }
    try AtomicFile.replace(path, with: exported.bytes)
    return .success
  }

  private static let formats = "tbx, skos, csv, omegat, spacy, json"

  private static func kinds(_ arguments: Arguments) throws(ExitCode) -> [Concept.Kind] {
    guard let name = arguments.value("only") else { return Concept.Kind.allCases }
    if name == "skills" { return Concept.Kind.allCases.filter(\.isSkill) }
    guard let kind = Concept.Kind(rawValue: name) else {
      let known = Concept.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw arguments.mistake("'\(name)' is no kind: skills, \(known)")
    }
    return [kind]
  }

  /// A glossary with errors is not exported: something of it would be missing.
  private static func glossary(_ operands: [String]) throws(ExitCode) -> Glossary {
    let loaded = GlossaryLoader.load(try GlossaryOption.files(try GlossaryOption.paths(operands)))
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    for error in errors.prefix(20) { complain(DiagnosticRenderer.render(error, sourceLine: nil)) }
    if !errors.isEmpty { throw .glossaryBroken }
    return loaded.glossary
  }

  private static func export(_ glossary: Glossary, _ format: String, _ arguments: Arguments) -> Exported? {
    func language(_ flag: String) -> Language? { arguments.value(flag).flatMap(Language.init(rawValue:)) }
    switch format {
    case "tbx":
      return TBX.write(glossary, style: arguments.value("style").flatMap(TBX.Style.init(rawValue:)) ?? .dca)
    case "skos": return SKOS.write(glossary)
    case "csv": return GlossaryCSV.write(glossary)
    case "omegat": return OmegaT.write(glossary, source: language("source") ?? .fr)
    case "spacy": return SpaCyPatterns.write(glossary, language: language("lang"))
    case "json": return GlossaryJSON.write(glossary)
    default: return nil
    }
  }
}
