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
    let units = counts.sorted { $0.key < $1.key }.map { pair, count in
      TMXWriter.Unit(
        properties: [("x-concept", pair.concept), ("x-count", String(count))],
        segments: [("fr", pair.source), ("en", pair.target)])
    }
    return TMXWriter.bytes(of: units, source: "fr", segmentation: .phrase, toolVersion: "1")
  }
}
