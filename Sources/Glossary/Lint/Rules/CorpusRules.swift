/// Needs a corpus.
struct DeadLabel: LintRule {
  let code = "dead-label"
  let severity = Diagnostic.Severity.warning
  let summary = "A label matches somewhere in the corpus."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let corpus = context.options.corpus else { return [] }
    return context.labels.filter { corpus.labels[$0.label.position, default: 0] == 0 }.map {
      diagnostic("`\($0.label.text)` matches nowhere in the corpus", at: $0)
    }
  }
}

/// Needs a corpus.
struct DeadContext: LintRule {
  let code = "dead-context"
  let severity = Diagnostic.Severity.warning
  let summary = "A `not_when` cancels a match somewhere in the corpus."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let corpus = context.options.corpus else { return [] }
    return context.glossary.concepts.flatMap(\.contexts).filter {
      corpus.contexts[$0.position, default: 0] == 0
    }
    .map { diagnostic("`\($0.text)` cancels nothing in the corpus", at: $0.position) }
  }
}

/// Needs a corpus.
struct AmbiguousSurface: LintRule {
  let code = "ambiguous-surface"
  let severity = Diagnostic.Severity.warning
  let summary = "A surface in the corpus matches one concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let corpus = context.options.corpus else { return [] }
    return corpus.ambiguities.compactMap { surface, ids in
      guard let id = ids.last, let index = context.indices[id]?.first else { return nil }
      let others = ids.dropLast().map { "`\($0)`" }.joined(separator: ", ")
      return diagnostic(
        "`\(surface)` in the corpus matches `\(id)` and \(others)",
        at: context.glossary.concepts[index].position)
    }
  }
}
