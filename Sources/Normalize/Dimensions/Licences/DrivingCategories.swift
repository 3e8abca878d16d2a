import Glossary
import Text

/// Reads categories of driving licences: "B, C et CE", "poids lourd", "C+E".
///
/// Directive 2006/126/EC, annex, with the abbreviations and names that postings use.
enum DrivingCategories {
  private static let codes: Set<String> = [
    "AM", "A", "A1", "A2", "B", "B1", "B96", "BE", "C", "C1", "CE", "C1E", "D", "D1", "DE", "D1E", "EB", "EC", "ED",
    "VL", "PL",
    "SPL", "BVA", "TC",
  ]
  /// Abbreviations of France, and categories as they were written before 2013.
  private static let renamed = [
    "EB": "BE", "EC": "CE", "ED": "DE", "VL": "B", "PL": "C", "SPL": "CE", "TC": "D", "BVA": "B",
  ]
  private static let words: [([String], String)] = [
    (["super", "poids", "lourd"], "CE"), (["super", "lourd"], "CE"), (["poids", "lourd"], "C"),
    (["poids", "lourds"], "C"),
    (["transport", "en", "commun"], "D"), (["remorque"], "BE"), (["moto"], "A"), (["vehicule", "leger"], "B"),
    (["voiture"], "B"),
    (["auto"], "B"),
  ]

  private static let joints: WordSet =
    ",|/|et|ou|-|–|&|and|or|+|(|)|[|]|:|de|categorie|categories|category|cat|type|permis|des|du|les|le|d|.|valide|valides|»|«|\"|vehicules|vehicule|ainsi|que|classe|minimum"

  /// The tokens with which a category can begin: most words are none of them, and cost one look.
  private static let openings = WordSet.fixed(
    words.map(\.0[0]) + codes.map { $0.lowercased().filter(\.isLetter) } + codes.map { $0.prefix(1).lowercased() })

  private static func read(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    guard categories.holds(openings, at: index) else { return nil }
    for (words, code) in words
    where words.indices.allSatisfy({ categories.bare(index + $0) == words[$0] }) && !explains(categories, at: index) {
      return .init(code: code, end: index + words.count)
    }
    // A small letter is a word of the language (`à`, `d'`, `c'`), but for the commonest licence and `e(c)`.
    let form = categories.passage.forms[index]
    if form.shape == .lower, !["b", "e"].contains(form.surface) { return nil }
    guard var category = categories.longest(of: codes, at: index) else { return combined(categories, at: index) }
    if form.surface != form.surface.uppercased(), form.surface != "b" { return nil }
    if categories.passage.tokens[index].flags.contains(.elided) { return nil }
    if let trailer = trailer(categories, after: category) { category = trailer }
    category.code = renamed[category.code] ?? category.code
    return category
  }

  /// `B+E`, `C(E)`, `E(C)`
  private static func trailer(
    _ categories: LicenceCategories, after category: LicenceCategories.Category
  ) -> LicenceCategories.Category? {
    guard ["B", "C", "D", "C1", "D1"].contains(category.code) else { return nil }
    let end = category.end
    // "C+E"; "C/E" without blanks, since "B/E" names one of both in "B / E" at most
    if categories.bare(end) == "+" || isGluedSlash(categories, at: end), categories.bare(end + 1) == "e" {
      return .init(code: category.code + "E", end: end + 2)
    }
    if categories.bare(end) == "(", categories.bare(end + 1) == "e", categories.bare(end + 2) == ")" {
      return .init(code: category.code + "E", end: end + 3)
    }
    return nil
  }

  /// "CE - Poids lourd + remorque": what the letters mean, and no further category.
  private static func explains(_ categories: LicenceCategories, at index: Int) -> Bool {
    if ["-", "–"].contains(categories.bare(index - 1)) {
      return codes.contains(categories.bare(index - 2).uppercased())
    }
    return categories.bare(index - 1) == "+" && ["lourd", "leger"].contains(categories.bare(index - 2))
  }

  private static func isGluedSlash(_ categories: LicenceCategories, at index: Int) -> Bool {
    categories.bare(index) == "/"
      && [index, index + 1].allSatisfy {
        categories.sentence.contains($0) && !categories.passage.tokens[$0].flags.contains(.spaceBefore)
      }
  }

  private static func combined(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    guard categories.bare(index) == "e", categories.bare(index + 1) == "(", categories.bare(index + 3) == ")" else {
      return nil
    }
    let letter = categories.bare(index + 2).uppercased()
    return ["B", "C", "D"].contains(letter) ? .init(code: letter + "E", end: index + 4) : nil
  }

  /// All categories from `start`.
  static func list(_ passage: Passage, _ sentence: Range<Int>, from start: Int) -> (codes: [String], end: Int) {
    LicenceCategories(passage: passage, sentence: sentence).list(from: start, joints: joints) { read($0, at: $1) }
  }

  /// Where they end, if there are any.
  @Sendable static func end(of passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    return list.codes.isEmpty ? nil : list.end
  }

  /// The same for what no word tells to be categories: an article is none ("a licence").
  @Sendable static func endOfBare(of passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    let isArticle = list.codes.first == "A" && sentence.contains(start + 1) && passage.tokens[start + 1].kind == .word
    return list.codes.isEmpty || isArticle ? nil : list.end
  }
}
