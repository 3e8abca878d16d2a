import Glossary
import Text

/// Something that a sentence and its translation are likely to share.
public enum Anchor: Hashable, Sendable {
  /// The id of a concept of the glossary: of a competence, of the rules' vocabulary or of a heading.
  case concept(String)
  /// A run of digits without leading zeros: thousands and decimals are apart in both languages, whatever parts them.
  case number(String)
  case address(String)
  /// A word in capitals, or capitalised inside a sentence, folded.
  case name(String)
  /// The first letters of a longer word, folded: administratif ~ administrative.
  case cognate(String)

  /// How likely the translation of a segment with such an anchor holds it too. Rounded from the project's own pairs; the
  /// result hardly depends on them.
  var fidelity: Double {
    switch self {
    case .concept: 0.6
    case .number: 0.85
    case .address: 0.95
    case .name: 0.6
    case .cognate: 0.3
    }
  }

  /// `concept:welding`, `number:35`
  public var description: String {
    switch self {
    case .concept(let id): "concept:\(id)"
    case .number(let digits): "number:\(digits)"
    case .address(let text): "address:\(text)"
    case .name(let word): "name:\(word)"
    case .cognate(let letters): "cognate:\(letters)-"
    }
  }
}

/// Finds the anchors of sentences.
struct AnchorReader {
  /// Letters of a cognate. Fewer join words that have nothing in common, more lose `commun·autaire` ~ `commun·ity`.
  private static let cognateLetters = 5

  let image: Image

  func anchors(of sentence: Range<Int>, in passage: Passage) -> Set<Anchor> {
    var anchors: Set<Anchor> = []
    for match in passage.skills + passage.cues + passage.headings where sentence.contains(match.tokens.lowerBound) {
      anchors.insert(.concept(image.conceptID(match.concept)))
    }
    for index in sentence {
      if let anchor = anchor(index, in: passage, isFirst: index == sentence.lowerBound) { anchors.insert(anchor) }
    }
    return anchors
  }

  private func anchor(_ index: Int, in passage: Passage, isFirst: Bool) -> Anchor? {
    let form = passage.forms[index]
    switch passage.tokens[index].kind {
    case .address: return .address(form.bare)
    case .number:
      let digits = form.surface.drop { $0 == "0" }
      return .number(digits.isEmpty ? "0" : String(digits))
    case .word:
      if form.shape == .upper || form.shape == .mixed || (form.shape == .capitalised && !isFirst) {
        return .name(form.bare)
      }
      return form.bare.count >= Self.cognateLetters ? .cognate(String(form.bare.prefix(Self.cognateLetters))) : nil
    case .symbol: return nil
    }
  }
}
