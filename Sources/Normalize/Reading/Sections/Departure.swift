import Glossary
import Text

/// Tells the sentences that speak of something else than the heading above them: the employer's praise of itself, its
/// equality statement, what it pays, how to apply. Postings put them after the last list, under no heading of their
/// own.
///
/// What they begin with says it, what is said of a name, and turns that no demand holds (`glossaries/facts`:
/// `section-openings.yaml`, `section-topics.yaml`).
struct Departure {
  let image: Image

  /// The section that a sentence belongs to, whatever the heading; nil where it stays under its heading, `current`.
  ///
  /// `asks` says that it plainly speaks of the person sought or of the work, `signal` what its beginning alone tells.
  func section(
    of sentence: Range<Int>, from current: Section?, asks: Bool, signal: Section?, in passage: Passage
  ) -> Section? {
    guard let first = passage.firstWord(of: sentence) else { return nil }
    let asksBelow = current.map(SectionFinder.isOfJob) ?? false || current == .preferred
    let isOwn =
      OwnSentence(passage: passage).holds(sentence, first) || HousePraise(passage: passage).holds(sentence, first)
    let own: Section? = asksBelow && isOwn ? .about : nil
    guard !passage.openings.isEmpty else { return own }
    let start = mainClause(of: sentence, first, in: passage)
    for word in start == first ? [first] : [first, start] {
      if let opening = opening(at: word, of: sentence, in: passage) {
        return departs(opening, from: current) ? image.section(toldBy: opening) : own
      }
      if let section = ofName(at: word, sentence, current, passage) { return section }
    }
    if current == .responsibilities, DutyLine(passage: passage).begins(sentence, first) { return own }
    return topic(of: sentence, startsAt: first, asks: asks, signal: signal, in: passage) ?? own
  }

  // MARK: Openings

  /// The opening of the sentence or clause whose first word is at `first`.
  func opening(at first: Int, of sentence: Range<Int>, in passage: Passage) -> Match? {
    // "Dans le [cadre de sa politique]"; "sharing [knowledge]" is a deed, "good [knowledge]" a demand
    let wordsBefore = passage.holds(Self.prepositions, at: first) ? 2 : isDeed(first, passage) ? 0 : 1
    return passage.openings.beginning(in: sentence).first {
      first - 1...first + wordsBefore ~= $0.tokens.lowerBound
        && !holds(Self.predicate, $0, passage) && !holds(Self.turn, $0, passage)
        && (!holds(Self.departing, $0, passage)
          || isFirst($0, first, passage) && PossessiveLabel(image: image, passage: passage).isSaid(of: $0))
    }
  }

  private func isDeed(_ first: Int, _ passage: Passage) -> Bool {
    guard passage.language == .en else { return false }
    return passage.holds(Self.deeds, at: first)
      || passage.forms[first].bare.hasSuffix("ing") && !passage.holds(Self.qualities, at: first)
  }

  private static let deeds: WordSet =
    "apply|share|create|provide|build|develop|transfer|use|gather|offer|demonstrate|show|display|exhibit"
  private static let qualities: WordSet = "working|outstanding|understanding|existing|continuing|having|possessing"

  /// Whether an opening begins a sentence as it is written: a noun of its verb ("établissement", "établir") opens
  /// another.
  private func isFirst(_ opening: Match, _ first: Int, _ passage: Passage) -> Bool {
    opening.how <= .inflected
      && (opening.tokens.lowerBound <= first || passage.holds(Self.connectives, at: first)
        || passage.holds(Self.openers, at: first) || passage.holds(Self.prepositions, at: first))
  }

  private func departs(_ opening: Match, from heading: Section?) -> Bool {
    switch image.value(ofConcept: opening.concept, "departs") {
    case nil: false
    case Section.requirements.rawValue: heading == .requirements || heading == .preferred
    default: true
    }
  }

  private func holds(_ test: CueTest, _ match: Match, _ passage: Passage) -> Bool {
    passage.lexicon.isCue(test, match.concept)
  }

  private static let departing = CueTest(.opening, key: "departs", value: nil)
  /// Of an entry that counts behind the name of which it speaks, and of one that does wherever it stands.
  private static let predicate = CueTest(.opening, key: "after", value: nil)
  private static let turn = CueTest(.opening, key: "within", value: nil)

  private static let connectives = WordSet(
    "alors|et|mais|car|donc|or|enfin|aussi|ainsi|bref|oui|ici|aujourd|puis|so|and|but|then|also|today")
  /// A match begins at its first word of meaning: "des [locaux modernes]", "à [compétences égales]".
  private static let openers = WordSet("un|une|des|le|la|les|l|ce|cet|cette|a|an|the|this")
  private static let prepositions = WordSet("dans|pour|sur|en|au|aux|a|in|for|on|at")

