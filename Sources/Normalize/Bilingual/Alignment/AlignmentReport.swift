import Glossary
import Text

/// Writes an alignment for programs and for people.
public struct AlignmentReport: Sendable {
  private let alignment: BilingualAlignment
  private let links: [BilingualAlignment.Link]
  private let byBlocks: Bool

  /// `byBlocks` writes links of whole blocks instead of sentences; links with a lower score are left out.
  public init(_ alignment: BilingualAlignment, byBlocks: Bool = false, leastScore: Double = 0) {
    self.alignment = alignment
    self.byBlocks = byBlocks
    links = (byBlocks ? alignment.blockLinks : alignment.links).filter { $0.score >= leastScore }
  }

  // MARK: Tab-separated

  /// Columns: type, score, source text, target text. Tabs and line breaks of the texts are spaces.
  public var tsv: String {
    let head = "type\tscore\t\(alignment.sourceLanguage)\t\(alignment.targetLanguage)\n"
    return head
      + links.map { link in
        let texts = [alignment.sourceText(of: link), alignment.targetText(of: link)].map(Self.singleSpaced)
        return ([link.type, link.score.decimal(3)] + texts).joined(separator: "\t") + "\n"
      }.joined()
  }

  private static func singleSpaced(_ text: String) -> String {
    text.split { $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  // MARK: JSON Lines

  /// One object a link: its type and score, why, and on each side the segments with their block and sentence.
  public var jsonLines: [UInt8] {
    links.flatMap { link in
      var writer = JSONWriter()
      writer.object { json in
        json.member("type", link.type)
        json.key("score")
        json.raw(link.score.decimal(4))
        json.object("why") { json in
          let parts = [
            ("length", link.evidence.length), ("anchors", link.evidence.anchors),
            ("structure", link.evidence.structure),
          ]
          for (name, value) in parts {
            json.key(named: name)
            json.raw(value.decimal(2))
          }
          json.member("shared", link.anchors)
        }
        segments("source", alignment.sourceLanguage, alignment.source[link.source], &json)
        segments("target", alignment.targetLanguage, alignment.target[link.target], &json)
      }
      return writer.bytes + [0x0A]
    }
  }

  private func segments(
    _ name: StaticString, _ language: String, _ segments: ArraySlice<Segment>, _ json: inout JSONWriter
  ) {
    json.key(name)
    json.object { json in
      json.member("lang", language)
      json.array("segments") { json in
        for segment in segments {
          json.object { json in
            json.member("block", segment.passage)
            json.member("sentence", segment.sentence)
            json.member("text", segment.text)
          }
        }
      }
    }
  }

  // MARK: Formats for people

  /// A translation memory: one unit a link that has both sides, with its score as a property `x-score`. What one
  /// version lacks is left out.
  public func tmx(tool version: String) -> [UInt8] {
    let units = links.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { link in
      TMXWriter.Unit(
        properties: [("x-score", link.score.decimal(3))],
        segments: [
          (alignment.sourceLanguage, alignment.sourceText(of: link)),
          (alignment.targetLanguage, alignment.targetText(of: link)),
        ])
    }
    return TMXWriter.bytes(
      of: units, source: alignment.sourceLanguage, segmentation: byBlocks ? .block : .sentence, toolVersion: version)
  }

  /// A page with both versions side by side: see `AlignmentPage`.
  public var html: String { AlignmentPage(alignment: alignment, links: links).text }
}
