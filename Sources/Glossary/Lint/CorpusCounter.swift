import Text

/// Counts how often a corpus used the labels and negative contexts of a glossary: what the corpus rules of lint need.
public struct CorpusCounter: Sendable {
  public private(set) var use = CorpusUse()
  private let image: Image
  private var labels: [LabelName: Position] = [:]
  private var contexts: [String: [Position]] = [:]

  /// What a row of the image and a label of the glossary have in common.
  private struct LabelName: Hashable {
    var concept: String
    var text: String
    var language: Language
  }

  /// `image` was built from `glossary`, alone or with others.
  public init(of glossary: Glossary, _ image: Image) {
    self.image = image
    for concept in glossary.concepts {
      contexts[concept.id] = concept.contexts.map(\.position)
      for label in concept.labels {
        let name = LabelName(concept: concept.id, text: label.text, language: label.language)
        labels[name] = labels[name] ?? label.position
      }
    }
  }

  /// Counts the candidates of one text; `surface` gives the words that a match took.
  public mutating func add(_ candidates: [Matcher.Candidate], surface: (Match) -> String) {
    for candidate in candidates {
      switch candidate.verdict {
      case .accepted: countLabel(candidate.match.label)
      case .negativeContext(let index): countContext(index, of: candidate.match.concept)
      case .hidden(let other): addAmbiguity(candidate.match, other, surface)
      case .wrongSection, .wrongCase, .otherWording, .wrongLanguage, .tooWeak, .notParallel, .otherComplement: break
      }
    }
  }

  private mutating func countLabel(_ label: Int) {
    let name = LabelName(
      concept: image.conceptID(image.labelConcept(label)), text: image.labelText(label),
      language: image.labelLanguage(label))
    if let position = labels[name] { use.labels[position, default: 0] += 1 }
  }

  private mutating func countContext(_ index: Int, of concept: Int) {
    guard let positions = contexts[image.conceptID(concept)], positions.indices.contains(index) else {
      return
    }
    use.contexts[positions[index], default: 0] += 1
  }

  /// Two concepts of one layer that take the very same words, with nothing that says that this is meant.
  private mutating func addAmbiguity(_ match: Match, _ other: Match, _ surface: (Match) -> String) {
    guard match.words == other.words, match.concept != other.concept else { return }
    let ids = [other, match].map { image.conceptID($0.concept) }
    let text = Fold(surface(match)).folded
    for id in ids where !use.ambiguities[text, default: []].contains(id) {
      use.ambiguities[text, default: []].append(id)
    }
  }
}
