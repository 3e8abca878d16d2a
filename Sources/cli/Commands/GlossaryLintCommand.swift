import Glossary

/// `normalize glossary lint`
enum GlossaryLintCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary lint",
    usage: "[OPTIONS] [PATH...]",
    summary: "Says what is wrong or doubtful in glossary files.",
    flags: [
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: LintReport.Format.allCases.map(\.rawValue),
        help: "How to print"),
      Flag(names: ["fix"], value: nil, help: "Mend what can be mended without changing the meaning"),
      Flag(names: ["strict"], value: nil, help: "Warnings count as errors for the exit status"),
      Flag(names: ["rule"], value: "CODE", help: "Run an optional rule too; repeatable"),
      Flag(names: ["base"], value: "REV", help: "Also find ids that were removed since a git revision"),
      Flag(
        names: ["corpus"], value: "DIR",
        help: "Also find labels and contexts that the postings in DIR never use"),
      Flag(names: ["list-rules"], value: nil, help: "Print all rules and exit"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      PATH is a glossary file or a folder; without any, the glossaries that came with the program. Concepts and words of
      the shipped glossary (and of --glossary) may be referred to. Examples in `examples: {hit, miss}` are run through
      the matcher. Rules that much good content breaks are optional: see --list-rules.

      Examples:
        normalize glossary lint glossaries/skills/web.yaml
        normalize glossary lint --base origin/main --format sarif > lint.sarif
        normalize glossary lint --corpus postings --rule nested-label

      Exit status:
        0  no error (with --strict: no warning either)
        1  errors were found (with --strict: or warnings)
        2  the command line was wrong
        3  a path or the base revision cannot be read
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.has("list-rules") { return Program.printing(ruleList) }
    try checkRules(arguments)
    var session = try LintSession(arguments)
    if arguments.has("fix") { try session.fix() }
    let report = session.report()
    let format = arguments.value("format").flatMap(LintReport.Format.init(rawValue:)) ?? .text
    let isBad = report.count(.error) > 0 || arguments.has("strict") && report.count(.warning) > 0
    return Program.printing(report.write(format), then: isBad ? .negative : .success)
  }

  private static func checkRules(_ arguments: Arguments) throws(ExitCode) {
    for code in arguments.values("rule") where !Linter.rules.contains(where: { $0.code == code }) {
      throw arguments.mistake("there is no rule '\(code)'; --list-rules names them")
    }
  }

  private static var ruleList: String {
    var table = TextTable(["CODE", "SEVERITY", "", "WHAT MUST HOLD"])
    for rule in Linter.rules {
      table.add(rule.code, rule.severity.rawValue, rule.isOptional ? "optional" : "", rule.summary)
    }
    return table.text()
  }
}

/// One run of lint: what is linted, and what it is compared with.
private struct LintSession {
  private let paths: [String]
  private var files: [SourceFile]
  private var options = LintOptions()
  private let arguments: Arguments
  private var baseFiles: [SourceFile] = []
  /// A fix may lay another bare; they come to rest soon.
  private static let mostFixes = 8

  init(_ arguments: Arguments) throws(ExitCode) {
    self.arguments = arguments
    let base = try arguments.value("base").map { (name) throws(ExitCode) in try arguments.revision(name) }
    paths = try GlossaryOption.paths(arguments.operands)
    files = try GlossaryOption.files(paths)
    options.optionalRules = Set(arguments.values("rule"))
    do throws(FileSystemError) {
      let others = try GlossaryFolder.read(GlossaryOption.libraryFolders(arguments), except: paths)
      options.library = GlossaryLoader.load(others).glossary
    } catch {
      complain("normalize: \(error)")
      throw .glossaryBroken
    }
    if let base { try readBase(base) }
  }

  private mutating func readBase(_ base: GitRevision) throws(ExitCode) {
    baseFiles = try base.files(at: paths)
    let concepts = GlossaryLoader.load(baseFiles).glossary.concepts
    options.baseIDs = concepts.map { Located($0.id, $0.position) }
  }

  /// Applies safe fixes until none is left, and writes the files that changed.
  mutating func fix() throws(ExitCode) {
    for _ in 0..<Self.mostFixes {
      let fixed = Fixer.apply(Linter.lint(files, options: options), to: files)
      if fixed.isEmpty { return }
      for file in fixed {
        try AtomicFile.replace(file.path, with: file.bytes)
        if let index = files.firstIndex(where: { $0.path == file.path }) { files[index] = file }
      }
    }
  }

  mutating func report() -> LintReport {
    let own = GlossaryLoader.load(files).glossary
    var all = options.library
    all.override(with: own)
    if let image = ImageBuilder.image(of: all) {
      options.matcher = EngineMatcher(image)
      if let corpus = arguments.value("corpus") {
        options.corpus = CorpusOption.use(of: own, image, on: corpus)
      }
    }
    return LintReport(Linter.lint(files, options: options), files: files + baseFiles, rules: Linter.rules)
  }
}
