import Text

struct AmbiguousLabel: LintRule {
  let code = "ambiguous-label"
  let severity = Diagnostic.Severity.error
  let summary =
    "A label belongs to one approved concept, unless `match: {ambiguous: […]}` says otherwise."

  func check(_ context: LintContext) -> [Diagnostic] {
    Language.allCases.flatMap { context.collisions($0, among: context.labels, by: \.key.folded) }.map { first, second in
      let (a, b) = (context.concept(of: first).id, context.concept(of: second).id)
      return diagnostic(
        "`\(second.label.text)` is a label of `\(b)` and of `\(a)`", at: second,
        help: "keep it on one, or add `match: {ambiguous: [\(a)]}` if a text may mean both",
        related: [Located("the other label", first.label.position)])
    }
  }
}

struct DuplicatePreferred: LintRule {
  let code = "duplicate-preferred"
  let severity = Diagnostic.Severity.error
  let summary = "An English preferred label names one concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    let preferred = context.labels.filter { $0.label.tier == .preferred }
    return context.collisions(.en, among: preferred, by: \.key.folded).map { first, second in
      let (a, b) = (context.concept(of: first).id, context.concept(of: second).id)
      return diagnostic(
        "`\(second.label.text)` names both `\(b)` and `\(a)`", at: second,
        help: "join both concepts, or name what sets them apart",
        related: [Located("the other label", first.label.position)])
    }
  }
}

struct FoldedCollision: LintRule {
  let code = "folded-collision"
  let severity = Diagnostic.Severity.warning
  let summary = "Labels of two concepts differ by more than accents or inflection."

  func check(_ context: LintContext) -> [Diagnostic] {
    let inflected = Language.allCases.flatMap { language in
      context.collisions(language, among: context.labels, by: \.key.stems).filter { first, second in
        first.covers(second, language) || second.covers(first, language)
      }
    }
    let unaccented = context.collisions(.fr, among: context.labels, by: \.key.bare)
    var seen: Set<Position> = []
    return (inflected + unaccented)
      .filter {
        $0.first.key.folded != $0.second.key.folded && seen.insert($0.second.label.position).inserted
      }
      .map { first, second in
        diagnostic(
          "`\(second.label.text)` may be taken for `\(first.label.text)` of `\(context.concept(of: first).id)`",
          at: second, help: "keep it on one concept, or tell them apart by another word",
          related: [Located("the other label", first.label.position)])
      }
  }
}

extension LintLabel {
  /// Whether a text that writes the other label could be meant for this one: not where one of both is read as it is written
  /// alone.
  fileprivate func covers(_ other: LintLabel, _ language: Language) -> Bool {
    [label, other.label].allSatisfy { !$0.fixedWording && !$0.exactCase } && key.covers(other.key, language)
      && (language == .fr || key.isOneWording(with: other.key))
  }
}

/// The longer match wins, which is mostly what is meant.
struct NestedLabel: LintRule {
  let code = "nested-label"
  let severity = Diagnostic.Severity.warning
  let summary = "A label lies inside a label of another concept, whose match hides it."
  let isOptional = true

  func check(_ context: LintContext) -> [Diagnostic] {
    let owners = Dictionary(
      grouping: context.labels, by: { $0.label.language.rawValue + " " + $0.key.folded })
    return context.labels.compactMap { label in
      for part in Self.parts(of: label.key.folded) {
        let inner = owners[label.label.language.rawValue + " " + part]?.first { $0.concept != label.concept }
        guard let inner else { continue }
        let id = context.concept(of: inner).id
        return diagnostic(
          "`\(inner.label.text)` of `\(id)` lies inside `\(label.label.text)`", at: label,
          help: "where this label matches, `\(id)` is not reported unless it has `match: {inside: keep}`",
          related: [Located("the inner label", inner.label.position)])
      }
      return nil
    }
  }

  /// All runs of words that are not the whole, the longest first.
  private static func parts(of key: String) -> [String] {
    let words = key.split(separator: " ")
    guard words.count > 1 else { return [] }
    return (1..<words.count).reversed().flatMap { length in
      (0...(words.count - length)).map { words[$0..<($0 + length)].joined(separator: " ") }
    }
  }
}
