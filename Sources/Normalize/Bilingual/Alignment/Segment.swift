import Glossary
import Markup
import Text

/// A sentence of one version of a posting, as the aligner sees it.
public struct Segment: Sendable {
  /// Index of the passage that holds it.
  public var passage: Int
  /// Index of the sentence in its passage.
  public var sentence: Int
  /// The visible text, without white space around it.
  public var text: String
  /// In Unicode scalars.
  public var length: Int
  public var kind: Block.Kind
  public var section: Section
  public var isFirstOfBlock: Bool
  public var isLastOfBlock: Bool
  public var anchors: Set<Anchor>
}

/// Cuts the version of a posting into segments; sentences without a word, number or address (bullets, rules) are left out.
struct SegmentReader {
  let image: Image

  func segments(of posting: NormalizedPosting) -> [Segment] {
    posting.passages.flatMap { passage in
      let spoken = passage.sentences.indices.filter { isSpoken(passage.sentences[$0], passage) }
      return spoken.map { index in
        var segment = segment(index, passage)
        segment.isFirstOfBlock = index == spoken.first
        segment.isLastOfBlock = index == spoken.last
        return segment
      }
    }
  }

  private func isSpoken(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    sentence.contains { passage.tokens[$0].kind != .symbol }
  }

  private func segment(_ index: Int, _ passage: Passage) -> Segment {
    let sentence = passage.sentences[index]
    let text = passage.text(sentence)
    return Segment(
      passage: passage.index, sentence: index, text: text, length: text.unicodeScalars.count,
      kind: passage.block.kind, section: passage.sections[index], isFirstOfBlock: false, isLastOfBlock: false,
      anchors: AnchorReader(image: image).anchors(of: sentence, in: passage))
  }
}
