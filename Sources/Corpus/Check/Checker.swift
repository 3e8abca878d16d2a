import Glossary
import Normalize

/// What reading the postings of a corpus anew needs.
public struct CorpusEngine: Sendable {
  public var image: Image
  /// The folders that the image was compiled from.
  public var glossaries: [String]
  /// Of the program.
  public var version: String
  /// Tells one build of the program from another, where its version does not.
  public var fingerprint: String
  public var threads: Int
  /// Called with the postings done and their number, by one thread at a time.
  public var progress: (@Sendable (Int, Int) -> Void)?

  /// `threads` nil takes all cores.
  public init(
    image: Image, glossaries: [String], version: String, fingerprint: String = "", threads: Int? = nil,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    self.image = image
    self.glossaries = glossaries
    self.version = version
    self.fingerprint = fingerprint
    self.threads = threads ?? Workers.cores
    self.progress = progress
  }

  /// `body` of each record, on all threads.
  func map<Output: Sendable>(
    _ records: [Record], _ body: @escaping @Sendable (RecordReader, Record) -> Output
  ) -> [Output] {
    let image = image
    let report = progress
    return Workers.map(
      records.count, threads: threads, progress: { done in report?(done, records.count) },
      worker: { RecordReader(image) }, { reader, index in body(reader, records[index]) })
  }

  func glossaryDigest() throws(CorpusError) -> String {
    do throws(FileSystemError) {
      return try GlossaryState.digest(of: glossaries)
    } catch {
      throw .broken(error.description)
    }
  }

  func glossaryState() throws(CorpusError) -> GlossaryState {
    do throws(FileSystemError) {
      return try GlossaryState(glossaries)
    } catch {
      throw .broken(error.description)
    }
  }
}

/// Compares what the program says today with the goldens. It writes nothing to the corpus.
public enum Checker {
  /// Checks the postings that `filter` names, all without one. `memory` is a file outside of the corpus in which is kept
  /// what was found to be as expected, so that a posting of which nothing changed need not be read again.
  ///
  /// Cost: one reading of each posting that changed or whose glossary or program did; for the others, digests of two files.
  public static func check(
    _ corpus: CorpusFolder, filter: [String] = [], with engine: CorpusEngine, memory: String? = nil
  ) throws(CorpusError) -> CheckReport {
    let digest = try engine.glossaryDigest()
    let known = VerifiedMemory(path: memory, state: "\(digest) \(engine.version) \(engine.fingerprint)")
    let selection = try Selection(corpus, filter)
    let outcomes = engine.map(selection.records) { outcome(of: $1, by: $0, known) }
    known.store(outcomes.compactMap(\.digest), replacing: filter.isEmpty)
    var postings = selection.failures
    postings += zip(selection.records, outcomes).map { record, found in
      .init(id: record.id, name: record.metadata.name, goldenPath: record.goldenPath, outcome: found.outcome)
    }
    postings.sort { $0.id < $1.id }
    let lock = corpus.lock
    var attribution: Attribution?
    if let lock, outcomes.contains(where: { if case .differs = $0.outcome { true } else { false } }) {
      attribution = Attribution(since: lock, now: try engine.glossaryState(), version: engine.version)
    }
    let isOlder = lock.map { $0.glossary != digest || $0.version != engine.version } ?? false
    return CheckReport(postings, isLockOlder: isOlder, attribution: attribution)
  }

  private struct Found: Sendable {
    var outcome: CheckReport.Outcome
    /// Of what the outcome depends on beside program and glossary, where it is as expected.
    var digest: String?
  }

  private static func outcome(of record: Record, by reader: RecordReader, _ known: VerifiedMemory) -> Found {
    do throws(CorpusError) {
      guard let expected = try record.goldenBytes() else {
        return Found(
          outcome: record.metadata.status == .draft ? .draft : .failed("\(record.goldenPath): no such file"))
      }
      let source = try record.source()
      let digest = String(
        Digest.sha256(
          Array("\(record.metadata.language) \(Digest.sha256(source)) \(Digest.sha256(expected))".utf8)
        ).prefix(32))
      if known.contains(digest) { return Found(outcome: .same(isKnown: true), digest: digest) }
      let fresh = try reader.golden(of: record)
      if GoldenJSON.write(fresh) == expected { return Found(outcome: .same(isKnown: false), digest: digest) }
      let golden = try GoldenJSON.read(expected, path: record.goldenPath)
      return Found(outcome: .differs(GoldenDifference(from: golden, to: fresh)))
    } catch {
      return Found(outcome: .failed(error.description))
    }
  }
}

/// The postings that a command is about.
struct Selection {
  var records: [Record] = []
  /// Those whose metadata cannot be read.
  var failures: [CheckReport.Posting] = []

  /// Of the failures.
  var messages: [String] {
    failures.compactMap { if case .failed(let message) = $0.outcome { message } else { nil } }
  }

  /// Postings whose id begins with, or whose name holds, one of the texts; all without any. Retired ones are left out.
  init(_ corpus: CorpusFolder, _ filter: [String]) throws(CorpusError) {
    let wanted = filter.map { $0.lowercased() }
    for id in try corpus.ids() {
      do throws(CorpusError) {
        let record = try corpus.record(id)
        guard record.metadata.status != .retired else { continue }
        let name = record.metadata.name.lowercased()
        if wanted.isEmpty || wanted.contains(where: { id.hasPrefix($0) || name.contains($0) }) {
          records.append(record)
        }
      } catch {
        failures.append(
          .init(id: id, name: id, goldenPath: corpus.path(of: id), outcome: .failed(error.description)))
      }
    }
    if !filter.isEmpty {
      failures.removeAll { failure in !wanted.contains { failure.id.hasPrefix($0) } }
      if records.isEmpty, failures.isEmpty { throw .noSuchPosting(filter.joined(separator: " ")) }
    }
  }
}

/// Remembers what was found to be as expected, in a file outside of the corpus. Losing it costs time alone.
struct VerifiedMemory: Sendable {
  private let path: String?
  private let state: String
  private let known: Set<String>

  /// Nothing is known where `state` is another than that of the file.
  init(path: String?, state: String) {
    self.path = path
    self.state = Digest.sha256(Array(state.utf8))
    guard let path, let bytes = try? FolderTree.read(path) else {
      known = []
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    known = lines.first == self.state ? Set(lines.dropFirst()) : []
  }

  func contains(_ digest: String) -> Bool { known.contains(digest) }

  func store(_ digests: [String], replacing: Bool) {
    guard let path else { return }
    let all = replacing ? Set(digests) : known.union(digests)
    if all == known { return }
    let text = ([state] + all.sorted()).joined(separator: "\n") + "\n"
    try? AtomicFile.write(Array(text.utf8), to: path)
  }
}
