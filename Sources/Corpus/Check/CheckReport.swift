/// What a check found, posting by posting and concept by concept.
public struct CheckReport: Sendable {
  public enum Outcome: Sendable {
    /// As expected. `isKnown`: nothing that it depends on changed since it was last found so.
    case same(isKnown: Bool)
    case differs(GoldenDifference)
    /// There is no golden yet.
    case draft
    /// The posting cannot be read any more, or a file of it is broken.
    case failed(String)
  }

  public struct Posting: Sendable {
    public var id: String
    public var name: String
    public var goldenPath: String
    public var outcome: Outcome
  }

  /// The differences in one concept, or in one dimension of facts.
  public struct Tally: Hashable, Sendable {
    public var name: String
    public var added = 0
    public var removed = 0
    public var changed = 0
    /// Ids.
    public var postings: [String] = []
    /// Most frequent first.
    public var causes: [String] = []

    /// `forklift-driving +12 −1 in 9 postings, because of glossaries/skills/logistics.yaml:41`
    public var sentence: String {
      let counts = [(added, "+"), (removed, "−"), (changed, "~")].filter { $0.0 > 0 }.map { "\($0.1)\($0.0)" }
      let place = "in \(postings.count) posting\(postings.count == 1 ? "" : "s")"
      let more = causes.count > 3 ? ["\(causes.count - 3) more"] : []
      let reason = (causes.prefix(3) + more).joined(separator: ", ")
      return "\(name) \(counts.joined(separator: " ")) \(place), because of \(reason)"
    }
  }

  /// By id.
  public var postings: [Posting]
  /// Most differences first.
  public var tallies: [Tally]
  /// Whether the glossary is another than that of the lock.
  public var isLockOlder: Bool

  public func count(_ isCounted: (Outcome) -> Bool) -> Int { postings.count { isCounted($0.outcome) } }
  public var same: Int { count { if case .same = $0 { true } else { false } } }
  public var known: Int { count { if case .same(isKnown: true) = $0 { true } else { false } } }
  public var drafts: Int { count { if case .draft = $0 { true } else { false } } }
  public var differing: Int { count { if case .differs = $0 { true } else { false } } }
  public var failures: [(id: String, message: String)] {
    postings.compactMap { if case .failed(let message) = $0.outcome { ($0.id, message) } else { nil } }
  }
  /// An empty corpus guards nothing.
  public var isGood: Bool { differing == 0 && failures.isEmpty && same > 0 }

  init(_ postings: [Posting], isLockOlder: Bool, attribution: Attribution?) {
    self.postings = postings
    self.isLockOlder = isLockOlder
    var counter = TallyCounter()
    for posting in postings {
      if case .differs(let difference) = posting.outcome { counter.add(difference, posting.id, attribution) }
    }
    tallies = counter.tallies
  }
}

/// Gathers differences by concept.
private struct TallyCounter {
  private var byName: [String: (tally: CheckReport.Tally, causes: [String: Int])] = [:]

  mutating func add(_ difference: GoldenDifference, _ id: String, _ attribution: Attribution?) {
    for annotation in difference.added {
      add(name(annotation), id, attribution?.cause(of: annotation, isNew: true, in: difference)) { $0.added += 1 }
    }
    for annotation in difference.removed {
      add(name(annotation), id, attribution?.cause(of: annotation, isNew: false, in: difference)) { $0.removed += 1 }
    }
    for change in difference.changed {
      add(name(change.new), id, attribution?.cause(of: change.new, isNew: true, in: difference)) { $0.changed += 1 }
    }
    if !difference.blocks.isEmpty {
      add("(blocks)", id, attribution?.general) { $0.changed += difference.blocks.count }
    } else if difference.added.isEmpty, difference.removed.isEmpty, difference.changed.isEmpty {
      add("(facts)", id, attribution?.general) { $0.changed += max(difference.addedFacts.count, 1) }
    }
  }

  /// Facts are told by dimension.
  private func name(_ annotation: Annotation) -> String { annotation.concept ?? "(\(annotation.kind))" }

  private mutating func add(_ name: String, _ id: String, _ cause: String?, _ count: (inout CheckReport.Tally) -> Void)
  {
    var entry = byName[name] ?? (CheckReport.Tally(name: name), [:])
    count(&entry.tally)
    if entry.tally.postings.last != id { entry.tally.postings.append(id) }
    entry.causes[cause ?? "something unknown: there is no corpus.lock", default: 0] += 1
    byName[name] = entry
  }

  var tallies: [CheckReport.Tally] {
    byName.values.map { entry in
      var tally = entry.tally
      tally.causes = entry.causes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      return tally
    }.sorted { left, right in
      let weights = (left.added + left.removed + left.changed, right.added + right.removed + right.changed)
      return weights.0 != weights.1 ? weights.0 > weights.1 : left.name < right.name
    }
  }
}
