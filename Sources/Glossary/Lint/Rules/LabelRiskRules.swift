import Text

/// Headings and openings of sentences are exempt: they are read as a whole line, or where a sentence begins.
struct StopWordLabel: LintRule {
  let code = "stop-word-label"
  let severity = Diagnostic.Severity.warning
  let summary = "A label is more than function words."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.labels.filter { label in
      label.key.wordCount > 0 && label.key.contentCount == 0 && !label.label.exactCase
        && ![.section, .opening].contains(context.concept(of: label).kind)
    }.map {
      diagnostic(
        "`\($0.label.text)` is nothing but function words, which stand in every text", at: $0,
        help: "add a word, or `case: exact` if it is a name")
    }
  }
}

/// Postings write acronyms in small letters too, so not all need their capitals; the editor who has looked says `type:`.
struct ShortLabel: LintRule {
  let code = "short-label"
  let severity = Diagnostic.Severity.warning
  let summary =
    "A label of three characters or fewer, or of capitals alone, has `case: exact`, or a `type:` that tells it is no word."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.labels.filter {
      Self.isRisky($0.label.text) && !Self.isSettled($0.label, of: context.concept(of: $0))
    }.map {
      let text = ScalarWriter.write($0.label.text)
      return diagnostic(
        "`\($0.label.text)` may match a common word in small letters", at: $0,
        help: "write {text: \(text), case: exact}, or {text: \(text), type: acronym} if no word is spelled alike")
    }
  }

  /// Whether the entry tells how its capitals count. What is written in small letters is meant as the word: rules look at
  /// its neighbours, and a competence has sections or contexts.
  private static func isSettled(_ label: Label, of concept: Concept) -> Bool {
    if label.exactCase || label.form != nil { return true }
    guard label.text == label.text.lowercased() else { return false }
    return concept.kind.vocabulary != "skill" || !concept.sections.isEmpty || concept.hasContext(for: label)
  }

  private static func isRisky(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !letters.isEmpty else { return false }
    return text.unicodeScalars.count <= 3
      || letters.count == text.unicodeScalars.count && letters.count <= 5
        && letters.allSatisfy { $0.properties.isUppercase }
  }
}

/// Needs the words that `words: {common: […]}` lists.
struct CommonWordLabel: LintRule {
  let code = "common-word-label"
  let severity = Diagnostic.Severity.warning
  let summary = "A single common word is a label only with `sections` or `not_when`."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.labels.compactMap { label in
      let concept = context.concept(of: label)
      let common = context.words.commonWords[label.label.language] ?? []
      guard label.key.wordCount == 1, common.contains(label.key.folded), !label.label.exactCase,
        concept.kind.isSkill, concept.sections.isEmpty, !concept.hasContext(for: label.label)
      else { return nil }
      return diagnostic(
        "`\(label.label.text)` alone is too general", at: label,
        help: "say of what (an object), or add `match: {sections: […]}` or `not_when:`")
    }
  }
}

struct RedundantVariant: LintRule {
  let code = "redundant-variant"
  let severity = Diagnostic.Severity.warning
  let summary = "A variant is more than an inflection of another label of the concept."

  func check(_ context: LintContext) -> [Diagnostic] {
    // What a context names is not removed: the context would name nothing, or concern another label.
    let labels = context.labels.filter { label in
      !context.concept(of: label).contexts.contains { $0.names(label.label) }
    }
    let groups = Dictionary(grouping: labels) { label in
      "\(label.concept) \(label.label.language.rawValue) \(label.key.stems)"
    }
    return groups.values.flatMap { labels in
      // What goes itself makes nothing else redundant.
      var kept: [LintLabel] = []
      return labels.compactMap { label -> Diagnostic? in
        guard !label.label.isAsWritten, let other = kept.first(where: { Self.makesRedundant($0, label) }) else {
          kept.append(label)
          return nil
        }
        return diagnostic(
          "`\(label.label.text)` is matched by `\(other.label.text)` anyway", at: label,
          help: "remove it: inflection, accents, British or American spelling and function words are free",
          related: [Located("the other label", other.label.position)],
          fixes: context.removing(label.label.position))
      }
    }
  }

  private static func makesRedundant(_ label: LintLabel, _ other: LintLabel) -> Bool {
    !label.label.isAsWritten && label.label.text != other.label.text
      && label.key.covers(other.key, label.label.language) && !isVerbAlone(label, other)
      && !other.key.hasPreposition(besides: label.key)
  }

  /// English nouns and verbs look alike, so the engine does not take a word alone for another form of a verb (`harvest`,
  /// `harvesting`).
  private static func isVerbAlone(_ label: LintLabel, _ other: LintLabel) -> Bool {
    guard label.label.language == .en, label.key.forms.count == 1, let word = label.key.forms.first,
      let form = other.key.forms.first
    else { return false }
    return Morphology.relation(of: form, to: word, .en) == .verbal
  }
}

/// Needs the matcher: feminine forms in -euse, -rice and -enne are found where a family or an ending gives them.
struct MissingGender: LintRule {
  let code = "missing-gender"
  let severity = Diagnostic.Severity.warning
  let summary = "A French label that names a person or a quality matches in both genders."

  private static let feminines = [
    ("teur", "trice"), ("eur", "euse"), ("ien", "ienne"), ("eux", "euse"), ("ier", "ière"), ("if", "ive"),
  ]

  func check(_ context: LintContext) -> [Diagnostic] {
    guard let matcher = context.options.matcher else { return [] }
    return context.labels.compactMap { label in
      let concept = context.concept(of: label)
      guard label.label.language == .fr, concept.kind == .soft, !label.label.exactCase,
        label.key.wordCount == 1, let feminine = Self.feminine(of: label.label.text),
        // What counts only in a list of traits is not found alone.
        concept.values[TraitList.key]?.contains(label.label.text) != true,
        !matcher.matches(in: feminine, .fr).contains(where: { $0.concept == concept.id })
      else { return nil }
      return diagnostic(
        "`\(feminine)` is not matched", at: label, help: "add the feminine form to `variants:`")
    }
  }

  private static func feminine(of word: String) -> String? {
    feminines.first { word.hasSuffix($0.0) }.map { String(word.dropLast($0.0.count)) + $0.1 }
  }
}

extension Label {
  /// Whether it demands more than its words, so that another spelling of it may be a label of its own.
  fileprivate var isAsWritten: Bool { exactCase || fixedWording }
}
