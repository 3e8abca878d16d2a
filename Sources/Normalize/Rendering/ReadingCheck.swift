import Glossary
import Markup
import Text

/// Reads lines back as they would be read in a rendered posting. What was read once is remembered.
final class ReadingCheck {
  private let normalizer: Normalizer
  private let book: PhraseBook
  private var known: [Statement.Wording: Posting?] = [:]
  /// Then all is forgotten, so that memory stays bounded.
  private static let mostKnown = 100_000

  init(_ image: Image, _ book: PhraseBook) {
    normalizer = Normalizer(image, options: NormalizerOptions(language: book.language))
    self.book = book
  }

  /// What a line says in its section, in canonical form; nil where the line would open another section.
  func reading(of wording: Statement.Wording) -> Posting? {
    if let posting = known[wording] { return posting }
    if known.count >= Self.mostKnown { known = [:] }
    let posting = read(wording)
    known[wording] = .some(posting)
    return posting
  }

  private func read(_ wording: Statement.Wording) -> Posting? {
    let text = TextLayout.text(of: [
      RenderedPosting.Section(heading: book.first(wording.place.heading), lines: [wording.text])
    ])
    let result = result(of: text)
    guard let line = result.passages.last, result.passages.count == 2,
      line.sections.allSatisfy({ $0 == wording.place.section })
    else { return nil }
    return result.posting.canonical
  }

  private func result(of text: String) -> NormalizedPosting {
    normalizer.normalize(Item(text: Array(text.utf8)), source: SourceInfo(name: "", sha256: "", bytes: 0))
  }

  /// What lines say together, in canonical form.
  func posting(of lines: [Draft.Line]) -> Posting {
    posting(of: TextLayout.text(of: RenderedPosting.Section.sections(of: lines, book)))
  }

  /// What a whole text says, in canonical form.
  func posting(of text: String) -> Posting { result(of: text).posting.canonical }
}
