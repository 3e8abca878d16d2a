import Glossary
import Markup

/// Tells a block that ought to ask for something, of which a reader may therefore wonder that nothing was read.
struct AskingBlock {
  /// Sections that tell what a posting asks for.
  static let sections: [Section] = [.requirements, .preferred, .responsibilities]

  /// The words of the posting's title, which says which post it is and no more wherever it stands.
  private let title: Set<String>

  init(of passages: [Passage]) {
    title = Set(passages.lazy.filter { $0.block.kind == .title }.flatMap(Self.words))
  }

  /// The section of a block that ought to ask for something. Nil for blocks of other sections, for headings and lines
  /// that only open a section or announce what follows ("Vous serez en charge de :", "Ton rôle chez nous"), for the post's
  /// title said again, for questions to the reader, for a word or two, for what somebody said, for when or where one
  /// works, and for what is no word: addresses, hashtags, numbers.
  func section(of passage: Passage) -> Section? {
    guard passage.block.kind != .heading, passage.tokens.count > 2, !passage.isLabel, !announces(passage),
      !LeadIn(passage: passage).holds, !PlainFact(passage: passage).holds
    else { return nil }
    let words = Self.words(of: passage)
    guard words.count > 1, !title.isSuperset(of: words) else { return nil }
    return zip(passage.sentences, passage.sections).first { sentence, section in
      Self.sections.contains(section) && passage.forms[sentence.upperBound - 1].surface != "?"
        && sentence.contains(where: passage.isWord) && !PostTitle.isAllOf(sentence, of: passage)
    }?.1
  }

  private func announces(_ passage: Passage) -> Bool {
    Self.announcers.contains(passage.forms.last { !Self.closers.contains($0.surface) }?.surface ?? "")
  }

  /// The words of a passage, without accents, but for hashtags.
  private static func words(of passage: Passage) -> [String] {
    passage.tokens.indices.filter { index in
      passage.isWord(index) && (index == 0 || passage.forms[index - 1].surface != "#")
    }.map { passage.forms[$0].bare }
  }

  private static let announcers: Set<String> = [":", "?"]
  private static let closers: Set<String> = [")", "»", "\"", "*", "!", ".", "…"]
}
