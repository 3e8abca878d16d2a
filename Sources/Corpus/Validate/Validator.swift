import Glossary
import Normalize

/// Says what is not in order in a corpus, level by level.
public struct Validator {
  /// Each builds on those before it.
  public enum Level: Int, CaseIterable, Sendable {
    /// Only files that belong there; text files are UTF-8.
    case files = 1
    /// All files have their form.
    case schema
    /// Digests, ids, quotes and anchors fit the sources.
    case digests
    /// Concepts are in the glossary.
    case concepts
    /// Goldens are what a fresh run gives.
    case golden
    /// Golds do not contradict themselves, and no posting is in two splits.
    case gold
    /// E-mail addresses and telephone numbers of people.
    case privacy
  }

  private let corpus: CorpusFolder
  private let engine: CorpusEngine
  private let highest: Level

  public init(_ corpus: CorpusFolder, upTo level: Level = .privacy, with engine: CorpusEngine) {
    self.corpus = corpus
    self.engine = engine
    highest = level
  }

  /// Findings sorted by file.
  public func validate() throws(CorpusError) -> [Diagnostic] {
    var findings = FileRules.findings(in: corpus)
    var records: [Record] = []
    for id in try corpus.ids() {
      do throws(CorpusError) {
        records.append(try corpus.record(id))
      } catch {
        findings.append(Finding.broken(error, corpus.path(of: id)))
      }
    }
    let state = highest.rawValue >= Level.concepts.rawValue ? try engine.glossaryState() : nil
    let highest = highest
    let found = engine.map(records) { reader, record in
      RecordRules(record: record, reader: reader, glossary: state).findings(upTo: highest)
    }
    findings += found.flatMap { $0 }
    if highest.rawValue >= Level.gold.rawValue { findings += LeakageRule.findings(among: records) }
    return findings.sorted(by: Diagnostic.precedes)
  }
}

/// Findings are told as lint's are.
enum Finding {
  /// Markup has diagnostics of its own.
  typealias Item = Diagnostic

  static func make(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ path: String, line: Int = 1,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity, code, message, at: Position(file: path, line: line, column: 1), help: help)
  }

  static func broken(_ error: CorpusError, _ path: String) -> Diagnostic {
    make(.error, "broken-file", error.description, path)
  }
}

/// Level 1.
enum FileRules {
  private static let ofCorpus = ["corpus.yml", "corpus.lock", "floors.yml", "postings", "README.md"]
  private static let ofPosting = ["meta.yml", "expected.json", "gold.yml"]

  static func findings(in corpus: CorpusFolder) -> [Diagnostic] {
    var findings = unknown(in: corpus.path, known: { ofCorpus.contains($0) })
    for name in (try? FolderTree.names(in: corpus.postingsPath, hidden: true)) ?? [] {
      let folder = corpus.path(of: name)
      if FolderTree.isFolder(folder), !name.hasPrefix(".") {
        findings += unknown(in: folder, known: { ofPosting.contains($0) || $0.hasPrefix("source.") })
        findings += encoding(in: folder)
      } else {
        findings.append(Finding.make(.error, "stray-file", "this belongs to no posting", folder))
      }
    }
    return findings
  }

  private static func unknown(in folder: String, known: (String) -> Bool) -> [Diagnostic] {
    let names = (try? FolderTree.names(in: folder, hidden: true)) ?? []
    return names.filter { !known($0) }.map { name in
      let isLeftover = name.hasPrefix(AtomicFile.temporaryPrefix)
      return Finding.make(
        .error, isLeftover ? "leftover" : "stray-file",
        isLeftover
          ? "an interrupted run left this behind; the next one that writes removes it" : "this file belongs not here",
        Path.join(folder, name))
    }
  }

  private static func encoding(in folder: String) -> [Diagnostic] {
    ofPosting.compactMap { name in
      let path = Path.join(folder, name)
      guard FolderTree.exists(path), let bytes = try? FolderTree.read(path) else {
        return name == "meta.yml" ? Finding.make(.error, "missing-file", "there is no meta.yml", path) : nil
      }
      return String(validating: bytes, as: UTF8.self) == nil
        ? Finding.make(.error, "not-utf8", "this is not UTF-8", path) : nil
    }
  }
}

/// Levels 2 to 5, 6 in part, and 7, of one posting.
struct RecordRules {
  let record: Record
  let reader: RecordReader
  let glossary: GlossaryState?

  func findings(upTo level: Validator.Level) -> [Diagnostic] {
    if record.metadata.status == .retired { return [] }
    do throws(CorpusError) {
      let golden = try record.golden()
      let gold = try record.gold()
      let source = try record.source()
      var findings: [Diagnostic] = []
      if golden == nil, record.metadata.status == .active {
        findings.append(Finding.make(.error, "missing-golden", "an active posting has a golden", record.goldenPath))
      }
      if level.rawValue >= Validator.Level.digests.rawValue {
        findings += digests(source) + quotes(golden) + anchors(gold, golden)
      }
      if level.rawValue >= Validator.Level.concepts.rawValue { findings += concepts(golden, gold) }
      if level.rawValue >= Validator.Level.golden.rawValue, let golden { findings += try fresh(golden) }
      if level.rawValue >= Validator.Level.gold.rawValue, let gold { findings += contradictions(gold) }
      if level.rawValue >= Validator.Level.privacy.rawValue, let golden {
        findings += PrivacyRule.findings(golden, record)
      }
      return findings
    } catch {
      return [Finding.broken(error, record.folder)]
    }
  }

