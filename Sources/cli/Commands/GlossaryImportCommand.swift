import Glibc
import Glossary
import Text

/// `normalize glossary import`
enum GlossaryImportCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary import",
    usage: "FORMAT [OPTIONS] [FILE...]",
    summary: "Turns terminology files of other programs into glossary files.",
    flags: [
      Flag(
        names: ["output", "o"], value: "DIR",
        help: "Write one file a domain into DIR; without it, to standard output"),
      Flag(names: ["force"], value: nil, help: "Replace files that are in DIR already"),
      Flag(
        names: ["kind"], value: "KIND", choices: Concept.Kind.allCases.map(\.rawValue),
        help: "Kind of entries that name none"),
      Flag(names: ["domain"], value: "NAME", help: "Domain of entries that name none (imported)"),
      Flag(
        names: ["source"], value: "LANG", choices: ["fr", "en"],
        help: "omegat: language of the first column (fr)"),
      Flag(names: ["en"], value: "FILE", help: "esco: skills_en.csv"),
      Flag(names: ["fr"], value: "FILE", help: "esco: skills_fr.csv"),
      Flag(
        names: ["fr-labels"], value: "FILE", help: "esco: French labels of a later version, which come first"),
      Flag(
        names: ["id-prefix"], value: "TEXT",
        help: "esco: put before each id, so that none replaces a shipped concept"),
    ],
    notes: """
      FORMAT is one of
        csv     a table with the columns id, lang, text, and any of kind, domain, status, tier, case, type, sections, …
        tbx     TermBase eXchange, version 2 or 3 of any dialect
        skos    SKOS in Turtle
        omegat  OmegaT's three columns parted by tabs
        esco    the CSV files of the European classification of skills (--en, --fr)
      What could not be taken over is told on standard error, with file and line.

      Examples:
        normalize glossary import tbx terms.tbx -o glossaries/ours
        normalize glossary import esco --fr skills_fr.csv --en skills_en.csv -o esco
        normalize --glossary esco posting.txt

      Exit status:
        0  imported
        1  some entry, or file, could not be imported; the others were
        2  the command line was wrong
        4  the glossary could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let format = arguments.operands.first else {
      throw arguments.mistake("no format: one of csv, tbx, skos, omegat, esco")
    }
    let imported = format == "esco" ? try esco(arguments) : try files(format, arguments)
    guard let imported else { return .inputFailed }
    let files = tell(imported.diagnostics)
    let failed = files || imported.glossary.concepts.isEmpty
    let code = try write(imported.glossary, arguments)
    return code == .success && failed ? .inputFailed : code
  }

  // MARK: Reading

  /// All files joined; nil where one cannot be read, which is told.
  private static func files(_ format: String, _ arguments: Arguments) throws(ExitCode) -> Imported? {
    let paths = arguments.operands.dropFirst()
    if paths.isEmpty { throw arguments.mistake("no input: name a file, or '-' for standard input") }
    var options = ImportOptions(domain: arguments.value("domain") ?? "imported")
    options.guessesCase = true
    if let kind = arguments.value("kind").flatMap(Concept.Kind.init(rawValue:)) { options.kind = kind }
    var result = Imported()
    for path in paths {
      guard let source = read(path) else { return nil }
      let imported: Imported
      switch format {
      case "csv": imported = GlossaryCSV.read(source, options)
      case "tbx": imported = TBX.read(source, options)
      case "skos": imported = SKOS.read(source, options)
      case "omegat":
        let language = arguments.value("source").flatMap(Language.init(rawValue:)) ?? .fr
        imported = OmegaT.read(source, source: language, options)
      default:
        throw arguments.mistake("'\(format)' is no format: one of csv, tbx, skos, omegat, esco")
      }
      result.glossary.concepts += imported.glossary.concepts
      result.diagnostics += imported.diagnostics
    }
    return result
  }

  private static func esco(_ arguments: Arguments) throws(ExitCode) -> Imported? {
    guard let english = arguments.value("en"), let french = arguments.value("fr") else {
      throw arguments.mistake("esco needs --en FILE and --fr FILE")
    }
    guard let english = read(english), let french = read(french) else { return nil }
    var files = ESCO.Files(english: english, french: french)
    if let path = arguments.value("fr-labels") {
      guard let newer = read(path) else { return nil }
      files.newerFrench = newer
    }
    // The result stands beside the shipped glossary: its function words decide which labels are one.
    let shipped = Surroundings.shippedGlossaries.flatMap { folder in
      do throws(FileSystemError) { return try GlossaryFolder.load([folder]).glossary } catch { return nil }
    }
    let imported = ESCO.read(
      files, words: shipped?.words ?? WordTables(), idPrefix: arguments.value("id-prefix") ?? "")
    let ids = Set(shipped?.concepts.map(\.id) ?? [])
    let taken = imported.glossary.concepts.filter { ids.contains($0.id) }.count
    if taken > 0 {
      complain(
        "normalize: \(taken) ids are ids of the shipped glossary too, whose concepts they replace when both are used; --id-prefix esco- keeps both"
      )
    }
    return imported
  }

  private static func read(_ path: String) -> SourceFile? {
    do throws(ReadFailure) {
      return SourceFile(path: path, bytes: try readInput(path))
    } catch {
      complain("normalize: \(error.message)")
      return nil
    }
  }

  /// Tells what was found, notes by their number alone; returns whether there was an error.
  private static func tell(_ diagnostics: [Diagnostic]) -> Bool {
    for diagnostic in diagnostics where diagnostic.severity > .note || diagnostics.count <= 20 {
      complain(String(DiagnosticRenderer.render(diagnostic, sourceLine: nil).dropLast()))
    }
    let notes = Dictionary(grouping: diagnostics.filter { $0.severity == .note }, by: \.code)
    if diagnostics.count > 20 {
      for (code, list) in notes.sorted(by: { $0.key < $1.key }) {
        complain("normalize: \(list.count) × \(code), such as: \(list[0].message)")
      }
    }
    return diagnostics.contains { $0.severity == .error }
  }

  // MARK: Writing

  private static func write(_ glossary: Glossary, _ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let files = GlossaryWriter.files(of: glossary)
    guard let folder = arguments.value("output") else {
      if files.count == 1 { return Program.printing(files[0].bytes) }
      complain("normalize: \(files.count) files are to be written: name a folder with -o DIR")
      return .outputFailed
    }
    mkdir(folder, 0o777)
    for file in files {
      let path = folder + "/" + file.path
      if !arguments.has("force"), access(path, F_OK) == 0 {
        complain("normalize: \(path) is there already; --force replaces it")
        return .outputFailed
      }
      try AtomicFile.replace(path, with: file.bytes)
    }
    complain("normalize: \(glossary.concepts.count) concepts in \(files.count) files of \(folder)")
    return .success
  }
}
