import Glossary
import Text

/// One object a posting: metadata, facts, blocks, annotations. Nothing is left out.
enum JSONLinesExport {
  static func write(_ documents: [CorpusExport.Document], _ names: [String: String]) -> CorpusExport {
    var bytes: [UInt8] = []
    for document in documents {
      var writer = JSONWriter(style: .compact)
      writer.object { writer in
        let metadata = document.metadata
        writer.member("id", document.id)
        writer.member("name", metadata.name)
        writer.member("date", metadata.date)
        writer.member("lang", metadata.language)
        writer.member("country", metadata.country)
        writer.member("licence", metadata.licence)
        writer.member("split", metadata.split)
        writer.member("sha256", metadata.source.sha256)
        writer.key("posting")
        writer.raw(document.golden.posting.joined())
        writer.array("blocks") { writer in for block in document.golden.blocks { write(block, &writer) } }
        writer.array("annotations") { writer in
          for annotation in document.annotations { write(annotation, names, &writer) }
        }
      }
      bytes += writer.bytes + [0x0A]
    }
    return CorpusExport(files: [("", bytes)], dropped: Dropped())
  }

  private static func write(_ block: Golden.Block, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", block.kind)
      writer.member("section", block.section)
      writer.member("lang", block.language)
      writer.member("text", block.text)
    }
  }

  private static func write(_ annotation: Annotation, _ names: [String: String], _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("block", annotation.block)
      writer.member("text", annotation.range)
      writer.member("quote", annotation.quote)
      writer.member("concept", annotation.concept)
      writer.member("target", annotation.concept.flatMap { names[$0] })
      writer.member("kind", annotation.kind)
      writer.member("value", annotation.value)
      writer.member("modality", annotation.modality)
      writer.member("how", annotation.how)
    }
  }
}
