import Glossary
import Markup
import Normalize
import Text

/// The main job: postings in, objects out.
enum NormalizeCommand: Command {
  static let spec = CommandSpec(
    name: "normalize",
    usage: "[OPTIONS] FILE...",
    summary: """
      Reads job postings in French or English and prints what they ask for as a language-neutral object: skills, \
      education,
      experience, languages, employment, salary, licences, each with its evidence down to the bytes of the source.
      """,
    flags: [
      Flag(
        names: ["lang", "l"], value: "LANG", choices: ["auto", "fr", "en"],
        help: "Language of the postings; auto tells it block by block"),
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: ["json", "jsonl", "table", "jsonld"],
        help: "How to print: objects, one object a line, a table to read, or a schema.org JobPosting"),
      Flag(
        names: ["jsonl"], value: nil,
        help: "Read JSON Lines one by one (for streams), and print one object a line"),
      Flag(
        names: ["jobs", "j"], value: "N",
        help: "Read so many inputs or lines at once, answers in order (default: the processors)"),
      Flag(names: ["only"], value: "PART", choices: ["posting"], help: "Print that part of the object alone"),
      Flag(
        names: ["errors"], value: "FILE",
        help: "Write failures to FILE, as JSON Lines; '-' puts each in its place in the output"),
      Flag(names: ["quiet", "q"], value: nil, help: "Show no progress on the terminal"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
      Flag(
        names: ["without"], value: "PART", choices: MatchOptions.names.map(\.name),
        help: "Match without a part of the engine, to measure what it is worth; repeatable"),
      Flag(names: ["version", "V"], value: nil, help: "Print the version and exit"),
    ],
    notes: """
      FILE is an HTML fragment or page, plain text, Markdown, a Python or JSON string or list, a JSON object or JSON Lines
      with html, text or description; told apart by content. '-' is standard input.

      Examples:
        normalize --lang fr posting.txt
        normalize -f table postings/*.html
        normalize --jsonl < postings.jsonl | jq '.posting.skills[].tag'
        normalize --jsonl --errors bad.jsonl postings.jsonl > objects.jsonl

      Exit status:
        0  all inputs were processed
        1  some input failed; the others were processed
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    var operands = arguments.operands
    if operands.isEmpty, arguments.has("jsonl") { operands = ["-"] }
    if operands.isEmpty {
      throw arguments.mistake("no input: name a file, or '-' for standard input")
    }
    // More workers than files would only wait.
    let jobs = try jobs(arguments, most: arguments.has("jsonl") ? mostJobs : operands.count)
    let session = try NormalizeSession(try GlossaryOption.image(arguments), arguments, jobs: jobs)
    for path in operands where !session.process(path) { break }
    return Program.writing { () throws(Output.Failure) in try session.finish() }
  }

  private static func jobs(_ arguments: Arguments, most: Int) throws(ExitCode) -> Int {
    guard let value = arguments.value("jobs") else { return most == 1 ? 1 : min(Thread.processors, most) }
    guard let jobs = Int(value), (1...mostJobs).contains(jobs) else {
      throw arguments.mistake("'\(value)' is no number of jobs: 1 to \(mostJobs)")
    }
    return min(jobs, most)
  }

  private static let mostJobs = 1024
}
