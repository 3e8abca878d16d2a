import Markup
import Text

/// Writes the whole object of the output contract.
public struct ResultJSON {
  /// Whether only the language-neutral part is written, in its canonical form.
  let postingOnly: Bool
  let style: JSONWriter.Style

  public init(style: JSONWriter.Style, postingOnly: Bool = false) {
    self.style = style
    self.postingOnly = postingOnly
  }

  /// The object as JSON, with a line feed at its end.
  public func bytes(of result: NormalizedPosting) -> [UInt8] {
    var writer = JSONWriter(style: style)
    write(result, to: &writer)
    return writer.take()
  }

  /// Writes the object as a document of its own, for those who write many; `writer` has this style.
  public func write(_ result: NormalizedPosting, to writer: inout JSONWriter) {
    if postingOnly {
      PostingJSON(neutral: result.posting).write(to: &writer)
    } else {
      write(result, &writer)
    }
    writer.endDocument()
  }

  /// The canonical form of a posting alone, with a line feed at its end: equal bytes for equal content.
  public func neutralBytes(of posting: Posting) -> [UInt8] {
    var writer = JSONWriter(style: style)
    PostingJSON(neutral: posting).write(to: &writer)
    writer.endDocument()
    return writer.take()
  }

  private func write(_ result: NormalizedPosting, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema", "normalize/1")
      source(result, &writer)
      writer.key("posting")
      PostingJSON(posting: result.posting).write(to: &writer)
      writer.array("alignment") { writer in
        for index in result.alignment.indices { alignment(result.alignment[index], &writer) }
      }
      writer.array("blocks") { writer in
        let provenance = Provenance(item: result.item)
        for (passage, language) in zip(result.passages, result.languages) {
          block(passage, language, provenance, &writer)
        }
      }
      writer.array("unresolved") { writer in
        for index in result.unresolved { unresolved(result.passages[index], &writer) }
      }
      writer.array("diagnostics") { writer in
        for notice in result.diagnostics {
          writer.object(inline: true) { writer in
            writer.member("code", notice.code)
            writer.member("message", notice.message)
          }
        }
      }
    }
  }

  private func source(_ result: NormalizedPosting, _ writer: inout JSONWriter) {
    writer.object("source") { writer in
      writer.member("name", result.source.name)
      writer.member("id", result.item.id)
      writer.member("sha256", result.source.sha256)
      writer.member("bytes", result.source.bytes)
      writer.member("container", result.item.container.rawValue)
      writer.member("item", result.item.index)
      writer.member("mediaType", result.item.mediaType.rawValue)
      writer.member("lang", result.language)
    }
  }

  private func alignment(_ entry: AlignmentEntry, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("id", entry.id)
      writer.member("block", entry.block)
      writer.member("source", entry.source)
      writer.member("target", entry.target)
      writer.member("concept", entry.concept)
      writer.member("text", entry.text)
      ranges("bytes", entry.bytes, &writer)
      if !entry.disk.isEmpty { ranges("disk", entry.disk, &writer) }
      writer.member("how", entry.how)
      writer.member("rule", entry.rule)
    }
  }

  private func ranges(_ name: StaticString, _ ranges: SourceRanges, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.array(inline: true) { writer in for range in ranges { writer.range(range) } }
  }

  private func block(
    _ passage: Passage, _ language: String, _ provenance: Provenance, _ writer: inout JSONWriter
  ) {
    writer.object(inline: true) { writer in
      writer.member("id", passage.index)
      writer.member("kind", passage.block.kind.rawValue)
      if passage.block.level > 0 { writer.member("level", passage.block.level) }
      writer.member("section", passage.sections.first?.rawValue ?? "other")
      writer.member("lang", language)
      writer.key("text")
      writer.string(passage.block.text)
      if let bytes = provenance.extent(of: passage.block) { writer.member("bytes", bytes) }
      writer.member("path", passage.block.path)
    }
  }

  private func unresolved(_ passage: Passage, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("block", passage.index)
      writer.key("text")
      writer.string(passage.block.text)
      writer.member("text_range", 0..<passage.block.text.count { $0 & 0xC0 != 0x80 })
    }
  }
}
