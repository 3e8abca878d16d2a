/// An id which is not lower-case ASCII words joined by hyphens.
struct BadID: LintRule {
  let code = "bad-id"
  let severity = Diagnostic.Severity.error
  let summary = "An id is lower-case ASCII words joined by hyphens."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.filter { !Self.isValid($0.id) }.map {
      diagnostic(
        "`\($0.id)` is no id", at: $0.position,
        help: "use lower-case ASCII words joined by `-`: stock-management")
    }
  }

  static func isValid(_ id: String) -> Bool {
    id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy {
          (0x30...0x39).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        }
    }
  }
}

struct DuplicateID: LintRule {
  let code = "duplicate-id"
  let severity = Diagnostic.Severity.error
  let summary = "An id belongs to one concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    let concepts = context.glossary.concepts
    return context.indices.values.filter { $0.count > 1 }.flatMap { indices in
      indices.dropFirst().map { index in
        diagnostic(
          "the id `\(concepts[index].id)` is used twice", at: concepts[index].position,
          help: "join both concepts, or choose another id for the newer one",
          related: [Located("first here", concepts[indices[0]].position)])
      }
    }
  }
}

/// Needs the ids of a base revision.
struct RemovedID: LintRule {
  let code = "removed-id"
  let severity = Diagnostic.Severity.error
  let summary = "An id that was published is deprecated, never removed."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.options.baseIDs.filter { context.concept(withID: $0.value) == nil }.map {
      diagnostic(
        "the concept `\($0.value)` was removed", at: $0.position,
        help:
          "restore it with `status: deprecated` and `successor: id-of-the-other`, or a `note:` that says why")
    }
  }
}

struct UnsortedConcept: LintRule {
  let code = "unsorted"
  let severity = Diagnostic.Severity.warning
  let summary = "The concepts of a file are sorted by id."

  func check(_ context: LintContext) -> [Diagnostic] {
    let concepts = context.glossary.concepts
    return zip(concepts, concepts.dropFirst()).compactMap { previous, concept in
      guard previous.position.file == concept.position.file, concept.id < previous.id else { return nil }
      return diagnostic(
        "`\(concept.id)` stands after `\(previous.id)`", at: concept.position,
        help: "`normalize glossary fmt` sorts the file")
    }
  }
}
