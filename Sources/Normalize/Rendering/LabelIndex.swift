import Glossary
import Text

/// The labels of concepts, by which the renderer names them: the preferred one first, then the variants; never hidden ones.
struct LabelIndex {
  private let image: Image
  private var labels: [Int: [String]] = [:]
  private var concepts: [Value: [Int]] = [:]

  private struct Value: Hashable {
    var kind: Concept.Kind
    var key: String
    var value: String
  }

  /// Keys of values by which facts name concepts.
  private static let keys = [
    "national", "lang", "type", "time", "schedule", "code", "kind", "document", "extra", "text", "isced", "section",
  ]
  /// More names of one concept are not tried.
  private static let most = 12

  init(_ image: Image, _ language: Language) {
    self.image = image
    let typography = Typography(language)
    for label in 0..<image.labelCount where image.labelLanguage(label) == language && !image.isReordered(label) {
      let tier = image.labelTier(label)
      guard tier != .hidden else { continue }
      let text = typography.set(image.labelText(label))
      let concept = image.labelConcept(label)
      if tier == .preferred {
        labels[concept, default: []].insert(text, at: 0)
      } else {
        labels[concept, default: []].append(text)
      }
    }
    for concept in 0..<image.conceptCount {
      for key in Self.keys {
        for value in image.values(ofConcept: concept, key) {
          concepts[Value(kind: image.kind(ofConcept: concept), key: key, value: value), default: []].append(concept)
        }
      }
    }
  }

  /// The names of a concept; its id in words where it has none, or is unknown.
  func names(of tag: String) -> [String] {
    guard let concept = image.concept(withID: tag) else { return [Self.words(tag)] }
    return names(ofConcept: concept)
  }

  /// The names of what a diploma is in: a field of study goes by those of the competence beside it (`economics` for
  /// `economics-studies`), which are read as the field there.
  func names(ofSubject tag: String) -> [String] {
    guard let competence = image.competence(besideFieldID: tag) else { return names(of: tag) }
    return names(ofConcept: competence).prefix(3) + names(of: tag)
  }

  /// Who does a work that English names by its -ing: "data engineer"; none for a field of study.
  func holders(of tag: String) -> [String] {
    guard let concept = image.concept(withID: tag), image.kind(ofConcept: concept) != .field else { return [] }
    return names(ofConcept: concept).filter { $0.hasSuffix("ing") }.map { name in
      let verb = name.dropLast(3)
      return verb.hasSuffix("er") ? String(verb) : verb + "er"
    }
  }

  private func names(ofConcept concept: Int) -> [String] {
    let names = labels[concept] ?? []
    return names.isEmpty ? [Self.words(image.conceptID(concept))] : Array(names.prefix(Self.most))
  }

  private static func words(_ tag: String) -> String { tag.split(separator: "-").joined(separator: " ") }

  /// The names of the concepts of a kind that have a value, those that have no other value of that key first.
  func names(_ kind: Concept.Kind, _ key: String, _ value: String) -> [String] {
    let found = concepts[Value(kind: kind, key: key, value: value)] ?? []
    let order = found.sorted { first, second in
      let counts = [first, second].map { image.values(ofConcept: $0, key).count }
      let isNamed = [first, second].map { image.conceptID($0) == value }
      return (counts[0], isNamed[0] ? 0 : 1, first) < (counts[1], isNamed[1] ? 0 : 1, second)
    }
    return Array(order.flatMap(names(ofConcept:)).prefix(2 * Self.most))
  }

  /// The ISCED level that the first concept with a national name has.
  func level(ofNational code: String) -> Int? {
    (concepts[Value(kind: .degree, key: "national", value: code)] ?? []).lazy
      .compactMap { image.values(ofConcept: $0, "isced").first.flatMap(Int.init) }.first
  }

  /// The names of degrees of a level that say no national name.
  func names(ofLevel level: Int) -> [String] {
    let found = concepts[Value(kind: .degree, key: "isced", value: String(level))] ?? []
    return found.filter { image.values(ofConcept: $0, "national").isEmpty }.flatMap(names(ofConcept:))
  }

  /// The kind that the output gives a competence, and its rank for lists.
  func rank(of tag: String) -> Int {
    let kinds: [Concept.Kind] = [.task, .field, .knowledge, .tool, .certificate, .soft]
    return image.concept(withID: tag).flatMap { kinds.firstIndex(of: image.kind(ofConcept: $0)) } ?? kinds.count
  }
}
