import Corpus
import Glibc
import Glossary
import Normalize

/// What the commands of `normalize corpus` share.
enum CorpusSupport {
  static let jobsFlag = Flag(names: ["jobs", "j"], value: "COUNT", help: "Threads (all cores)")
  static let glossaryFlags = [GlossaryOption.flag, GlossaryOption.onlyFlag]

  static let statuses = """
    Exit status:
      0  done
      1  some posting failed, or is not as it should be
      2  the command line was wrong
      3  the glossary or the corpus cannot be used
      4  something could not be written
    """

  /// The corpus that the first operand names, and the operands after it.
  static func open(_ arguments: Arguments) throws(ExitCode) -> (corpus: CorpusFolder, rest: [String]) {
    guard let path = arguments.operands.first else { throw arguments.mistake("name the corpus's folder") }
    let corpus = try telling { () throws(CorpusError) in try CorpusFolder(path) }
    return (corpus, Array(arguments.operands.dropFirst()))
  }

  /// What `body` gives; an error of the corpus is told.
  static func telling<Value>(_ body: () throws(CorpusError) -> Value) throws(ExitCode) -> Value {
    do throws(CorpusError) {
      return try body()
    } catch {
      complain("normalize: \(error)")
      throw code(of: error)
    }
  }

  private static func code(of error: CorpusError) -> ExitCode {
    switch error {
    case .storage(let failure):
      [EROFS, ENOSPC, EACCES, EDQUOT, EIO, EPERM].contains(failure.code) ? .outputFailed : .glossaryBroken
    case .busy: .outputFailed
    case .noSuchPosting, .ambiguousPosting: .usage
    case .noCorpus, .alreadyThere, .broken: .glossaryBroken
    }
  }

  /// The program and the glossary that postings are read with; progress goes to standard error.
  static func engine(_ arguments: Arguments) throws(ExitCode) -> CorpusEngine {
    let threads = try arguments.count("jobs")
    let isTerminal = isatty(STDERR_FILENO) == 1
    return CorpusEngine(
      image: try GlossaryOption.image(arguments), glossaries: try GlossaryOption.folders(arguments),
      version: Version.string, fingerprint: Surroundings.programFingerprint, threads: threads.map { max($0, 1) }
    ) { done, all in
      progress(done, all, isTerminal: isTerminal)
    }
  }

  /// A line that is written over on a terminal; one a thousand postings elsewhere.
  private static func progress(_ done: Int, _ all: Int, isTerminal: Bool) {
    let isLast = done == all
    if isTerminal, all >= 200, done % 50 == 0 || isLast {
      tellPeople("\r\(done) of \(all) postings" + (isLast ? "\n" : ""))
    } else if !isTerminal, all >= 2000, done % 1000 == 0 {
      complain("\(done) of \(all) postings")
    }
  }

  /// Where it is kept what was found to be as expected: beside compiled glossaries, by the corpus's place.
  static func memory(_ corpus: CorpusFolder) -> String? {
    guard let folder = Surroundings.cacheFolder, let real = realpath(corpus.path, nil) else { return nil }
    defer { free(real) }
    mkdir(folder, 0o700)
    let place = String(cString: real)
    let sum = place.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return "\(folder)/corpus-\(String(sum, radix: 16)).verified"
  }

  /// What a run that was killed had left behind is told, as it was cleaned up.
  static func tell(leftovers: [String]) {
    for path in leftovers { complain("normalize: removed what an interrupted run left behind: \(path)") }
  }

  static func refuseInCI(_ what: String) throws(ExitCode) {
    guard let value = Surroundings.environment("CI"), value != "false", value != "0" else { return }
    complain("normalize: \(what) is refused in continuous integration (CI=\(value)): a person decides")
    throw .usage
  }
}
