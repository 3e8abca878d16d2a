import Glossary
import Markup

/// A departure that the passages after it share, until one asks for something: the lines below "Nous vous offrons :",
/// the rest of a list that offers, prose that goes on presenting the employer.
struct CarriedDeparture {
  /// Where what departed belongs.
  private let departed: Section
  private var reach: Reach
  /// How many lines in a row have departed.
  private var lines: Int

  private enum Reach {
    /// One line that offers, among others that may ask.
    case none
    /// The lines below a sentence that offers and ends in a colon.
    case announced
    case lines
    case prose
  }

  /// The section of what follows, if it asks for nothing.
  var section: Section? { reach == .none ? nil : departed }

  /// So many lines that offer make a list of offers.
  private static let leastLines = 2

  /// What is carried on behind a passage whose last sentence departed to `departed`, if it did; `before` is what was
  /// carried to it.
  init?(after passage: Passage, departed: Section?, before: CarriedDeparture?) {
    guard let departed, passage.block.kind != .heading else { return nil }
    self.departed = departed
    let isColon = passage.endsInColon(passage.tokens.indices)
    lines = passage.isLine ? (before?.lines ?? 0) + 1 : 0
    if departed == .benefits, isColon || passage.isLine && before?.reach == .announced {
      reach = .announced
    } else if isColon || passage.isLine {
      reach = isColon || lines >= Self.leastLines ? .lines : .none
    } else {
      reach = .prose
    }
  }

  /// Whether a passage belongs to what departed before it, unless it asks for something. A line that may name a
  /// competence belongs to no list but an announced one.
  func reaches(_ passage: Passage, maySpellSkill: Bool) -> Bool {
    guard passage.block.kind != .heading else { return false }
    switch reach {
    case .none, .announced: return passage.isLine
    case .lines: return passage.isLine && !maySpellSkill
    case .prose: return !passage.isLine && passage.block.kind == .paragraph
    }
  }

  /// Whether a passage that asks for something, by its words, still belongs to what departed: under requirements the
  /// infinitives below "Nous vous offrons :" do.
  func outlasts(_ passage: Passage, under heading: Section?) -> Bool {
    reach == .announced && heading != .responsibilities
      && (passage.block.kind == .listItem || passage.beginsWithInfinitive.first == true)
  }
}
