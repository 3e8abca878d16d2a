import Text

/// The word that opens a member of a coordination. Members that share a head open alike: `gestion des stocks et des
/// commandes`, `préparer les plats et les desserts`.
enum ConjunctOpening: UInt8, BitwiseCopyable {
  /// No function word.
  case none
  /// de, du, of
  case genitive
  /// des: "de" and an article in one, or the article alone.
  case plural
  /// à, au, aux, to
  case dative
  /// en, in
  case inside
  /// le, la, les, une, the
  case article
  /// your, their, this: as an article in a coordination.
  case determiner
  /// dans, sur, pour, avec …: opens a complement of circumstance.
  case adjunct

  private static let words: [(ConjunctOpening, Set<String>)] = [
    (.genitive, ["de", "d", "du", "of"]), (.plural, ["des"]), (.dative, ["à", "au", "aux", "to"]),
    (.inside, ["en", "in"]), (.article, ["l", "la", "le", "les", "un", "une", "the", "a", "an"]),
    (.determiner, ["your", "our", "their", "its", "his", "her", "my", "this", "these", "those", "that"]),
  ]

  /// Of a function word by its folded spelling.
  init(functionWord folded: String) {
    self = Self.words.first { $0.1.contains(folded) }?.0 ?? .adjunct
  }

  var isGenitive: Bool { self == .genitive || self == .plural }

  /// Opens what tells how or where: `travailler seul ou en équipe`, `sur place et à distance`.
  var isOfManner: Bool { self == .inside || self == .dative || self == .adjunct }

  /// Whether a member that begins with `next` may follow one that begins with `self`; `isArticulated` tells that an
  /// article follows the first one's preposition, which may then be left out: `aide à la conception et la réalisation`.
  func admits(_ next: ConjunctOpening, isArticulated: Bool, language: Language?) -> Bool {
    if self == next || next == .none { return true }
    if next == .determiner { return admits(.article, isArticulated: isArticulated, language: language) }
    if self == .determiner {
      return ConjunctOpening.article.admits(next, isArticulated: isArticulated, language: language)
    }
    // travailler de manière autonome et en équipe
    if next.isOfManner { return isOfManner || self == .none || self == .genitive }
    switch (self, next) {
    case (.genitive, .plural), (.plural, .genitive), (.article, .plural): return true
    // gestion administrative et du personnel
    case (.none, .genitive), (.none, .plural): return true
    case (.genitive, .article), (.dative, .article), (.inside, .article), (.adjunct, .article):
      return isArticulated || language == .en
    default: return false
    }
  }
}
