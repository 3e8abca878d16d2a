import Glossary
import Markup
import Text

/// Tells in which section of the posting each sentence stands: from headings, and from labels that open a line
/// ("Profil : …"), as `glossaries/facts/sections.yaml` lists them; without any, from what the sentences say.
struct SectionFinder {
  let image: Image

  /// Sets the sections of all passages. Returns whether any heading was recognised.
  func assign(to passages: inout [Passage]) -> Bool {
    var current: Section?
    var found = false
    for index in passages.indices {
      var sections: [Section] = []
      for sentence in passages[index].sentences {
        if let section = opened(by: sentence, in: passages[index]) {
          current = section
          found = true
        }
        // What stands before the first heading presents the employer, or speaks of the person by name (SkillReader).
        sections.append(current ?? .about)
      }
      passages[index].sections = sections
    }
    if !found { HeadlessSections(image: image).assign(to: &passages) }
    return found
  }

  /// The section that a sentence opens: as a heading that a label covers, or by a label before a colon.
  private func opened(by sentence: Range<Int>, in passage: Passage) -> Section? {
    let labels = passage.cues(.section).filter { sentence.contains($0.tokens.lowerBound) }
    guard let label = labels.max(by: { $0.words.count < $1.words.count }) else { return nil }
    let isHeading = passage.block.kind == .heading && passage.sentences.count == 1
    let contentWords = sentence.filter { passage.tokens[$0].kind == .word }.count
    let leading = sentence.filter { passage.tokens[$0].kind == .word && $0 < label.tokens.lowerBound }.count
    if isHeading {
      return label.words.count * 3 >= contentWords || leading == 0 ? section(of: label) : nil
    }
    guard leading <= 1, contentWords > 0 else { return nil }
    if let next = colon(after: label, in: sentence, passage) {
      return next - label.tokens.upperBound <= 4 ? section(of: label) : nil
    }
    // A heading whose line break was lost, or a line of its own that nothing marks as a heading.
    let isWholeSentence = contentWords <= label.tokens.count + 1
    let isGlued =
      passage.tokens.indices.contains(sentence.upperBound)
      && passage.tokens[sentence.upperBound].flags.contains(.glued)
    return isWholeSentence && (isGlued || passage.sentences.count == 1) ? section(of: label) : nil
  }

  private func colon(after label: Match, in sentence: Range<Int>, _ passage: Passage) -> Int? {
    (label.tokens.upperBound..<max(sentence.upperBound, label.tokens.upperBound)).first {
      passage.forms[$0].surface == ":"
    }
  }

  private func section(of label: Match) -> Section? {
    image.values(ofConcept: label.concept, "section").first.flatMap(Section.init(rawValue:))
  }
}

/// Sections of a posting without headings, from what its sentences say: the opening words of the items of a list and the
/// person they speak of.
struct HeadlessSections {
  let image: Image

  private static let openings: [(section: Section, words: WordSet)] = [
    (
      .requirements,
      WordSet(
        "experience|experiences|connaissance|connaissances|maitrise|capacite|capacites|aptitude|aptitudes|diplome*|titulaire|competence|competences|bonne|bonnes|excellent*|formation|niveau|sens|esprit|possede*|detenir|detient|doit|ability|knowledge|proficien*|degree|bachelor|currently|must|skills|familiarity|understanding|strong|proven|demonstrated|publications"
      )
    ),
    (.benefits, WordSet("mutuelle|tickets|remuneration|avantages|prime|primes|rtt|benefits|insurance")),
  ]

  func assign(to passages: inout [Passage]) {
    var list: [Int] = []
    for index in passages.indices {
      if passages[index].block.kind == .listItem {
        list.append(index)
      } else {
        settle(list, in: &passages)
        list = []
        passages[index].sections = passages[index].sentences.map { section(of: $0, in: passages[index]) ?? .other }
      }
    }
    settle(list, in: &passages)
  }

  /// All items of one list stand in one section: the one that most of them speak of.
  private func settle(_ list: [Int], in passages: inout [Passage]) {
    guard !list.isEmpty else { return }
    var lists: [[Int]] = []
    for index in list {
      if let last = lists.last?.last, listPath(passages[last].block.path) == listPath(passages[index].block.path) {
        lists[lists.count - 1].append(index)
      } else {
        lists.append([index])
      }
    }
    for items in lists {
      let votes = items.compactMap { index in
        passages[index].sentences.first.flatMap { section(of: $0, in: passages[index]) ?? duty($0, passages[index]) }
      }
      let counts = Dictionary(grouping: votes, by: { $0 }).mapValues(\.count)
      let winner = Section.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
      let elected = winner.flatMap { (counts[$0] ?? 0) * 2 >= items.count ? $0 : nil } ?? .other
      for index in items { passages[index].sections = passages[index].sentences.map { _ in elected } }
    }
  }

  /// The path of the list that an item belongs to.
  private func listPath(_ path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
  }

  private func section(of sentence: Range<Int>, in passage: Passage) -> Section? {
    guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }) else { return nil }
    return Self.openings.first { $0.words.contains(passage.forms[first].bare) }?.section
  }

  /// An infinitive at the start of an item names a duty.
  private func duty(_ sentence: Range<Int>, _ passage: Passage) -> Section? {
    guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }), passage.language == .fr else { return nil }
    let word = passage.forms[first].bare
    let isInfinitive = ["er", "ir", "re"].contains { word.hasSuffix($0) } && word.utf8.count > 4
    return isInfinitive ? .responsibilities : nil
  }
}
