import Glossary
import Text

extension SectionFinder {
  /// What a sentence says by itself.
  struct Evidence {
    var number: Int
    var tokens: Range<Int>
    /// The section that its first words tell.
    var signal: Section?
    /// What it announces for the lines after it.
    var announced: Section?
    /// Whether it begins with the person sought.
    var isPersonal: Bool
    /// Whether it speaks of the person sought or of the work.
    var asks: Bool
    /// Where it leaves the heading above it for.
    var leaving: Section?
    /// Whether it alone speaks of the employer: of its house, or of where in it the post stands.
    var isAside: Bool

    var isTelling: Bool { signal != nil || announced != nil || leaving != nil || isAside }
  }

  func evidence(of sentence: Range<Int>, _ number: Int, under current: Section?, in passage: Passage)
    -> Evidence
  {
    let signal = signal(of: sentence, number, in: passage)
    let announced = Announcement(passage: passage).section(announcedBy: sentence)
    let asks = announced != nil || asks(sentence, signal, in: passage)
    let leaving =
      announced == nil ? departure.section(of: sentence, from: current, asks: asks, signal: signal, in: passage) : nil
    // "In order to apply, you must have …", "Pour réussir, vous devez avoir :"
    let isDemand =
      (leaving == .application || passage.endsInColon(sentence)) && Self.obliges(sentence, in: passage)
    return Evidence(
      number: number, tokens: sentence, signal: isDemand ? .requirements : signal, announced: announced,
      isPersonal: isDemand || passage.begins(sentence, with: Self.candidate) || Self.seeks(sentence, in: passage),
      asks: asks, leaving: isDemand ? nil : leaving,
      isAside: isPlace(sentence, in: passage) || !asks && departure.isAside(sentence, in: passage))
  }

  private func isPlace(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    passage.firstWord(of: sentence).map { PlaceInHouse(passage: passage).holds(sentence, $0) } ?? false
  }

  /// "We are seeking nurses who …", "Nous recherchons …": it speaks of the person sought, whatever the heading.
  private static func seeks(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence), passage.holds(seekers, at: first) else { return false }
    return passage.holds(Searching.verbs, in: (first + 1..<first + mostSeekingTokens).clamped(to: sentence))
  }

  private static let seekers = WordSet("we|nous|on")
  private static let mostSeekingTokens = 4

  /// "You must have …"
  private static func obliges(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.dropLast(2).contains { index in
      passage.holds(candidate, at: index) && passage.holds(obliging, at: index + 1)
        && passage.holds(possessing, at: index + 2)
    }
  }

  private static let obliging = WordSet("must|should|need|devez|dois|devrez|devras")
  private static let possessing = WordSet("have|hold|possess|be|avoir|posseder|detenir|disposer|etre")

  /// Whether a sentence speaks of the person sought or of the work: by how it begins, by the "vous" of a clause after
  /// an adjunct ("Curieux, vous …"), or by a word that demands.
  private func asks(_ sentence: Range<Int>, _ signal: Section?, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence) else { return false }
    if signal == .requirements || signal == .responsibilities || passage.holds(Self.candidate, at: first) {
      return true
    }
    // "Votre rigueur vous permettra de réussir": what the person brings.
    if signal == nil, passage.holds(Possessives.ofReader, at: first) { return true }
    if passage.holds(Self.pronouns, at: first), !Self.goesOn(sentence, in: passage) { return true }
    if passage.language == .en, !passage.isLine, DutyLine(passage: passage).isEnglishPresent(first) { return true }
    let isAddressed = sentence.dropFirst().contains { index in
      passage.holds(Self.candidate, at: index) && passage.isComma(index - 1)
    }
    return isAddressed
      || passage.cues.beginning(in: sentence).contains { cue in
        image.value(ofConcept: cue.concept, "modality").map(Self.demands.contains) ?? false
      }
  }

  private static let demands = [Modality.required, .preferred].map(\.rawValue)

  /// Whether a sentence speaks on of what the one before spoke of: by its first word, which points back.
  static func goesOn(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence) else { return false }
    guard passage.holds(pronouns, at: first) else { return passage.holds(pointers, at: first) }
    // "Elle devra …", "il saura …": the person sought.
    guard sentence.contains(first + 1) else { return false }
    return !passage.holds(duties, at: first + 1) && !passage.forms[first + 1].bare.hasSuffix("ra")
  }

  private static let pronouns = WordSet("il|elle|ils|elles")
  private static let pointers = WordSet(
    "c|ce|cet|cette|ces|celle|celui|son|sa|ses|leur|leurs|ainsi|ensemble|parce|aujourd|it|they|its|their|these|this")
  private static let duties = WordSet("doit|doivent|faut|convient|est|s|agit|y")
}
