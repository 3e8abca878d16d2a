import Text

/// Writes an alignment for programs and for people.
public struct AlignmentReport: Sendable {
  private let alignment: BilingualAlignment
  private let links: [BilingualAlignment.Link]

  /// `byBlocks` writes links of whole blocks instead of sentences; links with a lower score are left out.
  public init(_ alignment: BilingualAlignment, byBlocks: Bool = false, leastScore: Double = 0) {
    self.alignment = alignment
    links = (byBlocks ? alignment.blockLinks : alignment.links).filter { $0.score >= leastScore }
  }

  // MARK: Tab-separated

  /// Columns: type, score, source text, target text. Tabs and line breaks of the texts are spaces.
  public var tsv: String {
    let head = "type\tscore\t\(alignment.sourceLanguage)\t\(alignment.targetLanguage)\n"
    return head
      + links.map { link in
        let texts = [alignment.sourceText(of: link), alignment.targetText(of: link)].map(Self.singleSpaced)
        return ([link.type, Self.decimal(link.score, 3)] + texts).joined(separator: "\t") + "\n"
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
        json.raw(Self.decimal(link.score, 4))
        json.key("why")
        json.object { json in
          let parts = [
            ("length", link.evidence.length), ("anchors", link.evidence.anchors),
            ("structure", link.evidence.structure),
          ]
          for (name, value) in parts {
            json.key(name)
            json.raw(Self.decimal(value, 2))
          }
          json.member("shared", link.anchors)
        }
        segments("source", alignment.sourceLanguage, alignment.source[link.source], &json)
        segments("target", alignment.targetLanguage, alignment.target[link.target], &json)
      }
      return writer.bytes + [0x0A]
    }
  }

  private func segments(_ name: String, _ language: String, _ segments: ArraySlice<Segment>, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("lang", language)
      json.key("segments")
      json.array { json in
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

  /// With a fixed number of digits behind the point.
  static func decimal(_ value: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let units = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(units % scale)
    let padded = String(repeating: "0", count: digits - fraction.count) + fraction
    return (value < 0 && units > 0 ? "-" : "") + "\(units / scale).\(padded)"
  }

  // MARK: Formats for people

  /// Translation memory: see `TMX`.
  public func tmx(tool version: String, isByBlocks: Bool) -> [UInt8] {
    TMX(toolVersion: version, segmentation: isByBlocks ? .block : .sentence).bytes(of: alignment, links)
  }

  /// A page with both versions side by side: see `AlignmentPage`.
  public var html: String { AlignmentPage(alignment: alignment, links: links).text }
}
