import Glossary
import Text

/// The abbreviations that a posting spells out itself: "Direction de la Gestion de la Donnée (DGD)", "ERP
/// (établissement recevant du public)". They mean what the posting says, whatever the glossary knows under the same
/// letters; and what an organisation is called demands nothing.
struct Abbreviations {
  /// By the abbreviation as written: the words that it stands for, each without accents and cut to its stem.
  private var expansions: [String: Set<String>] = [:]
  /// Token ranges of names of organisations, with the index of their passage.
  private var names: [(passage: Int, tokens: Range<Int>)] = []

  /// nil where the posting spells none out.
  init?(of passages: [Passage]) {
    for passage in passages {
      for index in passage.tokens.indices.dropFirst() where passage.holds(Self.opening, at: index) {
        read(at: index, in: passage)
      }
    }
    if expansions.isEmpty { return nil }
  }

  private static let opening: WordSet = "("
  private static let closing: WordSet = ")"
  /// Words that abbreviations leave out.
  private static let small = WordSet("de|du|des|d|la|le|les|l|et|en|a|au|aux|pour|un|une|sur|par|of|and|for|the|in|to")
  private static let organisations = WordSet(
    """
    direction|departement|centre|center|institut|institute|agence|agency|association|federation|union|groupe|\
    ministere|universite|ecole|pole|comite|conseil|societe|laboratoire|office|department|ministry|fondation
    """)
  private static let mostWords = 12
  private static let stemLength = 5

  // MARK: Reading

  /// The abbreviation inside the bracket that opens at `index`, or before it.
  private mutating func read(at index: Int, in passage: Passage) {
    let tokens = passage.tokens
    if tokens.indices.contains(index + 2), passage.holds(Self.closing, at: index + 2),
      isAbbreviation(index + 1, passage)
    {
      var words: [Int] = []
      var place = index - 1
      while place >= 0, words.count < Self.mostWords, tokens[place].kind == .word || Self.joins(place, passage) {
        if tokens[place].kind == .word { words.insert(place, at: 0) }
        place -= 1
      }
      for start in words.indices.dropLast().reversed() where spell(words[start...], index + 1, passage) { return }
    } else if isAbbreviation(index - 1, passage) {
      guard
        let end = tokens.indices[index...].prefix(2 * Self.mostWords).first(where: {
          passage.holds(Self.closing, at: $0)
        })
      else { return }
      _ = spell((index + 1..<end).filter { tokens[$0].kind == .word }[...], index - 1, passage)
    }
  }

  private static func joins(_ index: Int, _ passage: Passage) -> Bool {
    ["-", "&", "'", "’"].contains(passage.forms[index].surface)
  }

  private func isAbbreviation(_ index: Int, _ passage: Passage) -> Bool {
    passage.isWord(index) && passage.forms[index].shape == .upper
      && 2...7 ~= passage.forms[index].bare.utf8.count
  }

  /// Notes what `words` say where their first letters, with or without those of small words, are the abbreviation's.
  private mutating func spell(_ words: ArraySlice<Int>, _ abbreviation: Int, _ passage: Passage) -> Bool {
    guard let first = words.first, let last = words.last, words.count > 1, !passage.holds(Self.small, at: first)
    else { return false }
    let large = words.filter { !passage.holds(Self.small, at: $0) }
    let letters = passage.forms[abbreviation].bare
    let initials = { (indices: [Int]) in String(indices.compactMap { passage.forms[$0].bare.first }) }
    guard initials(large) == letters || initials(Array(words)) == letters else { return false }
    expansions[passage.forms[abbreviation].surface, default: []].formUnion(
      large.map { Self.stem(passage.forms[$0].bare) })
    if [first, last].contains(where: { passage.holds(Self.organisations, at: $0) }) {
      names.append((passage.index, first..<(last + 1)))
    }
    return true
  }

  private static func stem(_ word: String) -> String { String(word.prefix(stemLength)) }

  // MARK: What they forbid

  /// Removes the matches of abbreviations that stand for something else here, and those inside of a name.
  func removeOthers(from passages: inout [Passage]) {
    for index in passages.indices where !passages[index].skills.isEmpty {
      let passage = passages[index]
      let kept = passage.skills.filter { !isOther($0, in: passage) }
      if kept.count < passage.skills.count { passages[index].skills = kept }
    }
  }

  private func isOther(_ match: Match, in passage: Passage) -> Bool {
    if names.contains(where: {
      $0.passage == passage.index && $0.tokens.lowerBound < match.tokens.lowerBound
        && match.tokens.upperBound <= $0.tokens.upperBound
    }) {
      return true
    }
    guard match.tokens.count == 1, let stems = expansions[passage.forms[match.tokens.lowerBound].surface] else {
      return false
    }
    return !means(match.concept, stems, in: passage.image)
  }

  /// Whether a label of the concept has a word of the expansion; a concept that is known by its letters alone says
  /// nothing.
  private func means(_ concept: Int, _ stems: Set<String>, in image: Image) -> Bool {
    var isSpelledOut = false
    for label in image.labels(ofConcept: concept) {
      let words = image.labelText(label).split { !$0.isLetter }
      guard words.count > 1 else { continue }
      isSpelledOut = true
      if words.contains(where: { stems.contains(Self.stem(Form(String($0)).bare)) }) { return true }
    }
    return !isSpelledOut
  }
}