  // MARK: What stands before the clause

  /// "En 2018, [le groupe …]": the first word after an adjunct and its comma; `first` where none stands before.
  func mainClause(of sentence: Range<Int>, _ first: Int, in passage: Passage) -> Int {
    guard passage.holds(Self.adjuncts, at: first) else { return first }
    let reach = sentence.clamped(to: first..<first + Self.longestAdjunct)
    guard let comma = reach.first(where: { passage.holds(Self.comma, at: $0) }) else { return first }
    return sentence[(comma + 1)...].first(where: passage.isWord) ?? first
  }

  private static let longestAdjunct = 18
  private static let comma: WordSet = ","
  private static let adjuncts = WordSet(
    """
    en|dans|depuis|au|aux|a|avec|pour|chez|afin|grace|apres|par|sur|selon|comme|lors|fort|forte|forts|convaincu*|soucieu*|\
    aujourd|quelques|sous|face|reconnu*|present*|fonde*|cree*|implante*|cabinet|societe|entreprise|groupe|filiale|agence|\
    association|startup|editeur|fabricant|specialiste|leader|acteur|pme|eti|as|with|in|since|for|at|to|through|because|thanks|\
    after|during|over|from|today|currently
    """)

  // MARK: What is said of a name

  /// "Mandragore SA est une entreprise …", "L'équipe compte …". Among duties whoever does them bears a name: "The
  /// Developer provides …", "L'ATSEM intervient …"; only a word for the employer is none there.
  private func ofName(at first: Int, _ sentence: Range<Int>, _ current: Section?, _ passage: Passage) -> Section? {
    predicate(of: first, sentence, passage) { subject in
      ProperSubject.isEmployer(subject, in: passage)
        || current != .responsibilities && ProperSubject.is(subject, in: passage)
    }.flatMap(image.section)
  }

  /// Whether a sentence says of the employer's house what it is or does, so that it alone leaves its heading: "La crèche
  /// accueille …", among duties "Mandragore accompagne …".
  func isAside(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence) else { return false }
    let start = mainClause(of: sentence, first, in: passage)
    return isAside(sentence, at: first, in: passage) || start != first && isAside(sentence, at: start, in: passage)
  }

  private func isAside(_ sentence: Range<Int>, at word: Int, in passage: Passage) -> Bool {
    EmployerClause(passage: passage).holds(sentence, word)
      || passage.language == .fr
        && predicate(of: word, sentence, passage) { ProperSubject.isFirm($0, in: passage) } != nil
  }

  private func predicate(
    of first: Int, _ sentence: Range<Int>, _ passage: Passage, ofSubject isSubject: (Range<Int>) -> Bool
  ) -> Match? {
    passage.openings.beginning(in: sentence).first { match in
      holds(Self.predicate, match, passage) && match.how == .label && first < match.tokens.lowerBound
        && isSubject(first..<match.tokens.lowerBound)
    }
  }

  // MARK: Turns that no demand holds

  /// At the beginning a turn speaks for its sentence, whatever else is in it; equality is what no duty speaks of.
  private func topic(
    of sentence: Range<Int>, startsAt first: Int, asks: Bool, signal: Section?, in passage: Passage
  ) -> Section? {
    passage.openings.beginning(in: sentence).first { match in
      holds(Self.turn, match, passage) && (match.how == .label || match.how == .inflected && match.words.count > 1)
        && PossessiveLabel(image: image, passage: passage).isSaid(of: match)
        && !isCondition(sentence.prefix(upTo: max(match.tokens.lowerBound, sentence.lowerBound)), in: passage)
        && (!asks || match.tokens.lowerBound <= first
          || image.section(toldBy: match) == .diversity && signal != .requirements
            && !passage.holds(SectionFinder.candidate, at: first))
    }.flatMap(image.section)
  }

  /// "Si vous êtes motivé et organisé, [n'hésitez pas à postuler]" asks for something; "si vous êtes intéressé" does not.
  private func isCondition(_ words: Range<Int>, in passage: Passage) -> Bool {
    words.dropFirst().contains { verb in
      passage.holds(SectionFinder.candidate, at: verb - 1) && passage.holds(Self.having, at: verb)
        && !passage.holds(Self.interest, in: (verb + 1..<verb + 4).clamped(to: words))
    }
  }

  private static let having = WordSet("etes|avez|es|as|possedez|maitrisez|disposez|connaissez|aimez|are|have")
  private static let interest = WordSet(
    "interess*|pret|prete|envie|question|questions|reconnu*|convaincu*|tente*|disponible*|la|a|encore|deja|interested|ready|questions"
  )
}
