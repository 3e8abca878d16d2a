import Corpus
import Glossary
import Normalize

/// `normalize corpus add`
enum CorpusAddCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus add",
    usage: "[OPTIONS] DIR FILE...",
    summary: "Adds postings to a corpus, as they are.",
    flags: [
      Flag(names: ["name"], value: "NAME", help: "What to call the posting (its title, or the file's name)"),
      Flag(names: ["date"], value: "DATE", help: "Date of the posting, ISO 8601"),
      Flag(names: ["lang", "l"], value: "LANG", choices: ["fr", "en"], help: "Language (told by the text)"),
      Flag(names: ["country"], value: "CODE", help: "Country, ISO 3166: FR, CA-QC, GB"),
      Flag(names: ["licence"], value: "LICENCE", help: "Licence (the corpus's)"),
      Flag(
        names: ["split"], value: "SPLIT", choices: Metadata.splits,
        help: "Part of the corpus (drawn by digest: 1 in 5 is test)"),
      CorpusSupport.jobsFlag,
    ] + CorpusSupport.glossaryFlags,
    notes: """
      FILE is what 'normalize' reads; '-' is standard input. A file with one posting is kept byte for byte; of one with
      several, each posting becomes a source of its own. A posting whose bytes or whose visible text are there already is
      refused; one that shares half of its word triples with another is added, and told. New postings are drafts until
      'normalize corpus bless' makes their goldens.

      Example:
        normalize corpus add corpus --country FR postings/*.html

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.operands.count < 2 { throw arguments.mistake("name the corpus and at least one file") }
    if let date = arguments.value("date"), CalendarDate(iso8601: date) == nil {
      throw arguments.mistake("'\(date)' is no date as 2026, 2026-03 or 2026-03-15")
    }
    let (corpus, files) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    var inputs: [(name: String, bytes: [UInt8])] = []
    var failed = false
    for file in files {
      do throws(ReadFailure) {
        inputs.append((file, try readInput(file)))
      } catch {
        complain("normalize: \(error.message)")
        failed = true
      }
    }
    let answers = try add(inputs, to: corpus, engine, options(arguments))
    let lines = answers.map(tell).joined()
    let isRefused = answers.contains { if case .added = $0.result { false } else { true } }
    return Program.printing(lines, then: failed || isRefused ? .inputFailed : .success)
  }

  private static func options(_ arguments: Arguments) -> Adder.Options {
    var options = Adder.Options()
    options.name = arguments.value("name")
    options.date = arguments.value("date")
    options.language = arguments.value("lang")
    options.country = arguments.value("country")
    options.licence = arguments.value("licence")
    options.split = arguments.value("split")
    return options
  }

  private static func add(
    _ inputs: [(name: String, bytes: [UInt8])], to corpus: CorpusFolder, _ engine: CorpusEngine,
    _ options: Adder.Options
  ) throws(ExitCode) -> [Adder.Answer] {
    var answers: [Adder.Answer] = []
    let leftovers = try CorpusSupport.telling { () throws(CorpusError) in
      try corpus.write { () throws(CorpusError) in
        var adder = try Adder(corpus, options: options, with: engine)
        answers = try adder.add(inputs)
      }
    }
    CorpusSupport.tell(leftovers: leftovers)
    return answers
  }

  /// Tells people what is no line of the output, which it returns.
  private static func tell(_ answer: Adder.Answer) -> String {
    switch answer.result {
    case .added(let id, let name):
      if let near = answer.near.first {
        let others = answer.near.count > 1 ? " and \(answer.near.count - 1) more" : ""
        complain("normalize: \(name) is much like \(near.id) (\(near.percent)% of word triples)\(others)")
      }
      return "\(id)  \(name)\n"
    case .duplicate(let other): complain("normalize: \(answer.name) refused: the same posting as \(other)")
    case .failed(let message): complain("normalize: \(message)")
    }
    return ""
  }
}
