struct UnknownScheme: LintRule {
  let code = "unknown-scheme"
  let severity = Diagnostic.Severity.error
  let summary = "A link's scheme is one of the vocabularies that are known."

  func check(_ context: LintContext) -> [Diagnostic] {
    let known = LinkScheme.allCases.map(\.rawValue)
    return context.glossary.concepts.flatMap(\.links).filter { !known.contains($0.scheme) }.map { link in
      let nearest = NearestName.of(link.scheme, among: known).map { "did you mean `\($0)`?" }
      return diagnostic(
        "`\(link.scheme)` is no known vocabulary", at: link.position,
        help: nearest ?? "one of: " + known.joined(separator: ", "))
    }
  }
}

struct MalformedLink: LintRule {
  let code = "malformed-link"
  let severity = Diagnostic.Severity.error
  let summary = "A link's id looks as ids of its vocabulary look."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap(\.links).filter {
      LinkScheme(rawValue: $0.scheme)?.isValid($0.id) == false
    }
    .map { diagnostic("`\($0.id)` is no id of `\($0.scheme)`", at: $0.position) }
  }
}

struct SharedExactMatch: LintRule {
  let code = "shared-exact-match"
  let severity = Diagnostic.Severity.error
  let summary = "An id of another vocabulary is the exact match of one concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    var owners: [String: (id: String, position: Position)] = [:]
    var result: [Diagnostic] = []
    for concept in context.glossary.concepts where concept.status == .approved {
      for link in concept.links where link.relation == .exactMatch {
        let key = link.scheme + " " + link.id
        if let owner = owners[key], owner.id != concept.id {
          result.append(
            diagnostic(
              "`\(owner.id)` is an exact match of this id too", at: link.position,
              help: "keep exactMatch on one, and write `rel: closeMatch` or `broadMatch` on the other",
              related: [Located("the other link", owner.position)]))
        } else {
          owners[key] = (concept.id, link.position)
        }
      }
    }
    return result
  }
}

/// Needs the pinned vocabularies.
struct UnknownLink: LintRule {
  let code = "unknown-link"
  let severity = Diagnostic.Severity.warning
  let summary = "A link points to an id that its pinned vocabulary has."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap(\.links)
      .filter { context.options.taxonomies[$0.scheme]?.contains($0.id) == false }
      .map { diagnostic("`\($0.scheme)` has no `\($0.id)`", at: $0.position) }
  }
}

struct UnlinkedConcept: LintRule {
  let code = "unlinked"
  let severity = Diagnostic.Severity.warning
  let summary = "An approved concept is linked to another vocabulary."
  let isOptional = true

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.filter { $0.status == .approved && $0.links.isEmpty }.map {
      diagnostic("`\($0.id)` has no link", at: $0.position, help: "add `links: [{scheme: esco, id: …}]`")
    }
  }
}
