import Glossary
import Text

/// Tasks for Label Studio with pre-annotations (`predictions`). Its editor counts UTF-16 code units, since it runs in a
/// browser; what other formats count would drift after an emoji.
enum LabelStudioExport {
  static func write(_ documents: [CorpusExport.Document]) -> CorpusExport {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for document in documents {
        writer.object { writer in
          writer.object("data", inline: true) { writer in
            writer.member("text", document.joined.text)
            writer.member("posting", document.id)
            writer.member("lang", document.metadata.language)
          }
          writer.array("predictions") { writer in
            writer.object { writer in
              writer.member("model_version", "normalize")
              writer.array("result") { writer in results(document, &writer) }
            }
          }
        }
      }
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    return CorpusExport(files: [("", writer.bytes + [0x0A])], dropped: dropped)
  }

  private static func results(_ document: CorpusExport.Document, _ writer: inout JSONWriter) {
    let (text, starts) = document.joined
    let scalars = text.unicodeScalars
    // UTF-16 units before each scalar.
    var units = [0]
    for scalar in scalars { units.append(units[units.count - 1] + (scalar.value > 0xFFFF ? 2 : 1)) }
    for (index, annotation) in document.annotations.enumerated() {
      let start = starts[annotation.block] + annotation.range.lowerBound
      let end = start + annotation.range.count
      func result(_ type: String, _ name: String, _ writer: inout JSONWriter, _ value: (inout JSONWriter) -> Void) {
        writer.object(inline: true) { writer in
          writer.member("id", "a\(index + 1)")
          writer.member("from_name", name)
          writer.member("to_name", "text")
          writer.member("type", type)
          writer.object("value") { writer in
            writer.member("start", units[start])
            writer.member("end", units[end])
            value(&writer)
          }
        }
      }
      result("labels", "label", &writer) { writer in
        writer.member("text", annotation.quote)
        writer.member("labels", [annotation.kind])
      }
      result("taxonomy", "concept", &writer) { writer in
        writer.array("taxonomy") { $0.array { $0.string(annotation.meaning) } }
      }
      if let modality = annotation.modality {
        result("choices", "modality", &writer) { $0.member("choices", [modality]) }
      }
    }
  }
}
