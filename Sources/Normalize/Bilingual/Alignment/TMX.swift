import Glossary

/// Translation memories in TMX 1.4b (OSCAR, LISA, 2005), which OmegaT and other tools for translators open.
///
/// One unit a link that has both sides, with its score as a property `x-score`; what one version lacks is left out. No date
/// is written, so that the same input gives the same bytes.
struct TMX {
  /// What a unit holds, as TMX names it.
  enum Segmentation: String {
    case sentence, block
  }

  let toolVersion: String
  let segmentation: Segmentation

  func bytes(of alignment: BilingualAlignment, _ links: [BilingualAlignment.Link]) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("tmx", [("version", "1.4")]) { writer in
      writer.emptyElement(
        "header",
        [
          ("creationtool", "normalize"), ("creationtoolversion", toolVersion), ("segtype", segmentation.rawValue),
          ("o-tmf", "normalize"), ("adminlang", "en"), ("srclang", alignment.sourceLanguage), ("datatype", "plaintext"),
        ])
      writer.element("body") { writer in
        for link in links where !link.source.isEmpty && !link.target.isEmpty { unit(link, alignment, &writer) }
      }
    }
    return writer.bytes
  }

  private func unit(_ link: BilingualAlignment.Link, _ alignment: BilingualAlignment, _ writer: inout XMLWriter) {
    writer.element("tu") { writer in
      writer.element("prop", [("type", "x-score")], text: AlignmentReport.decimal(link.score, 3))
      let sides = [
        (alignment.sourceLanguage, alignment.sourceText(of: link)),
        (alignment.targetLanguage, alignment.targetText(of: link)),
      ]
      for (language, text) in sides {
        writer.element("tuv", [("xml:lang", language)]) { $0.element("seg", text: text) }
      }
    }
  }
}
