import Text

struct BadExample: LintRule {
  let code = "bad-example"
  let severity = Diagnostic.Severity.error
  let summary = "The brackets of a `hit` pair, and there is at least one pair."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap(\.examples.hit)
      .filter { MarkedSentence($0.value)?.marks.isEmpty ?? true }
      .map {
        diagnostic(
          "the sentence does not say where it must match", at: $0.position,
          help: "put brackets around the words: \"Vous maîtrisez la [conduite de chariots].\"")
      }
  }
}

/// Needs the matcher.
struct MissedHit: LintRule {
  let code = "missed-hit"
  let severity = Diagnostic.Severity.error
  let summary = "A `hit` sentence matches its concept at its brackets."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let matcher = context.options.matcher else { return [] }
    return context.glossary.concepts.filter { $0.status != .deprecated }.flatMap { concept in
      concept.examples.hit.compactMap { example -> Diagnostic? in
        guard let sentence = MarkedSentence(example.value) else { return nil }
        let found = ExampleMatches.of(concept, in: sentence.text, matcher).map(\.range)
        guard let missed = sentence.marks.first(where: { !found.contains($0) }) else { return nil }
        let words = String(decoding: Array(sentence.text.utf8)[missed], as: UTF8.self)
        return diagnostic("`\(concept.id)` does not match at [\(words)]", at: example.position)
      }
    }
  }
}

/// Needs the matcher.
struct MatchedMiss: LintRule {
  let code = "matched-miss"
  let severity = Diagnostic.Severity.error
  let summary = "A `miss` sentence does not match its concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let matcher = context.options.matcher else { return [] }
    return context.glossary.concepts.flatMap { concept in
      concept.examples.miss.compactMap { example -> Diagnostic? in
        guard let match = ExampleMatches.of(concept, in: example.value, matcher).first else { return nil }
        let words = String(decoding: Array(example.value.utf8)[match.range], as: UTF8.self)
        return diagnostic("`\(concept.id)` matches at `\(words)`", at: example.position)
      }
    }
  }
}

/// The matches of one concept in an example, whatever language it is in.
enum ExampleMatches {
  static func of(_ concept: Concept, in text: String, _ matcher: any LabelMatching) -> [LabelMatch] {
    let languages = Set(concept.labels.map(\.language))
    return [Language.fr, .en].filter(languages.contains).flatMap { matcher.matches(in: text, $0) }
      .filter { $0.concept == concept.id && !$0.isCancelled }
  }
}
