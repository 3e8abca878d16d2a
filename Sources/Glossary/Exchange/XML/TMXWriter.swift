/// Writes translation memories in TMX 1.4b (OSCAR, LISA, 2005), which OmegaT and other tools for translators open.
///
/// No date is written, so that the same input gives the same bytes.
public enum TMXWriter {
  /// One unit: what is known of it, as properties whose types begin with `x-`, and its text in each language.
  public struct Unit {
    var properties: [(type: String, value: String)]
    var segments: [(language: String, text: String)]

    public init(properties: [(type: String, value: String)], segments: [(language: String, text: String)]) {
      self.properties = properties
      self.segments = segments
    }
  }

  /// What a unit holds, as TMX names it.
  public enum Segmentation: String, Sendable {
    case sentence, block, phrase
  }

  /// A whole memory. `source` is the language that is translated from, `toolVersion` that of the program.
  public static func bytes(
    of units: [Unit], source: String, segmentation: Segmentation, toolVersion: String
  ) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("tmx", [("version", "1.4")]) { writer in
      writer.emptyElement(
        "header",
        [
          ("creationtool", "normalize"), ("creationtoolversion", toolVersion), ("segtype", segmentation.rawValue),
          ("o-tmf", "normalize"), ("adminlang", "en"), ("srclang", source), ("datatype", "plaintext"),
        ])
      writer.element("body") { writer in
        for unit in units { write(unit, &writer) }
      }
    }
    return writer.bytes
  }

  private static func write(_ unit: Unit, _ writer: inout XMLWriter) {
    writer.element("tu") { writer in
      for (type, value) in unit.properties { writer.element("prop", [("type", type)], text: value) }
      for (language, text) in unit.segments {
        writer.element("tuv", [("xml:lang", language)]) { $0.element("seg", text: text) }
      }
    }
  }
}
