import Text

struct MissingPreferred: LintRule {
  let code = "missing-preferred"
  let severity = Diagnostic.Severity.error
  let summary = "A concept has a preferred label in each required language."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.filter { $0.status != .deprecated }.flatMap { concept in
      context.options.requiredLanguages.filter { concept.preferred($0) == nil }.map { language in
        diagnostic(
          "`\(concept.id)` has no preferred label in `\(language.rawValue)`", at: concept.position,
          help: "add `\(language.rawValue): {preferred: …}`")
      }
    }
  }
}

struct DuplicateLabel: LintRule {
  let code = "duplicate-label"
  let severity = Diagnostic.Severity.error
  let summary = "A text is a label of a concept once."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.glossary.concepts.flatMap { concept in
      concept.labels.indices.compactMap { index -> Diagnostic? in
        let label = concept.labels[index]
        let earlier = concept.labels[..<index].first {
          $0.text == label.text && $0.language == label.language
        }
        guard let earlier else { return nil }
        return diagnostic(
          "`\(label.text)` is a label of `\(concept.id)` twice", at: label.position, help: "remove one",
          related: [Located("first here", earlier.position)])
      }
    }
  }
}

/// A rule on the text of each label, with what the text should be.
protocol TextRule: LintRule {
  /// The better text; the same text where nothing is wrong.
  func mended(_ text: String) -> String
  func message(_ text: String) -> String
}

extension TextRule {
  func check(_ context: LintContext) -> [Diagnostic] {
    context.labels.compactMap { label in
      let text = label.label.text
      let better = mended(text)
      // Bytes are compared: Swift takes composed and decomposed letters for equal.
      if better.utf8.elementsEqual(text.utf8) { return nil }
      let fixes = better.isEmpty ? [] : context.replacing(label.label.position, with: better)
      return diagnostic(message(text), at: label, help: "write `\(better)`", fixes: fixes)
    }
  }
}

struct UncomposedText: TextRule {
  let code = "not-nfc"
  let severity = Diagnostic.Severity.error
  let summary = "Labels are in Unicode's composed normal form (NFC)."

  func mended(_ text: String) -> String { Fold.composed(text) }
  func message(_ text: String) -> String { "an accent is written as a character of its own (not NFC)" }
}

struct HiddenCharacter: TextRule {
  let code = "hidden-character"
  let severity = Diagnostic.Severity.error
  let summary = "Labels hold no control, zero-width or bidirectional formatting characters."

  func mended(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !TerminalWidth.isUnseen($0) }))
  }

  func message(_ text: String) -> String {
    let found = text.unicodeScalars.first(where: TerminalWidth.isUnseen)
    let code = found.map { String($0.value, radix: 16, uppercase: true) } ?? ""
    return "the label holds the invisible character U+"
      + String(repeating: "0", count: max(4 - code.count, 0)) + code
  }
}

struct BadSpace: TextRule {
  let code = "bad-space"
  let severity = Diagnostic.Severity.error
  let summary = "Labels hold single plain spaces, and none outside."

  func mended(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  func message(_ text: String) -> String { "the label holds an outer, double or special space" }
}

struct CurlyApostrophe: TextRule {
  let code = "curly-apostrophe"
  let severity = Diagnostic.Severity.warning
  let summary = "Labels are written with straight apostrophes; both kinds are matched."

  func mended(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }

  func message(_ text: String) -> String { "the apostrophe is curly, elsewhere it is straight" }
}

struct UnmatchableLabel: LintRule {
  let code = "unmatchable-label"
  let severity = Diagnostic.Severity.error
  let summary = "A label holds a word or a number."

  func check(_ context: LintContext) -> [Diagnostic] {
    context.labels.filter { $0.key.wordCount == 0 }.map {
      diagnostic("nothing in `\($0.label.text)` can be matched: it has no word", at: $0)
    }
  }
}
