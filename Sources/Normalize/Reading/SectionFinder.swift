import Glossary
import Markup
import Text

/// Tells in which section of the posting each sentence stands.
///
/// Headings, and labels that open a line ("Profil : …"), say it (`glossaries/facts/sections.yaml`). Between them, and in a
/// posting without any, the sentences do: by their first words ("Vous maîtrisez", "Titulaire de":
/// `glossaries/facts/section-openings.yaml`) or by an infinitive, as duties in lists begin.
struct SectionFinder {
  let image: Image

  /// A line of its own that opens a section and has more tokens than this says something beside.
  private static let mostLabelTokens = 10

  /// What the sentences so far tell of those that follow.
  private struct State {
    var current: Section?
    /// What a sentence before a colon announces for the lines after it.
    var announced: Section?
    /// What a line said that the list below it is.
    var list: Section?
  }

  /// Sets the sections of all passages. Returns whether any heading was recognised.
  func assign(to passages: inout [Passage]) -> Bool {
    var state = State()
    for index in passages.indices {
      let (sections, isLabel) = sections(of: passages[index], &state)
      passages[index].sections = sections
      if isLabel { passages[index].isLabel = true }
    }
    guard state.current != nil else { return false }
    presentEmployer(in: &passages)
    return true
  }

  /// The section of each sentence, and whether the passage is a line of its own that only opens one.
  private func sections(of passage: Passage, _ state: inout State) -> (sections: [Section], isLabel: Bool) {
    var sections: [Section] = []
    var isLabel = false
    // Where the sentence before left its heading for.
    var departed: Section?
    if passage.block.kind == .heading || !goesOn(passage) { state.announced = nil }
    if passage.block.kind != .listItem { state.list = nil }
    for (number, sentence) in passage.sentences.enumerated() {
      if let section = opened(by: sentence, in: passage) {
        state.current = section
        state.announced = nil
        if passage.sentences.count == 1, sentence.count <= Self.mostLabelTokens { isLabel = true }
      }
      let signal = signal(of: sentence, number, in: passage)
      let isPersonal = addresses(sentence, in: passage)
      departed =
        departure(of: sentence, from: state.current, in: passage)
        ?? (signal == nil && Self.goesOn(sentence, in: passage) ? departed : nil)
      var told = departed ?? state.list ?? section(state.current, state.announced, signal, isPersonal: isPersonal)
      if signal == nil, passage.block.kind == .listItem, told == .other, let last = sections.last {
        // An item goes on with what it began.
        told = last
      }
      sections.append(told)
      if endsInColon(sentence, passage), let signal { state.announced = signal }
      if let list = Announcement(passage: passage).section(announcedBy: sentence) { state.list = list }
    }
    return (sections, isLabel)
  }

  /// What stands before the first heading, and speaks of nothing else, presents the employer; but for the members of a list
  /// below a text that speaks of the job.
  private func presentEmployer(in passages: inout [Passage]) {
    var isBelowJob = false
    for index in passages.indices where passages[index].block.kind != .title {
      let isMember = passages[index].block.kind == .listItem && isBelowJob
      for (number, sentence) in passages[index].sentences.enumerated() {
        if opened(by: sentence, in: passages[index]) != nil { return }
        if passages[index].sections[number] == .other, !isMember { passages[index].sections[number] = .about }
      }
      if passages[index].block.kind != .listItem {
        isBelowJob = passages[index].sections.last.map { [.requirements, .responsibilities].contains($0) } ?? false
      }
    }
  }

  /// The heading's word counts, but for what plainly speaks of something else.
  private func section(
    _ current: Section?, _ announced: Section?, _ signal: Section?, isPersonal: Bool
  ) -> Section {
    switch current {
    case .requirements?, .preferred?: return current ?? .other
    case .responsibilities?: return signal == .requirements ? .requirements : .responsibilities
    case .benefits?, .application?, .diversity?:
      return signal == .requirements && isPersonal ? .requirements : current ?? .other
    case nil, .about?, .conditions?, .other?: return signal ?? announced ?? current ?? .other
    }
  }

