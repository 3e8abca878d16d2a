import Testing

@testable import Normalize

/// The index of word sets answers as the sets themselves do.
@Suite("Index of word sets")
struct WordIndexTests {
  private let sets: [WordSet] = [
    "candidat*|profil", "candidature|cand*", "a|an|and|e*", "|", "été|ete*", "profil|profils|pro*", "x|x",
  ]

  @Test(arguments: [
    "candidat", "candidats", "candidature", "candi", "can", "cand", "profil", "profils", "pro", "prof", "a", "an",
    "and", "andy", "e", "est", "ete", "été", "x", "xx", "", "|", "*", "zzz",
  ])
  func answersAsTheSetsDo(word: String) {
    var found: Set<Int> = []
    WordIndex(sets).visitSets(holding: word) { found.insert($0) }
    #expect(found == Set(sets.indices.filter { sets[$0].contains(word) }))
  }

  /// Words that differ beyond their first eight bytes, and beginnings shorter, as long and longer than that.
  @Test(arguments: [
    ("administration", true), ("administratif", false), ("administr", false), ("gestionnaire", true),
    ("gestion", false), ("gestionn", true), ("competen", true), ("competence", true), ("compete", false),
    ("responsabilites", true), ("responsabl", false), ("ete", true), ("etes", false), ("élè", true), ("élève", true),
    ("éle", false), ("", false),
  ])
  func holdsWordsAndBeginnings(word: String, isHeld: Bool) {
    let set: WordSet = "administration|gestionn*|competen*|responsabil*|ete|élè*"
    #expect(set.contains(word) == isHeld)
  }

  @Test func growsWithItsWords() {
    let words = (0..<2_000).map { "word\($0)" }
    let index = WordIndex(words.map { WordSet.fixed([$0]) } + [WordSet("word1*")])
    for (number, word) in words.enumerated() {
      var found: Set<Int> = []
      index.visitSets(holding: word) { found.insert($0) }
      #expect(found == (word.hasPrefix("word1") ? [number, 2_000] : [number]))
    }
  }
}
