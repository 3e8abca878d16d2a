import Text

/// Settles what a label means that several imported concepts have.
///
/// Where it is the preferred label of one of them, the others lose it; else all keep it, and each names the others in
/// `ambiguous`, so that a match gives them all.
struct SharedLabels {
  private var concepts: [Concept]
  private var diagnostics: [Diagnostic] = []

  private struct Owner {
    var concept: Int
    var label: Int
  }

  /// - Parameter words: the tables that matching and lint will use; labels that differ by function words alone are one.
  static func settle(_ concepts: inout [Concept], words: WordTables) -> [Diagnostic] {
    var shared = SharedLabels(concepts: concepts)
    shared.settle(words)
    concepts = shared.concepts
    return shared.diagnostics
  }

  private init(concepts: [Concept]) { self.concepts = concepts }

  private mutating func settle(_ words: WordTables) {
    var unwanted: [Int: [Int]] = [:]
    for owners in groups(words) {
      let preferring = owners.filter { label($0).tier == .preferred }
      let keepers = preferring.isEmpty ? owners : preferring
      for owner in owners where !preferring.isEmpty && label(owner).tier != .preferred {
        unwanted[owner.concept, default: []].append(owner.label)
        report("it stays with `\(concepts[keepers[0].concept].id)`, which prefers it", owner)
      }
      for owner in keepers where keepers.count > 1 { markAmbiguous(owner, among: keepers) }
    }
    for (concept, labels) in unwanted {
      for label in labels.sorted(by: >) { concepts[concept].labels.remove(at: label) }
    }
  }

  /// The labels that more than one concept has, in the order of the concepts.
  private func groups(_ words: WordTables) -> [[Owner]] {
    var maker = LabelKeyMaker(words)
    var owners: [String: [Owner]] = [:]
    var order: [String] = []
    for (index, concept) in concepts.enumerated() {
      for (number, label) in concept.labels.enumerated() {
        let key = label.language.rawValue + " " + maker.key(of: label.text, label.language, concept.kind).folded
        if owners[key] == nil { order.append(key) }
        // A concept may have two spellings of one label; the first, which is the preferred one if any, speaks for it.
        if owners[key]?.last?.concept != index {
          owners[key, default: []].append(Owner(concept: index, label: number))
        }
      }
    }
    return order.compactMap { key in owners[key].flatMap { $0.count > 1 ? $0 : nil } }
  }

  private func label(_ owner: Owner) -> Label { concepts[owner.concept].labels[owner.label] }

  private mutating func markAmbiguous(_ owner: Owner, among owners: [Owner]) {
    for other in owners where other.concept != owner.concept {
      let id = concepts[other.concept].id
      if !concepts[owner.concept].ambiguous.contains(where: { $0.value == id }) {
        concepts[owner.concept].ambiguous.append(Located(id))
      }
    }
    if owner.concept == owners[0].concept { return }
    report("a match gives both, as `match: {ambiguous: …}` says", owner)
  }

  private mutating func report(_ outcome: String, _ owner: Owner) {
    let (concept, label) = (concepts[owner.concept], label(owner))
    diagnostics.append(
      Diagnostic(
        .note, "shared-label", "`\(label.text)` of `\(concept.id)` names another concept too: \(outcome)",
        at: label.position))
  }
}
