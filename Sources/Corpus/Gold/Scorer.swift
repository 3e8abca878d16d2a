/// Counts of found, missed and wrong, and what follows from them.
public struct Score: Hashable, Sendable {
  public var right = 0
  public var missed = 0
  public var wrong = 0

  public var precision: Double { Self.ratio(right, right + wrong) }
  public var recall: Double { Self.ratio(right, right + missed) }
  /// Harmonic mean of precision and recall.
  public var f1: Double { Self.ratio(2 * right, 2 * right + missed + wrong) }

  /// 1 where there is nothing to get wrong.
  private static func ratio(_ part: Int, _ all: Int) -> Double { all == 0 ? 1 : Double(part) / Double(all) }
}

/// How well the goldens agree with what people decided.
public struct ScoreReport: Sendable {
  /// Counts by what they are about: `skills`, `kind/task`, `modality/required`, `dimension/experience`.
  public private(set) var scores: [String: Score] = [:]
  public private(set) var postings = 0
  /// Postings whose gold lists all competences, so that wrong ones count.
  public private(set) var complete = 0
  public private(set) var lost = 0
  /// Disagreements in words, posting by posting.
  public private(set) var disagreements: [(id: String, lines: [String])] = []

  public init() {}

  /// Precision counts wrong competences only where the gold is complete or rejects them. A hit with another strength than
  /// the gold's counts as missed for the gold's strength and as wrong for its own.
  mutating func add(_ id: String, _ golden: Golden, _ gold: Gold) {
    let judgement = Judgement(golden, by: gold)
    postings += 1
    complete += gold.isComplete ? 1 : 0
    lost += judgement.lost.count
    for hit in judgement.hits {
      let entry = gold.entries[hit.entry]
      count(hit.found) { $0.right += 1 }
      guard let wanted = entry.modality else { continue }
      if hit.isModalityRight == true {
        scores["modality/\(wanted)", default: Score()].right += 1
      } else {
        scores["modality/\(wanted)", default: Score()].missed += 1
        scores["modality/\(hit.found.modality ?? "none")", default: Score()].wrong += 1
      }
    }
    for index in judgement.misses { count(missed: gold.entries[index], golden) }
    for annotation in judgement.wrong { count(annotation) { $0.wrong += 1 } }
    let lines = Self.lines(judgement, gold)
    if !lines.isEmpty { disagreements.append((id, lines)) }
  }

  private mutating func count(_ annotation: Annotation, _ change: (inout Score) -> Void) {
    if annotation.concept != nil {
      change(&scores["skills", default: Score()])
      change(&scores["kind/\(annotation.kind)", default: Score()])
    } else {
      change(&scores["facts", default: Score()])
      change(&scores["dimension/\(annotation.kind)", default: Score()])
    }
  }

  private mutating func count(missed entry: Gold.Entry, _ golden: Golden) {
    if let concept = entry.concept {
      scores["skills", default: Score()].missed += 1
      let kind = kinds[concept] ?? golden.annotations.first { $0.concept == concept }?.kind
      scores["kind/\(kind ?? "unknown")", default: Score()].missed += 1
    } else if let fact = entry.fact {
      scores["facts", default: Score()].missed += 1
      scores["dimension/\(fact.prefix { $0 != ":" })", default: Score()].missed += 1
    }
    if let modality = entry.modality { scores["modality/\(modality)", default: Score()].missed += 1 }
  }

  /// Kinds of the glossary's concepts.
  var kinds: [String: String] = [:]

  private static func lines(_ judgement: Judgement, _ gold: Gold) -> [String] {
    let missed = judgement.misses.map { gold.entries[$0] }.map { "missed “\($0.anchor.exact)” \($0.meaning ?? "")" }
    let wrong = judgement.wrong.map { "wrong “\($0.quote)” \($0.meaning)" }
    let strengths = judgement.hits.filter { $0.isModalityRight == false }.map { hit in
      let entry = gold.entries[hit.entry]
      return "strength “\(entry.anchor.exact)” \(entry.meaning ?? ""): "
        + "\(hit.found.modality ?? "none") for \(entry.modality ?? "")"
    }
    return missed + wrong + strengths
  }
}

public enum Scorer {
  /// Scores the goldens of a split (nil: of all) against their golds.
  public static func score(
    _ corpus: CorpusFolder, split: String?, with engine: CorpusEngine
  ) throws(CorpusError) -> ScoreReport {
    var report = ScoreReport()
    report.kinds = try engine.glossaryState().kinds
    for record in try Selection(corpus, []).records where split == nil || record.metadata.split == split {
      guard let gold = try record.gold(), let golden = try record.golden() else { continue }
      report.add(record.id, golden, gold)
    }
    return report
  }
}
