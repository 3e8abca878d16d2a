import Glossary
import Markup

/// Single words that name a trait only among traits, as members of a list of them: "Organized", "Accurate", "Team player".
struct TraitMembers {
  let image: Image
  let matcher: Matcher

  /// Adds them to the competences of their passages.
  func find(in passages: inout [Passage], _ spellings: [Spellings]) {
    var start = 0
    while start < passages.count {
      guard isMember(passages[start]) else {
        start += 1
        continue
      }
      let end = passages[start...].firstIndex { !isMember($0) } ?? passages.count
      if end - start >= Self.leastListed { find(in: start..<end, of: &passages, spellings) }
      start = end
    }
  }

  private func find(in list: Range<Int>, of passages: inout [Passage], _ spellings: [Spellings]) {
    var found: [(index: Int, matches: [Match])] = []
    var traits = 0
    for index in list {
      let passage = passages[index]
      if !passage.skills.isEmpty {
        if isTrait(passage.skills, passage) { traits += 1 }
        continue
      }
      guard passage.tokens.count <= Self.mostTokens, spellings[index].holds(.skills) else { continue }
      let matches = matcher.matches(of: spellings[index], .skills, sections: passage.sections, amongTraits: true)
      if isTrait(matches, passage) { found.append((index, matches)) }
    }
    guard !found.isEmpty, (traits + found.count) * 3 >= list.count * 2 else { return }
    for (index, matches) in found { passages[index].skills = matches }
  }

  /// Whether a line is little else than the names of traits.
  private func isTrait(_ matches: [Match], _ passage: Passage) -> Bool {
    let covered = matches.reduce(0) { $0 + $1.tokens.count }
    return !matches.isEmpty && matches.allSatisfy { image.kind(ofConcept: $0.concept) == .soft }
      && covered * 2 >= passage.tokens.indices.count(where: passage.isWord)
  }

  private func isMember(_ passage: Passage) -> Bool {
    passage.isLine && !passage.isLabel && passage.sections.count == 1
      && [.requirements, .preferred].contains(passage.sections[0]) && passage.block.kind != .heading
  }

  private static let leastListed = 3
  private static let mostTokens = 4
}
