struct UnknownBroader: LintRule {
  let code = "unknown-broader"
  let severity = Diagnostic.Severity.error
  let summary = "A broader concept is in the glossary."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap(\.broader).filter { context.concept(withID: $0.value) == nil }.map {
      diagnostic("there is no concept `\($0.value)`", at: $0.position)
    }
  }
}

struct SelfBroader: LintRule {
  let code = "self-broader"
  let severity = Diagnostic.Severity.error
  let summary = "A concept is not broader than itself."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap { concept in
      concept.broader.filter { $0.value == concept.id }.map {
        diagnostic("`\(concept.id)` names itself as broader", at: $0.position, help: "remove it")
      }
    }
  }
}

struct CyclicBroader: LintRule {
  let code = "cyclic-broader"
  let severity = Diagnostic.Severity.error
  let summary = "Going to broader concepts does not lead back."

  func check(_ context: LintContext) -> [Diagnostic] {
    Cycles.find(context, \.broader).map {
      diagnostic("broader concepts lead back: \($0.value)", at: $0.position)
    }
  }
}

struct UnknownAmbiguous: LintRule {
  let code = "unknown-ambiguous"
  let severity = Diagnostic.Severity.error
  let summary = "`ambiguous` names other concepts of the glossary."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap { concept in
      concept.ambiguous.filter { $0.value == concept.id || context.concept(withID: $0.value) == nil }.map {
        diagnostic("`\($0.value)` is no other concept", at: $0.position)
      }
    }
  }
}
