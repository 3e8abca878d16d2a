struct UnexplainedDeprecation: LintRule {
  let code = "unexplained-deprecation"
  let severity = Diagnostic.Severity.error
  let summary = "A deprecated concept has a successor, or a note that says why."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.filter { $0.status == .deprecated && $0.successor == nil && $0.note == nil }.map {
      diagnostic(
        "`\($0.id)` is deprecated without a successor or a reason", at: $0.position,
        help: "add `successor: id-of-the-other`, or `note: why`")
    }
  }
}

struct UnknownSuccessor: LintRule {
  let code = "unknown-successor"
  let severity = Diagnostic.Severity.error
  let summary = "A successor is a concept of the glossary."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.compactMap(\.successor).filter { context.concept(withID: $0.value) == nil }.map {
      diagnostic("there is no concept `\($0.value)`", at: $0.position)
    }
  }
}

struct DeprecatedSuccessor: LintRule {
  let code = "deprecated-successor"
  let severity = Diagnostic.Severity.error
  let summary = "A successor is not deprecated itself."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.compactMap(\.successor)
      .filter { context.concept(withID: $0.value)?.status == .deprecated }
      .map {
        diagnostic(
          "the successor `\($0.value)` is deprecated itself", at: $0.position,
          help: "name its own successor here")
      }
  }
}

struct CyclicSuccessor: LintRule {
  let code = "cyclic-successor"
  let severity = Diagnostic.Severity.error
  let summary = "Following successors does not lead back."

  func check(_ context: LintContext) -> [Diagnostic] {
    Cycles.find(context) { $0.successor.map { [$0] } ?? [] }.map {
      diagnostic("successors lead back to this concept: \($0.value)", at: $0.position)
    }
  }
}

/// Finds references that lead back to the concept they start from.
enum Cycles {
  /// For each cycle the reference of its first concept that enters it, with the ids on the way. Linear in the
  /// number of references.
  static func find(
    _ context: LintContext, _ references: (Concept) -> [Located<String>]
  ) -> [Located<String>] {
    var state: [String: Bool] = [:]  // false while on the path, true when done
    var cycles: [Located<String>] = []
    for concept in context.glossary.concepts where state[concept.id] == nil {
      var path: [(concept: Concept, rest: [Located<String>])] = [(concept, references(concept))]
      state[concept.id] = false
      while let last = path.indices.last {
        guard let next = path[last].rest.popLast() else {
          state[path.removeLast().concept.id] = true
          continue
        }
        if state[next.value] == false, next.value != path[last].concept.id {
          let ids = path.map(\.concept.id).drop { $0 != next.value } + [next.value]
          cycles.append(Located(ids.joined(separator: " → "), next.position))
        } else if state[next.value] == nil, let index = context.indices[next.value]?.first {
          let following = context.glossary.concepts[index]
          state[next.value] = false
          path.append((following, references(following)))
        }
      }
    }
    return cycles
  }
}
