import Text

/// The sets of labels that are matched apart: a match of one never hides a match of another.
public enum Layer: Int, Sendable, CaseIterable {
  /// Competences.
  case skills
  /// The vocabulary of the fact rules.
  case rules
  /// Texts of section headings.
  case headings
  /// First words of sentences that tell their section.
  case openings
  /// Names of what a diploma is in that are read beside one alone: the letters of "BTS MCO" have other meanings too.
  case specialities

  init(of kind: Concept.Kind) {
    switch kind {
    case .section: self = .headings
    case .opening: self = .openings
    case .speciality: self = .specialities
    case .idiom: self = .skills
    default: self = kind.isSkill ? .skills : .rules
    }
  }
}

/// What a word is to the matcher and its users: the lists of `WordTables` that are looked up by word.
struct WordKinds: OptionSet {
  let rawValue: Int
  static let function = WordKinds(rawValue: 1)
  static let gap = WordKinds(rawValue: 2)
  static let accentPair = WordKinds(rawValue: 4)
  /// By its bare spelling.
  static let thing = WordKinds(rawValue: 8)
  /// By its bare spelling.
  static let invitation = WordKinds(rawValue: 16)
  /// By its bare spelling.
  static let post = WordKinds(rawValue: 32)
  static let pureVerb = WordKinds(rawValue: 64)
}

/// The part a word has in its family.
enum FamilyRole: Int {
  case noun, verb, verbForm
}

/// A set of sections as bits; an unknown name counts for nothing (lint tells it).
struct SectionSet {
  let rawValue: Int

  init(_ names: [String]) {
    rawValue = names.reduce(0) { bits, name in
      guard let section = Section(rawValue: name) else { return bits }
      return bits | Self.bit(section)
    }
  }

  private static let order = Section.allCases

  static func bit(_ section: Section) -> Int { 1 << (order.firstIndex(of: section) ?? 0) }
}

/// The strings of an image under construction, each stored once.
struct StringPool {
  private var bytes: [UInt8] = []
  private var known: [String: Int] = [:]
  var surfaceRows: [String: Int] = [:]

  /// Offset and length in bytes.
  mutating func add(_ text: String) -> [Int] {
    if let offset = known[text] { return [offset, text.utf8.count] }
    let offset = bytes.count
    bytes.append(contentsOf: text.utf8)
    known[text] = offset
    return [offset, text.utf8.count]
  }

  /// The bytes as words, filled up with zeros.
  var words: [UInt32] {
    var padded = bytes
    while padded.count % 4 != 0 { padded.append(0) }
    return padded.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
  }
}

/// The distinct words of all labels, with the languages in which they occur (bit n: `Language.allCases[n]`).
struct FormVocabulary {
  private(set) var entries: [(form: Form, languages: Int)] = []
  private var known: [String: Int] = [:]

  /// The bit of a word that all labels write in capitals: an acronym, which takes no ending but a plural s.
  static let acronym = 1 << 7

  mutating func id(of form: Form, _ language: Language) -> Int {
    let bit = 1 << (Language.allCases.firstIndex(of: language) ?? 0)
    let isAcronym = form.shape == .upper
    if let id = known[form.folded] {
      entries[id].languages |= bit
      if !isAcronym { entries[id].languages &= ~Self.acronym }
      return id
    }
    known[form.folded] = entries.count
    entries.append((form, isAcronym ? bit | Self.acronym : bit))
    return entries.count - 1
  }
}

/// Finds the label words that a family's word inflects to.
struct FormFinder {
  private var byKey: [Language: [String: [Int]]] = [:]
  private let entries: [(form: Form, languages: Int)]

  init(_ vocabulary: FormVocabulary, morphology: Morphology) {
    entries = vocabulary.entries
    for (id, entry) in entries.enumerated() {
      for (bit, language) in Language.allCases.enumerated() where entry.languages & (1 << bit) != 0 {
        for key in morphology.keys(of: entry.form.folded, language) {
          byKey[language, default: [:]][key, default: []].append(id)
        }
      }
    }
  }

  /// Noun forms inflect by number; of a verb only the infinitive itself stands in labels.
  func forms(
    of lemma: Form, _ language: Language, _ role: FamilyRole, morphology: Morphology
  ) -> [Int] {
    let candidates = Set(morphology.keys(of: lemma.folded, language).flatMap { byKey[language]?[$0] ?? [] })
    return candidates.sorted().filter { id in
      guard let relation = Morphology.relation(of: entries[id].form, to: lemma, language) else { return false }
      return role == .noun ? relation <= .nominal : relation == .same
    }
  }
}

/// A trie over label words.
struct TrieBuilder {
  struct Node {
    var children: [Int: Int] = [:]
    var labels: [Int] = []
  }

  private(set) var nodes: [Node]

  init(roots: Int) { nodes = Array(repeating: Node(), count: roots) }

  mutating func insert(_ words: [Int], root: Int, label: Int) {
    var node = root
    for word in words {
      if let child = nodes[node].children[word] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].labels.append(label)
  }
}

extension String {
  /// The 32-bit FNV-1a hash by which an image's tables are sorted.
  var imageHash: UInt32 {
    utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
