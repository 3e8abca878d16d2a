import Text

/// Writes concepts as Turtle, one block each.
struct SKOSWriter {
  private(set) var text = ""

  mutating func write(_ glossary: Glossary) {
    for (prefix, iri) in SKOSVocabulary.prefixes { text += "@prefix \(prefix): <\(iri)> .\n" }
    let domains = Set(glossary.concepts.compactMap(\.domain)).sorted()
    if !domains.isEmpty { text += "\n" }
    for domain in domains {
      text += "\(name(ofDomain: domain)) a skos:ConceptScheme ; dct:title \(Self.literal(domain)) .\n"
    }
    for concept in glossary.concepts { write(concept) }
  }

  private mutating func write(_ concept: Concept) {
    var lines = ["a skos:Concept", "n:kind \(Self.literal(concept.kind.rawValue))"]
    if let domain = concept.domain { lines.append("skos:inScheme \(name(ofDomain: domain))") }
    switch concept.status {
    case .approved: break
    case .draft: lines.append("n:status \"draft\"")
    case .deprecated: lines.append("owl:deprecated true")
    }
    if let successor = concept.successor { lines.append("dct:isReplacedBy \(name(of: successor.value))") }
    for (property, tier) in SKOSVocabulary.tiers {
      for label in concept.labels where label.tier == tier {
        lines.append("skos:\(property) \(Self.literal(label.text))@\(label.language.rawValue)")
      }
    }
    lines += concept.broader.map { "skos:broader \(name(of: $0.value))" }
    lines += concept.links.map { "skos:\($0.relation.rawValue) \(Self.iri(LinkURI.uri(of: $0)))" }
    lines += concept.examples.hit.map { "skos:example \(Self.literal($0.value))" }
    if let note = concept.note { lines.append("skos:note \(Self.literal(note))") }
    text += "\n\(name(of: concept.id)) " + lines.joined(separator: " ;\n  ") + " .\n"
  }

  private func name(of id: String) -> String {
    BadID.isValid(id) ? "c:" + id : Self.iri(SKOSVocabulary.concept + id)
  }

  private func name(ofDomain domain: String) -> String {
    BadID.isValid(domain) ? "d:" + domain : Self.iri(SKOSVocabulary.domain + domain)
  }

  private static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Characters that an IRI may not hold are written as escapes of Turtle.
  private static func iri(_ text: String) -> String {
    var out = "<"
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out + ">"
  }
}
