import Corpus
import Glibc
import Glossary

/// `normalize corpus export`
enum CorpusExportCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus export",
    usage: "FORMAT [OPTIONS] DIR [POSTING...]",
    summary: "Writes a corpus in a format of other programs, and says what that format cannot hold.",
    flags: [
      Flag(names: ["output", "o"], value: "PATH", help: "Write to PATH instead of standard output; brat: a folder"),
      Flag(names: ["gold"], value: nil, help: "What people decided, instead of what the program says"),
    ] + CorpusSupport.glossaryFlags,
    notes: """
      FORMAT is one of
        jsonl         one object a posting, with everything
        csv, tsv      one row a phrase, with the English name of what it was aligned to
        tmx           phrases and English names as a translation memory
        brat          stand-off annotation, two files a posting
        conllu        CoNLL-U, annotations in MISC
        spacy         JSON Lines with texts and spans
        label-studio  tasks with predictions
      For Parquet see scripts/corpus-parquet. What is left out is told on standard error.

      Examples:
        normalize corpus export csv corpus > phrases.csv
        normalize corpus export brat -o brat corpus

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let formats = CorpusExport.Format.allCases.map(\.rawValue).joined(separator: ", ")
    guard arguments.operands.count >= 2, let format = CorpusExport.Format(rawValue: arguments.operands[0]) else {
      throw arguments.mistake("name a format (\(formats)) and the corpus")
    }
    if format.isFolder, !arguments.has("output") {
      throw arguments.mistake("\(format.rawValue) needs a folder: --output DIR")
    }
    let names = try names(arguments)
    let (documents, lost, failures) = try CorpusSupport.telling { () throws(CorpusError) in
      try CorpusExport.documents(
        of: try CorpusFolder(arguments.operands[1]), gold: arguments.has("gold"),
        filter: Array(arguments.operands.dropFirst(2)))
    }
    let export = CorpusExport.write(documents, as: format, names: names)
    if lost > 0 { complain("normalize: \(lost) gold entries were left out: their anchors are lost") }
    if !export.dropped.isEmpty {
      complain("normalize: \(format.rawValue) cannot hold, and the export leaves out:")
      for line in export.dropped.lines { complain("  " + line) }
    }
    for message in failures { complain("normalize: left out: \(message)") }
    let status = try write(export, format, arguments.value("output"))
    return status == .success && !failures.isEmpty ? .inputFailed : status
  }

  /// English preferred labels by concept.
  private static func names(_ arguments: Arguments) throws(ExitCode) -> [String: String] {
    let folders = try GlossaryOption.folders(arguments)
    do throws(FileSystemError) {
      let glossary = try GlossaryFolder.load(folders).glossary
      return Dictionary(
        glossary.concepts.compactMap { concept in concept.preferred(.en).map { (concept.id, $0.text) } },
        uniquingKeysWith: { $1 })
    } catch {
      complain("normalize: \(error)")
      throw .glossaryBroken
    }
  }

  private static func write(
    _ export: CorpusExport, _ format: CorpusExport.Format, _ output: String?
  ) throws(ExitCode) -> ExitCode {
    guard let output else { return Program.printing(export.files.flatMap(\.bytes)) }
    if format.isFolder { mkdir(output, 0o755) }
    for file in export.files {
      try AtomicFile.replace(format.isFolder ? output + "/" + file.name : output, with: file.bytes)
    }
    return .success
  }
}
