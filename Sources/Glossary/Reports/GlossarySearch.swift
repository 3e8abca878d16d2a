import Text

/// Finds concepts by a term in either language: as the matcher would in a text, then by the beginnings of label words.
public final class GlossarySearch {
  public struct Found: Hashable, Sendable {
    public enum How: String, Hashable, Sendable {
      /// As `Match.How`.
      case label, inflected, derived, coordinated
      /// The id holds the term.
      case id
      /// Words of a label begin with the term.
      case prefix
    }

    /// Index of the concept in the image.
    public var concept: Int
    /// Index of the label in the image; nil where the id alone holds the term.
    public var label: Int?
    public var how: How
  }

  private let image: Image
  private let matcher: Matcher
  private let reader: FormReader

  public init(_ image: Image) {
    self.image = image
    matcher = Matcher(image)
    reader = FormReader(image)
  }

  /// Each concept once, by its best label. Cost: one pass over the labels.
  public func find(_ term: String) -> [Found] {
    var seen: Set<Int> = []
    return (matched(term) + held(by: term)).filter { seen.insert($0.concept).inserted }
  }

  // MARK: Matcher

  private func matched(_ term: String) -> [Found] {
    let tokens = Tokenizer().tokens(of: term, into: reader.forms)
    guard !tokens.isEmpty else { return [] }
    var found: [(Matcher.Candidate, Int)] = []
    for language in [Language.fr, .en] {
      let input = Matcher.Input(tokens: tokens, sentences: [0..<tokens.count], language: language)
      for layer in Layer.allCases {
        let candidates = matcher.candidates(in: input, layer, reader: reader)
        found += candidates.filter { Self.counts($0.verdict) }.map { ($0, $0.match.words.count) }
      }
    }
    return found.sorted { first, second in
      if first.1 != second.1 { return first.1 > second.1 }
      return (first.0.match.how, first.0.match.label) < (second.0.match.how, second.0.match.label)
    }.map { candidate, _ in
      Found(
        concept: candidate.match.concept, label: candidate.match.label, how: Self.how(candidate.match.how))
    }
  }

  /// A search wants more than a text gives: what hides or forbids a match in a text does not here.
  private static func counts(_ verdict: Matcher.Verdict) -> Bool {
    switch verdict {
    case .accepted, .hidden, .wrongSection, .negativeContext, .wrongCase, .otherWording: true
    case .wrongLanguage, .tooWeak, .notParallel, .otherComplement: false
    }
  }

  private static func how(_ how: Match.How) -> Found.How {
    switch how {
    case .label: .label
    case .inflected: .inflected
    case .derived: .derived
    case .coordinated: .coordinated
    }
  }

  // MARK: Prefixes

  private func held(by term: String) -> [Found] {
    let wanted = Self.words(term)
    guard wanted.count > 1 else { return [] }
    var found: [Found] = []
    for concept in 0..<image.conceptCount where Self.words(image.conceptID(concept)).contains(wanted) {
      found.append(Found(concept: concept, label: nil, how: .id))
    }
    var first: [Found] = []
    var later: [Found] = []
    for label in 0..<image.labelCount where !image.isReordered(label) {
      let words = Self.words(image.labelText(label))
      guard words.contains(wanted) else { continue }
      let hit = Found(concept: image.labelConcept(label), label: label, how: .prefix)
      if words.hasPrefix(wanted) { first.append(hit) } else { later.append(hit) }
    }
    return first.sorted(by: isPlainer) + later.sorted(by: isPlainer) + found
  }

  /// Preferred labels first, then shorter ones.
  private func isPlainer(_ one: Found, _ two: Found) -> Bool {
    guard let one = one.label, let two = two.label else { return false }
    let preferred = (image.labelTier(one) == .preferred, image.labelTier(two) == .preferred)
    if preferred.0 != preferred.1 { return preferred.0 }
    let lengths = (image.labelText(one).utf8.count, image.labelText(two).utf8.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : one < two
  }

  /// Lower-case words without accents, each with a space before it.
  private static func words(_ text: String) -> String {
    let bare = Fold(text).bare.unicodeScalars
    return bare.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .reduce(into: "") { $0 += " " + String($1) }
  }
}

extension GlossarySearch {
  /// The rows for people: id, kind, the preferred label of each language, and the label that was found with its place.
  public func text(of found: [Found], coloured: Bool = false) -> String {
    var table = TextTable(["CONCEPT", "KIND", "ENGLISH", "FRENCH", "HOW", "LABEL", "WHERE"])
    for hit in found {
      table.add([
        .init(image.conceptID(hit.concept), .strong), .init(image.kind(ofConcept: hit.concept).rawValue),
        .init(image.preferredLabel(ofConcept: hit.concept, .en)),
        .init(image.preferredLabel(ofConcept: hit.concept, .fr)), .init(hit.how.rawValue, .faint),
        .init(hit.label.map(image.labelText) ?? ""),
        .init(image.labelOrigin(hit.label ?? firstLabel(of: hit.concept)), .faint),
      ])
    }
    return table.text(coloured: coloured)
  }

  /// As JSON, with a line feed at the end.
  public func json(of found: [Found]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for hit in found {
        writer.object(inline: true) { writer in
          writer.member("concept", image.conceptID(hit.concept))
          writer.member("kind", image.kind(ofConcept: hit.concept).rawValue)
          writer.member("en", image.preferredLabel(ofConcept: hit.concept, .en))
          writer.member("fr", image.preferredLabel(ofConcept: hit.concept, .fr))
          writer.member("how", hit.how.rawValue)
          writer.member("label", hit.label.map(image.labelText))
          writer.member("origin", image.labelOrigin(hit.label ?? firstLabel(of: hit.concept)))
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func firstLabel(of concept: Int) -> Int {
    (0..<image.labelCount).first { image.labelConcept($0) == concept } ?? 0
  }
}
