import Foundation
import Text

@testable import Glossary

/// A file of `Fixtures/lint`, named by the code of its rule. It holds what the rule finds, marked as `MarkedSource`
/// says, beside what it must leave alone. Comments at its top give what a rule needs from outside:
/// `# base: ids`, `# taxonomy: scheme ids`, `# corpus: a sentence`, `# ambiguity: surface ids`.
struct LintFixture {
  let code: String
  let source: SourceFile
  let text: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/lint")

  init(_ code: String) throws {
    self.code = code
    text = try String(contentsOf: Self.folder.appending(path: code + ".yaml"), encoding: .utf8)
    source = SourceFile(path: code + ".yaml", text: text)
  }

  var options: LintOptions {
    let glossary = GlossaryLoader.load([source]).glossary
    var options = LintOptions()
    options.optionalRules = [code]
    options.matcher = SubstringMatcher(glossary: glossary)
    let top = Position(file: source.path, line: 1, column: 1)
    options.baseIDs = words("base").map { Located($0, top) }
    if let scheme = words("taxonomy").first {
      options.taxonomies = [scheme: Set(words("taxonomy").dropFirst())]
    }
    if let corpus = directive("corpus") { options.corpus = use(of: glossary, on: corpus) }
    if let surface = words("ambiguity").first {
      var corpus = CorpusUse()
      corpus.ambiguities = [surface: Array(words("ambiguity").dropFirst())]
      options.corpus = corpus
    }
    return options
  }

  private func directive(_ name: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("# \(name): ") }.map {
      String($0.dropFirst(name.count + 4))
    }
  }

  private func words(_ name: String) -> [String] {
    directive(name)?.split(separator: " ").map(String.init) ?? []
  }

  private func use(of glossary: Glossary, on corpus: String) -> CorpusUse {
    var use = CorpusUse()
    for concept in glossary.concepts {
      for label in concept.labels where corpus.contains(label.text) { use.labels[label.position] = 1 }
      for context in concept.contexts where corpus.contains(context.text) {
        use.contexts[context.position] = 1
      }
    }
    return use
  }
}

/// Stands for the matcher: labels are found as they are written, and a context right beside cancels. A context `self`
/// cancels the label `cancel`, as no real context can.
struct SubstringMatcher: LabelMatching {
  let glossary: Glossary

  func matches(in text: String, _ language: Language) -> [LabelMatch] {
    glossary.concepts.flatMap { concept in
      concept.labels.filter { $0.language == language }.compactMap { label -> LabelMatch? in
        guard let range = text.range(of: label.text) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let isCancelled = concept.contexts.contains { context in
          context.text == "self" && label.text == "cancel"
            || context.side == .before && text[..<range.lowerBound].hasSuffix(context.text + " ")
            || context.side == .after && text[range.upperBound...].hasPrefix(" " + context.text)
        }
        return LabelMatch(
          concept: concept.id, range: start..<(start + label.text.utf8.count), isCancelled: isCancelled)
      }
    }
  }
}
