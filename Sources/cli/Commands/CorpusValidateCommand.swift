import Corpus
import Glossary

/// `normalize corpus validate`
enum CorpusValidateCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus validate",
    usage: "[OPTIONS] DIR",
    summary: "Says what is not in order in a corpus.",
    flags: [
      Flag(names: ["level"], value: "LEVEL", help: "Stop after that level, 1 to 7 (7)"),
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: LintReport.Format.allCases.map(\.rawValue),
        help: "How to print"),
      Flag(names: ["strict"], value: nil, help: "Warnings count as errors for the exit status"),
      CorpusSupport.jobsFlag,
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Levels, each after those before it:
        1  files      only what belongs there, text in UTF-8
        2  schema     all files have their form
        3  digests    ids, sources, quotes and anchors fit
        4  concepts   all are in the glossary
        5  golden     equal to a fresh run
        6  gold       no contradiction, no posting in two splits
        7  privacy    e-mail addresses and telephone numbers (warnings)

      Example:
        normalize corpus validate corpus --level 4

      Exit status:
        0  no error (with --strict: no warning either)
        1  errors were found (with --strict: or warnings)
        2  the command line was wrong
        3  the glossary or the corpus cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let number = try arguments.count("level") ?? Validator.Level.privacy.rawValue
    guard let level = Validator.Level(rawValue: number) else {
      throw arguments.mistake("'\(number)' is no level: 1 to 7")
    }
    let (corpus, _) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    let findings = try CorpusSupport.telling { () throws(CorpusError) in
      try Validator(corpus, upTo: level, with: engine).validate()
    }
    let report = LintReport(findings, files: [])
    let format = arguments.value("format").flatMap(LintReport.Format.init(rawValue:)) ?? .text
    let isBad = report.count(.error) > 0 || arguments.has("strict") && report.count(.warning) > 0
    return Program.printing(report.write(format, tool: spec.name), then: isBad ? .negative : .success)
  }
}
