import Glossary
import Text

/// JSON Lines for spaCy: `text` and `spans` with `start`, `end`, `label` and `kb_id`, as `doc.spans` takes them (spans
/// may overlap, entities may not). Offsets count Unicode scalars, as Python's strings do.
enum SpaCyExport {
  static func write(_ documents: [CorpusExport.Document]) -> CorpusExport {
    var bytes: [UInt8] = []
    for document in documents {
      let (text, starts) = document.joined
      var writer = JSONWriter(style: .compact)
      writer.object { writer in
        writer.member("text", text)
        writer.array("spans") { writer in
          for annotation in document.annotations {
            let start = starts[annotation.block] + annotation.range.lowerBound
            writer.object { writer in
              writer.member("start", start)
              writer.member("end", start + annotation.range.count)
              writer.member("label", annotation.kind)
              writer.member("kb_id", annotation.meaning)
              writer.member("modality", annotation.modality)
            }
          }
        }
        writer.object("meta") { writer in
          writer.member("id", document.id)
          writer.member("lang", document.metadata.language)
          writer.member("split", document.metadata.split)
        }
      }
      bytes += writer.bytes + [0x0A]
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    return CorpusExport(files: [("", bytes)], dropped: dropped)
  }
}
