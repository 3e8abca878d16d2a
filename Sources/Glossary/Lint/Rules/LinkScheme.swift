/// A vocabulary that links may point to, and how its ids look.
enum LinkScheme: String, CaseIterable {
  /// ESCO: `http://data.europa.eu/esco/skill/` and a UUID, and the same for other types.
  case esco
  /// ROME 4 (France Travail): a competence's OGR number, or a job's code such as `N1103`.
  case rome
  /// O*NET content model (`2.A.1.a`) or occupation (`43-5081.01`).
  case onet
  /// Lightcast Open Skills: `KS` and 18 characters, or `ES` and 16 hexadecimal ones.
  case lightcast
  /// Fields of education of UNESCO's ISCED-F 2013: two to four digits.
  case isced = "isced-f"
  case wikidata
  /// Répertoire national des certifications professionnelles, and its specific part.
  case rncp, rs

  func isValid(_ id: String) -> Bool {
    switch self {
    case .esco:
      id.hasPrefix("http://data.europa.eu/esco/")
        && Self.has(id.utf8.suffix(36), "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
    case .rome: Self.has(id.utf8, "Adddd") || (4...6).contains(id.utf8.count) && Self.isDigits(id.utf8)
    case .onet: Self.has(id.utf8, "dd-dddd.dd") || Self.isOutline(id)
    case .lightcast:
      (16...22).contains(id.utf8.count) && id.utf8.allSatisfy(Self.isCapitalOrDigit)
        && (id.hasPrefix("KS") || id.hasPrefix("ES") || id.hasPrefix("BGS"))
    case .isced: (2...4).contains(id.utf8.count) && Self.isDigits(id.utf8)
    case .wikidata: id.hasPrefix("Q") && id.utf8.count > 1 && Self.isDigits(id.utf8.dropFirst())
    case .rncp: Self.isDigits(id.utf8.dropFirst(id.hasPrefix("RNCP") ? 4 : 0)) && id.utf8.count > 2
    case .rs: Self.isDigits(id.utf8.dropFirst(id.hasPrefix("RS") ? 2 : 0)) && id.utf8.count > 2
    }
  }

  /// Whether the text has a shape: `d` a digit, `x` a hexadecimal digit, `A` a capital, others themselves.
  private static func has(_ text: some Collection<UInt8>, _ shape: String) -> Bool {
    let shape = shape.utf8
    return text.count == shape.count
      && zip(text, shape).allSatisfy { byte, kind in
        switch kind {
        case UInt8(ascii: "d"): (0x30...0x39).contains(byte)
        case UInt8(ascii: "x"): (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        case UInt8(ascii: "A"): (0x41...0x5A).contains(byte)
        default: byte == kind
        }
      }
  }

  private static func isDigits(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Single letters and numbers parted by dots: `2.A.1.a`.
  private static func isOutline(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy {
        isDigits($0) || $0.count == 1 && (0x61...0x7A).contains($0[$0.startIndex] | 0x20)
      }
  }
}
