import Corpus

/// `normalize corpus init`
enum CorpusInitCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus init",
    usage: "[OPTIONS] DIR",
    summary: "Makes an empty corpus of aligned postings.",
    flags: [
      Flag(names: ["name"], value: "NAME", help: "What the corpus is called (the folder's name)"),
      Flag(names: ["licence"], value: "LICENCE", help: "Licence of its postings (unknown)"),
    ],
    notes: """
      DIR gets a corpus.yml and a folder for postings. Keep it in git: every file is made to read well in a diff.

      Example:
        normalize corpus init corpus --licence Apache-2.0

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw arguments.mistake("name one folder")
    }
    let name = arguments.value("name") ?? path.split(separator: "/").last.map(String.init) ?? "corpus"
    try CorpusSupport.telling { () throws(CorpusError) in
      try CorpusFolder.create(path, name: name, licence: arguments.value("licence") ?? "unknown")
    }
    return Program.printing(
      "\(path): an empty corpus; 'normalize corpus add \(path) FILE...' puts postings into it\n")
  }
}
