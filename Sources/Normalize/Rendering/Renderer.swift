import Glossary
import Text

/// Writes postings out in French or English, from the object alone.
///
/// The law: what is written, read again, gives the same object (in canonical form). It is kept line by line: each statement
/// has several wordings, from the phrases of the language (`glossaries/rendering`) and the labels of the glossary; the
/// first one is taken that, read in its section, says the statement and nothing that the object does not say.
public final class Renderer {
  private let check: ReadingCheck
  private let writer: StatementWriter
  private let book: PhraseBook

  /// More wordings of one statement are not tried.
  private static let mostTried = 160

  public init(_ image: Image, _ phrases: Phrases, inclusive: Bool = false) {
    let labels = LabelIndex(image, phrases.language)
    let other = labels.names(.section, "section", Section.other.rawValue).map(Typography.capitalised)
    book = PhraseBook(phrases, inclusive: inclusive, others: [Place.other.heading: other])
    check = ReadingCheck(image, book)
    writer = StatementWriter(book: book, labels: labels)
  }

  /// The posting in words. Cost: that of reading a line for each wording that was not tried before.
  public func render(_ posting: Posting) -> RenderedPosting {
    var draft = Draft(posting)
    for statement in writer.statements(of: draft.target.posting) { write(statement, to: &draft) }
    for skill in writer.inReadingOrder(draft.target.posting.skills) { write(skill, to: &draft) }
    for wording in draft.unsure { draft.add(wording) }
    var rendered = RenderedPosting(unsure: draft.unsure.map(\.text))
    for place in Place.allCases {
      guard let lines = draft.lines[place], !lines.isEmpty else { continue }
      rendered.sections.append(.init(heading: book.first(place.heading), lines: lines))
    }
    return rendered
  }

  /// What the text of a rendering reads back as, in canonical form.
  public func readingBack(_ rendered: RenderedPosting) -> Posting { check.posting(of: TextLayout.text(of: rendered)) }

  private struct Draft {
    var target: Target
    var lines: [Place: [String]] = [:]
    /// They stand last in their sections, where they cannot change how other lines are read.
    var unsure: [Statement.Wording] = []

    init(_ posting: Posting) { target = Target(posting) }

    mutating func add(_ wording: Statement.Wording) { lines[wording.place, default: []].append(wording.text) }
  }

  private func write(_ statement: Statement, to draft: inout Draft) {
    for wording in statement.wordings.prefix(Self.mostTried) {
      guard let read = check.reading(of: wording), statement.isSaid(read), draft.target.admits(read) else { continue }
      draft.target.note(read)
      draft.add(wording)
      return
    }
    if let first = statement.wordings.first { draft.unsure.append(first) }
  }

  /// A competence is named among the duties, and where its strength is said, unless another line has said it.
  private func write(_ skill: Posting.Skill, to draft: inout Draft) {
    if draft.target.isDuty(skill.tag), !draft.target.saidDuties.contains(skill.tag) {
      write(writer.duty(skill), to: &draft)
    }
    if !draft.target.saidSkills.contains(skill.tag) { write(writer.skill(skill), to: &draft) }
  }
}
