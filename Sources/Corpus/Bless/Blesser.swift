import Normalize

/// Makes what the program says today the expected.
public struct Blesser {
  public struct Report: Sendable {
    /// Ids of postings whose golden was written, or newly made.
    public var written: [String] = []
    /// Golden files that nothing stands behind any more.
    public var removed: [String] = []
    /// Postings that could not be read; their goldens were left as they were.
    public var failures: [(id: String, message: String)] = []
    /// By posting, where a gold record would get worse. Nothing is written then, unless forced.
    public var worse: [(id: String, lines: [String])] = []
    /// What an earlier run that was killed had left behind.
    public var leftovers: [String] = []
    /// The differences that were accepted.
    public var tallies: [CheckReport.Tally] = []
    public var isLockWritten = false
    public var isRefused = false
  }

  public var filter: [String] = []
  /// Why, for those who read the history.
  public var reason: String
  /// Accept even where a gold record gets worse.
  public var force = false

  public init(filter: [String] = [], reason: String, force: Bool = false) {
    self.filter = filter
    self.reason = reason
    self.force = force
  }

  private struct Fresh: Sendable {
    var golden: Golden?
    var old: Golden?
    var bytes: [UInt8] = []
    var isChanged = false
    var worse: [String] = []
    var failure: String?
  }

  /// A second run finds nothing to do. Every file is replaced whole, the lock last: after a crash, run it again.
  public func bless(_ corpus: inout CorpusFolder, with engine: CorpusEngine) throws(CorpusError) -> Report {
    let writing = try corpus.writing()
    var report = Report(leftovers: writing.leftovers)
    let selection = try Selection(corpus, filter)
    report.failures = selection.failures.compactMap {
      if case .failed(let message) = $0.outcome { ($0.id, message) } else { nil }
    }
    let fresh = engine.map(selection.records) { Self.fresh($1, $0) }
    for (record, result) in zip(selection.records, fresh) {
      if let failure = result.failure { report.failures.append((record.id, failure)) }
      if !result.worse.isEmpty { report.worse.append((record.id, result.worse)) }
    }
    report.tallies = try tallies(selection.records, fresh, corpus, engine)
    guard report.worse.isEmpty || force else {
      report.isRefused = true
      return report
    }
    for (record, result) in zip(selection.records, fresh) where result.failure == nil {
      if try Self.write(result, to: record) { report.written.append(record.id) }
    }
    report.removed = try removeStale(corpus)
    try renewLock(&corpus, engine, &report)
    return report
  }

  private static func fresh(_ record: Record, _ reader: RecordReader) -> Fresh {
    do throws(CorpusError) {
      let golden = try reader.golden(of: record)
      var fresh = Fresh(golden: golden, bytes: GoldenJSON.write(golden))
      let old = try record.goldenBytes()
      fresh.isChanged = old != fresh.bytes
      guard fresh.isChanged, let old else { return fresh }
      // A golden that cannot be read is replaced: it guards nothing.
      fresh.old = try? GoldenJSON.read(old, path: record.goldenPath)
      if let before = fresh.old, let gold = try record.gold() {
        fresh.worse = Judgement(before, by: gold).worse(in: Judgement(golden, by: gold), gold: gold)
      }
      return fresh
    } catch {
      return Fresh(failure: error.description)
    }
  }

  private static func write(_ fresh: Fresh, to record: Record) throws(CorpusError) -> Bool {
    if fresh.isChanged { try Storage.write(fresh.bytes, to: record.goldenPath) }
    var record = record
    guard record.metadata.status == .draft else { return fresh.isChanged }
    record.metadata.status = .active
    try record.writeMetadata()
    return true
  }

  private func tallies(
    _ records: [Record], _ fresh: [Fresh], _ corpus: CorpusFolder, _ engine: CorpusEngine
  ) throws(CorpusError) -> [CheckReport.Tally] {
    let changed: [CheckReport.Posting] = zip(records, fresh).compactMap { record, result in
      guard let old = result.old, let new = result.golden, result.isChanged else { return nil }
      return .init(
        id: record.id, name: record.metadata.name, goldenPath: record.goldenPath,
        outcome: .differs(GoldenDifference(from: old, to: new)))
    }
    guard !changed.isEmpty, let lock = corpus.lock else { return [] }
    let attribution = Attribution(since: lock, now: try engine.glossaryState(), version: engine.version)
    return CheckReport(changed, isLockOlder: true, attribution: attribution).tallies
  }

  /// Goldens of retired postings.
  private func removeStale(_ corpus: CorpusFolder) throws(CorpusError) -> [String] {
    var removed: [String] = []
    for id in try corpus.ids() where filter.isEmpty || filter.contains(where: { id.hasPrefix($0) }) {
      guard let record = try? corpus.record(id), record.metadata.status == .retired,
        FolderTree.exists(record.goldenPath)
      else { continue }
      FolderTree.removeAll(record.goldenPath)
      FolderTree.synchronise(record.folder)
      removed.append(record.goldenPath)
    }
    return removed
  }

  /// The lock tells what all goldens were made with, so it is renewed when none disagrees any more: until then the
  /// differences that were filtered out are still put down to the right edit.
  private func renewLock(
    _ corpus: inout CorpusFolder, _ engine: CorpusEngine, _ report: inout Report
  ) throws(CorpusError) {
    let state = try engine.glossaryState()
    let isSame = corpus.lock.map { $0.glossary == state.digest && $0.version == engine.version } ?? false
    if isSame && report.written.isEmpty { return }
    if !filter.isEmpty {
      let rest = try Checker.check(corpus, with: engine)
      if rest.differing > 0 || !rest.failures.isEmpty { return }
    } else if !report.failures.isEmpty {
      return
    }
    try corpus.replaceLock(LockFile(version: engine.version, glossary: state, reason: reason))
    report.isLockWritten = true
  }
}