  /// The section of a sentence that speaks of something else than its heading, whatever the heading: the employer's praise
  /// of itself, its equality statement, what it pays, how to apply. Postings put them after the last list, under no
  /// heading of their own.
  private func departure(of sentence: Range<Int>, from current: Section?, in passage: Passage) -> Section? {
    guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }) else { return nil }
    if let opening = opening(of: sentence, first, passage) { return departs(opening) ? value(of: opening) : nil }
    // "Mandragore SA est une entreprise …": what is said of the one that bears a name. Among duties whoever does them bears
    // one: "The Developer provides …", "L'ATSEM intervient …".
    guard current != .responsibilities else { return nil }
    return passage.openings.first { opening in
      isPredicate(opening) && opening.how == .label && sentence.contains(opening.tokens.lowerBound)
        && first < opening.tokens.lowerBound && ProperSubject.is(first..<opening.tokens.lowerBound, in: passage)
    }.flatMap(value)
  }

  /// Whether an opening begins a sentence as it is written: a noun of its verb ("établissement", "établir") opens another.
  private func isFirst(_ opening: Match, _ first: Int, _ passage: Passage) -> Bool {
    opening.how <= .inflected
      && (opening.tokens.lowerBound <= first || passage.holds(Self.connectives, at: first)
        || passage.holds(Self.openers, at: first))
  }

  private func departs(_ opening: Match) -> Bool { image.value(ofConcept: opening.concept, "departs") != nil }

  /// Whether an opening stands behind the name of which it speaks, instead of at the sentence's beginning.
  private func isPredicate(_ opening: Match) -> Bool { image.value(ofConcept: opening.concept, "after") != nil }

  /// Whether a sentence speaks on of what the one before spoke of: by its first word, which points back.
  private static func goesOn(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }) else { return false }
    guard passage.holds(pronouns, at: first) else { return passage.holds(pointers, at: first) }
    // "Elle devra …", "il saura …": the person sought.
    guard sentence.contains(first + 1) else { return false }
    return !passage.holds(duties, at: first + 1) && !passage.forms[first + 1].bare.hasSuffix("ra")
  }

  private static let connectives = WordSet(
    "alors|et|mais|car|donc|or|enfin|aussi|ainsi|bref|oui|ici|aujourd|puis|so|and|but|then|also|today")
  /// A match begins at its first word of meaning: "des [locaux modernes]", "à [compétences égales]".
  private static let openers = WordSet("un|une|des|a|an")
  private static let pronouns = WordSet("il|elle|ils|elles")
  private static let pointers = WordSet(
    "c|ce|cet|cette|ces|celle|celui|son|sa|ses|leur|leurs|ainsi|ensemble|parce|aujourd|it|they|its|their|these|this")
  private static let duties = WordSet("doit|doivent|faut|convient|est|s|agit|y")

  /// Whether a passage belongs to the list or lines that the one before announced.
  private func goesOn(_ passage: Passage) -> Bool {
    passage.block.kind == .listItem || passage.beginsWithInfinitive.first == true
      || passage.tokens.count <= 16
  }

  private func endsInColon(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    sentence.last.map { passage.tokens[$0].kind == .symbol && passage.forms[$0].surface == ":" } ?? false
  }

  // MARK: Signals of sentences

  private func signal(of sentence: Range<Int>, _ number: Int, in passage: Passage) -> Section? {
    let first = sentence.first { passage.tokens[$0].kind == .word }
    if let first, tellsDuties(first, sentence, passage) { return .responsibilities }
    if let opening = opening(of: sentence, first, passage) { return value(of: opening) }
    if passage.beginsWithInfinitive.indices.contains(number), passage.beginsWithInfinitive[number] {
      return .responsibilities
    }
    return addressesCandidate(sentence, first, passage) ? .responsibilities : nil
  }

  private func opening(of sentence: Range<Int>, _ first: Int?, _ passage: Passage) -> Match? {
    guard let first else { return nil }
    return passage.openings.first {
      sentence.contains($0.tokens.lowerBound) && $0.tokens.lowerBound <= first + 1 && !isPredicate($0)
        && (!departs($0) || isFirst($0, first, passage))
    }
  }

  /// "La personne retenue appuiera …": what whoever is hired will do; "elle devra posséder" asks.
  private func tellsDuties(_ first: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let start = passage.holds(Self.articles, at: first) ? first + 1 : first
    guard sentence.contains(start), passage.holds(Self.hired, at: start) else { return false }
    // "La personne rédige …"
    if sentence.contains(start + 1), !passage.holds(Self.askingNow, at: start + 1),
      ["ge", "te", "re", "se", "ne", "le", "pe"].contains(where: { passage.forms[start + 1].bare.hasSuffix($0) }),
      passage.tokens[start + 1].kind == .word, passage.forms[start + 1].bare.utf8.count > 4
    {
      return true
    }
    let verb = (start + 1..<start + 4).clamped(to: sentence).first { passage.forms[$0].bare.hasSuffix("era") }
    return verb.map { !passage.holds(Self.asking, at: $0) } ?? false
  }

  private static let hired = WordSet(
    "personne|candidat|candidate|titulaire|employe|employee|salarie|salariee|stagiaire")
  private static let askingNow = WordSet(
    """
    possede|dispose|justifie|maitrise|demontre|ideale|titulaire|responsable|autonome|capable|apte|motivee|presente|\
    physique|agee|cumule|recherchee|experimentee|dynamique|polyvalente|compte|souhaite|desire|passionnee|diplomee|ayant
    """)
  private static let asking = WordSet(
    "possedera|maitrisera|demontrera|justifiera|disposera|sera|fera|considera|presentera|devra|cumulera|jouira")

  /// "Vous assurez …": what the person does.
  private func addressesCandidate(_ sentence: Range<Int>, _ first: Int?, _ passage: Passage) -> Bool {
    guard let first, passage.holds(Self.french, at: first), sentence.contains(first + 1) else { return false }
    return ["ez", "as", "es", "eras"].contains { passage.forms[first + 1].bare.hasSuffix($0) }
  }

  private func value(of match: Match) -> Section? {
    image.value(ofConcept: match.concept, "section").flatMap(Section.init(rawValue:))
  }

  private func addresses(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.first { passage.tokens[$0].kind == .word }.map { passage.holds(Self.candidate, at: $0) } ?? false
  }

  private static let french = WordSet("vous|tu")
  private static let candidate = WordSet("vous|tu|you")

  // MARK: Headings

  /// The section that a sentence opens: as a heading that a label covers, or by a label before a colon.
  private func opened(by sentence: Range<Int>, in passage: Passage) -> Section? {
    guard !passage.headings.isEmpty else { return nil }
    let isHeading = passage.block.kind == .heading && passage.sentences.count == 1
    let first = sentence.first { passage.tokens[$0].kind == .word } ?? sentence.lowerBound
    guard let label = label(of: sentence, first, in: passage, isHeading: isHeading) else { return nil }
    let contentWords = sentence.count { passage.tokens[$0].kind == .word }
    let leading = sentence.count { passage.tokens[$0].kind == .word && $0 < label.tokens.lowerBound }
    if isHeading {
      let isArticle = leading == 1 && passage.holds(Self.articles, at: first)
      // "Vous" is a heading, "Vous réaliserez …" none of that name.
      let isPronoun = label.words.count == 1 && passage.holds(Self.candidate, at: label.tokens.lowerBound)
      let isWhole = isPronoun ? contentWords == 1 : label.words.count * 3 >= contentWords || leading == 0 || isArticle
      return isWhole || endsInHead(label, sentence, passage) ? value(of: label) : nil
    }
    guard leading <= 1, contentWords > 0, !isComplemented(label, in: sentence, passage) else { return nil }
    if let colon = colon(after: label, in: sentence, passage) {
      return colon - label.tokens.upperBound <= 4 ? value(of: label) : nil
    }
    // A heading whose line break was lost, or a line of its own that nothing marks as a heading. In a list "Anglais
    // (souhaité)" and "Project management" are among its members.
    let isListItem = passage.block.kind == .listItem
    guard !isListItem || leading == 0 else { return nil }
    let isWholeSentence = contentWords <= label.tokens.count + (isListItem ? 0 : 1)
    let isGlued =
      passage.tokens.indices.contains(sentence.upperBound)
      && passage.tokens[sentence.upperBound].flags.contains(.glued)
    return isWholeSentence && (isGlued || passage.sentences.count == 1) ? value(of: label) : nil
  }

  /// "Traitement des eaux : …", "Avantages du métal : …": a noun with a complement is not the heading of that name.
  private func isComplemented(_ label: Match, in sentence: Range<Int>, _ passage: Passage) -> Bool {
    label.words.count == 1 && value(of: label) == .benefits && sentence.contains(label.tokens.upperBound)
      && passage.holds("de|du|des|d|of", at: label.tokens.upperBound)
  }

  private static let articles: WordSet = "le|la|les|l|nos|vos|votre|the|our|your"
  private static let heads: WordSet =
    "skills|abilities|qualifications|competencies|requirements|duties|responsibilities"

  /// "Project management and analytical skills": what an English heading is about stands last in it.
  private func endsInHead(_ label: Match, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard let last = sentence.last(where: { passage.tokens[$0].kind == .word }) else { return false }
    return label.tokens.contains(last) && passage.holds(Self.heads, at: last)
  }

  /// The longest label in a sentence. Outside of headings a label that opens the line counts before a longer one inside of
  /// it ("Education: … years of experience"). `first` is the sentence's first word.
  private func label(of sentence: Range<Int>, _ first: Int, in passage: Passage, isHeading: Bool) -> Match? {
    let labels = passage.headings
    var longest: Int?
    var opening: Int?
    for index in labels.indices {
      let start = labels[index].tokens.lowerBound
      guard sentence.contains(start) else { continue }
      let length = labels[index].words.count
      if longest.map({ labels[$0].words.count < length }) ?? true { longest = index }
      if start <= first + 1, opening.map({ labels[$0].words.count < length }) ?? true { opening = index }
    }
    return (isHeading ? longest : opening ?? longest).map { labels[$0] }
  }

  private func colon(after label: Match, in sentence: Range<Int>, _ passage: Passage) -> Int? {
    sentence[min(label.tokens.upperBound, sentence.upperBound)...].first { passage.holds(Passage.colon, at: $0) }
  }
}
