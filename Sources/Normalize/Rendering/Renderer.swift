import Glossary
import Text

/// Writes postings out in French or English, from the object alone.
///
/// The law: what is written, read again, gives the same object (in canonical form). It is kept line by line: each statement
/// has several wordings, from the phrases of the language (`glossaries/rendering`) and the labels of the glossary; the
/// first one is taken that, read in its section, says the statement and nothing that the object does not say. Then the
/// whole is read, and mended where lines are read otherwise below others (`DraftMender`).
public final class Renderer {
  private let check: ReadingCheck
  private let writer: StatementWriter
  private let book: PhraseBook

  /// More wordings of one statement are not tried.
  static let mostTried = 320

  public init(_ image: Image, _ phrases: Phrases, inclusive: Bool = false) {
    let labels = LabelIndex(image, phrases.language)
    let other = labels.names(.section, "section", Section.other.rawValue).map(Typography.capitalised)
    book = PhraseBook(phrases, inclusive: inclusive, others: [Place.other.heading: other])
    check = ReadingCheck(image, book)
    writer = StatementWriter(book: book, labels: labels)
  }

  /// The posting in words. Cost: that of reading a line for each wording that was not tried before, and of reading the whole
  /// at least once.
  public func render(_ posting: Posting) -> RenderedPosting {
    var draft = Draft(posting)
    for statement in writer.statements(of: draft.target.posting) { write(statement, to: &draft) }
    for skill in writer.inReadingOrder(draft.target.posting.skills) { write(skill, to: &draft) }
    draft.putUnsureLast()
    // What other lines were to say beside their own may be gone where all stand together.
    let read = check.posting(of: draft.lines)
    for skill in writer.inReadingOrder(draft.target.posting.skills)
    where !read.skills.contains(where: { $0.tag == skill.tag && $0.modality == skill.modality }) {
      writeAlone(skill, to: &draft)
    }
    DraftMender(check: check).mend(&draft)
    return RenderedPosting(draft, book)
  }

  /// What the text of a rendering reads back as, in canonical form.
  public func readingBack(_ rendered: RenderedPosting) -> Posting { check.posting(of: TextLayout.text(of: rendered)) }

  private func write(_ statement: Statement, to draft: inout Draft) {
    for wording in statement.wordings.prefix(Self.mostTried) {
      guard let read = check.reading(of: wording), statement.isSaid(read), draft.target.admits(read) else { continue }
      draft.target.note(read)
      draft.lines.append(Draft.Line(statement: statement, wording: wording, isSure: true))
      return
    }
    for first in statement.wordings.prefix(1) {
      draft.lines.append(Draft.Line(statement: statement, wording: first, isSure: false))
    }
  }

  /// A competence is named among the duties, and where its strength is said, unless another line has said it.
  private func write(_ skill: Posting.Skill, to draft: inout Draft) {
    if draft.target.isDuty(skill.tag), !draft.target.saidDuties.contains(skill.tag) {
      write(writer.duty(skill), to: &draft)
    }
    if !draft.target.saidSkills.contains(skill.tag) { writeAlone(skill, to: &draft) }
  }

  private func writeAlone(_ skill: Posting.Skill, to draft: inout Draft) {
    if draft.alone.insert(skill.tag).inserted { write(writer.skill(skill), to: &draft) }
  }
}

/// A posting on its way to words.
struct Draft {
  struct Line {
    var statement: Statement
    var wording: Statement.Wording
    /// Whether the wording reads back as what it says.
    var isSure: Bool
  }

  var target: Target
  /// By section in the order of the document.
  var lines: [Line] = []
  /// The competences that have a line of their own for their strength.
  var alone: Set<String> = []

  init(_ posting: Posting) { target = Target(posting) }

  /// In their sections, where they cannot change how other lines are read.
  mutating func putUnsureLast() { lines = lines.filter(\.isSure) + lines.filter { !$0.isSure } }
}

extension RenderedPosting {
  init(_ draft: Draft, _ book: PhraseBook) {
    sections = Section.sections(of: draft.lines, book)
    unsure = draft.lines.filter { !$0.isSure }.map(\.wording.text)
  }
}

extension RenderedPosting.Section {
  /// The lines below the headings of their places.
  static func sections(of lines: [Draft.Line], _ book: PhraseBook) -> [Self] {
    Place.allCases.compactMap { place in
      let texts = lines.filter { $0.wording.place == place }.map(\.wording.text)
      return texts.isEmpty ? nil : Self(heading: book.first(place.heading), lines: texts)
    }
  }
}
