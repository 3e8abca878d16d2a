import Glossary

/// Phrase pairs as a translation memory: TMX 1.4b, one unit for each phrase and English name, phrases of English postings
/// left out.
enum MemoryExport {
  static func write(_ documents: [CorpusExport.Document], _ names: [String: String]) -> CorpusExport {
    var counts: [Pair: Int] = [:]
    var others = 0
    var facts = 0
    for document in documents {
      for annotation in document.annotations {
        guard let concept = annotation.concept else {
          facts += 1
          continue
        }
        guard document.metadata.language == "fr", let name = names[concept] else {
          others += 1
          continue
        }
        counts[Pair(source: annotation.quote, target: name, concept: concept), default: 0] += 1
      }
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    dropped.add("facts, which have no English phrase", count: facts)
    dropped.add("phrases of English postings", count: others)
    dropped.add("places and strengths of phrases", count: counts.values.reduce(0, +))
    return CorpusExport(files: [("", bytes(counts))], dropped: dropped)
  }

  private struct Pair: Hashable, Comparable {
    var source: String
    var target: String
    var concept: String

    static func < (left: Pair, right: Pair) -> Bool {
      (left.concept, left.source) < (right.concept, right.source)
    }
  }

  private static func bytes(_ counts: [Pair: Int]) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("tmx", [("version", "1.4")]) { writer in
      let header = [
        ("creationtool", "normalize"), ("creationtoolversion", "1"), ("segtype", "phrase"), ("o-tmf", "normalize"),
        ("adminlang", "en"), ("srclang", "fr"), ("datatype", "plaintext"),
      ]
      writer.emptyElement("header", header)
      writer.element("body") { writer in
        for (pair, count) in counts.sorted(by: { $0.key < $1.key }) {
          writer.element("tu") { writer in
            writer.element("prop", [("type", "x-concept")], text: pair.concept)
            writer.element("prop", [("type", "x-count")], text: String(count))
            writer.element("tuv", [("xml:lang", "fr")]) { $0.element("seg", text: pair.source) }
            writer.element("tuv", [("xml:lang", "en")]) { $0.element("seg", text: pair.target) }
          }
        }
      }
    }
    return writer.bytes
  }
}
