import Testing
import Text

@testable import Glossary

/// The labels of the shipped glossary, each read as a text of its own.
@Suite("Shipped labels")
struct ShippedLabelTests {
  @Test("No English label joins its words otherwise than a text may")
  func noneIsDead() throws {
    let image = try #require(TestPosting.image)
    let reader = FormReader(image)
    let dead = (0..<image.labelCount).filter { row in
      let flags = image.flags(ofLabel: row)
      guard flags.contains(.skill), flags.isDisjoint(with: [.french, .singleWord, .reordered]) else { return false }
      let verdicts = Self.verdicts(on: image.labelText(row), image, reader)
      return verdicts.contains(.otherComplement) && !verdicts.contains(.accepted)
    }
    #expect(dead.map(image.labelText) == [])
  }

  /// On the readings of an English label by itself in its own text.
  private static func verdicts(on label: String, _ image: Image, _ reader: FormReader) -> [Matcher.Verdict] {
    let tokens = Tokenizer().tokens(of: Fold.composed(label), into: reader.forms)
    let input = Matcher.Input(
      tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: reader.forms), language: .en)
    return Matcher(image).candidates(in: input, .skills, reader: reader)
      .filter { image.labelText($0.match.label) == label }.map(\.verdict)
  }
}
