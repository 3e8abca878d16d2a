import Text

struct UnmatchableContext: LintRule {
  let code = "unmatchable-context"
  let severity = Diagnostic.Severity.error
  let summary = "A `not_when` phrase holds something that can be seen."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap(\.contexts)
      .filter {
        $0.text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || TerminalWidth.isUnseen($0) }
      }
      .map { diagnostic("nothing in this phrase can be matched", at: $0.position) }
  }
}

/// Needs the matcher.
struct SelfCancelling: LintRule {
  let code = "self-cancelling"
  let severity = Diagnostic.Severity.error
  let summary = "The `not_when` of a concept does not cancel all of its own labels."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let matcher = context.options.matcher else { return [] }
    return context.glossary.concepts.compactMap { concept in
      guard let first = concept.contexts.first, !concept.labels.isEmpty else { return nil }
      let areCancelled = concept.labels.allSatisfy { label in
        let own = matcher.matches(in: label.text, label.language).filter { $0.concept == concept.id }
        return !own.isEmpty && own.allSatisfy(\.isCancelled)
      }
      return areCancelled
        ? diagnostic("`not_when` cancels every label of `\(concept.id)`", at: first.position) : nil
    }
  }
}

struct OverlookedLabel: LintRule {
  let code = "overlooked-label"
  let severity = Diagnostic.Severity.warning
  let summary = "A `not_when` that names a label names the other labels of the same words."

  /// A match of one label would be cancelled, and the same words found by the other.
  func check(_ context: LintContext) -> [Diagnostic] {
    let concepts = context.glossary.concepts
    let labels = Dictionary(
      grouping: context.labels.filter { label in concepts[label.concept].contexts.contains { !$0.labels.isEmpty } },
      by: \.concept)
    return labels.sorted { $0.key < $1.key }.flatMap { concept, labels in
      concepts[concept].contexts.filter { !$0.labels.isEmpty }.compactMap { overlooked(by: $0, among: labels) }
    }
  }

  private func overlooked(by context: NegativeContext, among labels: [LintLabel]) -> Diagnostic? {
    let named = Set(labels.filter { context.names($0.label) }.map(Self.words))
    guard let other = labels.first(where: { !context.names($0.label) && named.contains(Self.words(of: $0)) }) else {
      return nil
    }
    let text = other.label.text
    return diagnostic(
      "`\(text)` has the same words as a label that is named here, and is found instead of it", at: context.position,
      help: "add it to `labels:`", related: [Located("the other label", other.label.position)])
  }

  /// With their language, without function words.
  private static func words(of label: LintLabel) -> [String] { [label.label.language.rawValue, label.key.bare] }
}
