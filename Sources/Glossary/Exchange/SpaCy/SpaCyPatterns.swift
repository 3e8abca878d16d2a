import Text

/// Patterns for spaCy's `entity_ruler`, one JSON object a line: `{"label": KIND, "pattern": […], "id": CONCEPT}`.
///
/// A pattern lists the tokens of a label by lower-case form, or as written where the label demands exact case. Labels
/// are cut where spaCy's tokenizers for English and French cut: at spaces, behind elisions, around hyphens and symbols.
public enum SpaCyPatterns {
  /// Drops deprecated concepts and all that is no label: spaCy will find the words as they stand, without inflection,
  /// contexts, sections or coordination.
  ///
  /// - Parameter language: writes the labels of that language alone.
  public static func write(_ glossary: Glossary, language: Language? = nil) -> Exported {
    var reduction = Reduction(glossary)
    reduction.dropWords()
    reduction.dropConcepts("deprecated concepts") { $0.status == .deprecated }
    if let language {
      reduction.drop("labels in the other language") { concept in
        Feature.removeAll(&concept.labels) { $0.language != language }
      }
    }
    reduction.drop(
      .drafts, .forms, .domains, .notes, .successors, .sections, .ambiguities, .keptInside, .contexts,
      .broader, .links,
      .values, .hits, .misses)
    var writer = JSONLines()
    for concept in reduction.glossary.concepts {
      for label in concept.labels { write(label, of: concept, to: &writer) }
    }
    return Exported(bytes: writer.bytes, dropped: reduction.dropped)
  }

  private static func write(_ label: Label, of concept: Concept, to lines: inout JSONLines) {
    let key = label.exactCase ? "ORTH" : "LOWER"
    lines.write { json in
      json.member("label", concept.kind.rawValue.uppercased())
      json.array("pattern") { json in
        for token in tokens(of: label.text) {
          json.object { $0.member(named: key, label.exactCase ? token : token.lowercased()) }
        }
      }
      json.member("id", concept.id)
    }
  }

  /// The tokens as written, elisions with their apostrophe.
  static func tokens(of text: String) -> [String] {
    let table = FormTable()
    let bytes = Array(text.utf8)
    var tokens: [String] = []
    var isOpen = false
    for token in Tokenizer().tokens(of: bytes, into: table) {
      let surface = String(decoding: bytes[token.range], as: UTF8.self)
      // C++, C# and .NET are single tokens there.
      let joins = token.kind == .symbol && "+#.".contains(surface) || isOpen
      if joins, !token.flags.contains(.spaceBefore), let last = tokens.last, last != "-", last != "/" {
        tokens[tokens.count - 1] = last + surface
      } else {
        tokens.append(surface)
      }
      isOpen = token.kind == .symbol && surface == "."
    }
    return tokens
  }
}

/// JSON objects, one a line.
struct JSONLines {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object(members)
    bytes += writer.bytes
    bytes.append(UInt8(ascii: "\n"))
  }
}