  private func digests(_ source: [UInt8]) -> [Diagnostic] {
    let digest = Digest.sha256(source)
    let told = record.metadata.source
    if digest != told.sha256 || source.count != told.bytes {
      return [
        Finding.make(
          .error, "changed-source", "the source is not the one that was added: its digest is \(digest.prefix(12))…",
          record.sourcePath, help: "a source is never edited: add the new text as a posting of its own")
      ]
    }
    if record.id != digest.prefix(12) {
      return [Finding.make(.error, "wrong-id", "the id of this posting is \(digest.prefix(12))", record.folder)]
    }
    return []
  }

  private func quotes(_ golden: Golden?) -> [Diagnostic] {
    guard let golden else { return [] }
    let texts = golden.blocks.map { Array($0.text.unicodeScalars) }
    return golden.annotations.filter { annotation in
      let text = texts[annotation.block]
      return annotation.range.upperBound > text.count
        || !text[annotation.range].elementsEqual(annotation.quote.unicodeScalars)
    }.map { annotation in
      Finding.make(
        .error, "wrong-quote", "“\(annotation.quote)” does not stand at its place in block \(annotation.block)",
        record.goldenPath)
    }
  }

  private func anchors(_ gold: Gold?, _ golden: Golden?) -> [Diagnostic] {
    guard let gold, let golden else { return [] }
    let texts = golden.blocks.map { Array($0.text.unicodeScalars) }
    return gold.entries.compactMap { entry in
      switch entry.anchor.resolve(in: texts) {
      case .exact: nil
      case .moved:
        Finding.make(
          .error, "moved-anchor", "“\(entry.anchor.exact)” does not stand where the anchor says", record.goldPath,
          help: "run 'normalize corpus reanchor'")
      case .lost(let places):
        Finding.make(
          .error, "lost-anchor", "“\(entry.anchor.exact)” stands at \(places) places", record.goldPath,
          help: "quote what stands there now, or take the entry out")
      }
    }
  }

  private func concepts(_ golden: Golden?, _ gold: Gold?) -> [Diagnostic] {
    guard let glossary else { return [] }
    func unknown(_ ids: [String], _ path: String) -> [Diagnostic] {
      let missing = Set(ids).filter { glossary.entries[$0] == nil }
      if missing.isEmpty { return [] }
      let lines = String(decoding: (try? FolderTree.read(path)) ?? [], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return missing.sorted().map { id in
        Finding.make(
          .error, "unknown-concept", "the glossary has no concept `\(id)`", path,
          line: (lines.firstIndex { Self.names($0, id) } ?? 0) + 1)
      }
    }
    let decided = (gold?.entries ?? []).flatMap { entry in
      (entry.concept.map { [$0] } ?? []) + (entry.not + entry.alternatives).filter { !$0.contains(":") }
    }
    return unknown(golden?.annotations.compactMap(\.concept) ?? [], record.goldenPath)
      + unknown(decided, record.goldPath)
  }

  /// Whether a line holds an id as a word of its own.
  private static func names(_ line: Substring, _ id: String) -> Bool {
    line.split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains { $0 == id }
  }

  private func fresh(_ golden: Golden) throws(CorpusError) -> [Diagnostic] {
    let now = try reader.golden(of: record, evenIfChanged: true)
    if GoldenJSON.write(now) == (try record.goldenBytes() ?? []) { return [] }
    return [
      Finding.make(
        .error, "stale-golden", "the golden is not what the program says now", record.goldenPath,
        help: "see 'normalize corpus diff', then bless")
    ]
  }

  private func contradictions(_ gold: Gold) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var seen: Set<Gold.Entry> = []
    for entry in gold.entries {
      if !seen.insert(entry).inserted {
        findings.append(
          Finding.make(.error, "double-entry", "“\(entry.anchor.exact)” is listed twice", record.goldPath))
      }
      let isContradicted = entry.meaning.map { meaning in
        gold.entries.contains { other in
          other.not.contains(meaning) && other.anchor.block == entry.anchor.block
            && other.anchor.range == entry.anchor.range
        }
      }
      if isContradicted == true {
        findings.append(
          Finding.make(
            .error, "contradiction", "“\(entry.anchor.exact)” is and is not \(entry.meaning ?? "")", record.goldPath))
      }
    }
    if gold.entries.isEmpty {
      findings.append(Finding.make(.warning, "empty-gold", "nothing was decided here", record.goldPath))
    }
    return findings
  }
}
