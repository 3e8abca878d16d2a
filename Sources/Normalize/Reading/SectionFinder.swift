import Glossary
import Markup
import Text

/// Tells in which section of the posting each sentence stands.
///
/// Headings, and labels that open a line ("Profil : …"), say it (`glossaries/facts/sections.yaml`). Between them, and
/// in a posting without any, the sentences do: by their first words ("Vous maîtrisez", "Titulaire de":
/// `glossaries/facts/section-openings.yaml`) or by an infinitive, as duties in lists begin.
struct SectionFinder {
  let image: Image
  let departure: Departure

  init(image: Image) {
    self.image = image
    departure = Departure(image: image)
  }

  /// A line of its own that opens a section and has more tokens than this says something beside.
  private static let mostLabelTokens = 10

  /// What the sentences so far tell of those that follow.
  private struct State {
    /// What the last heading opened, or under one of something else the announcement of a list.
    var current: Section?
    /// What a sentence before a colon announces for the lines after it.
    var announced: Section?
    /// What a line said that the list below it is.
    var list: Section?
    /// Whether that line ends in a condition: "Ce poste est pour vous si :".
    var isConditional = false
    /// Where the passages before left their heading for.
    var carried: CarriedDeparture?
    /// The headings of what is asked for, so far.
    var parts = QualificationParts()
  }

  /// Sets the sections of all passages, of which `spellings` tells what their words may spell. Returns whether any
  /// heading was recognised.
  func assign(to passages: inout [Passage], _ spellings: [Spellings]) -> Bool {
    var state = State()
    var silent: [Bool] = []
    for index in passages.indices {
      if state.carried?.reaches(passages[index], maySpellSkill: spellings[index].holds(.skills)) == false {
        state.carried = nil
      }
      let (sections, isLabel, isSilent) = sections(of: passages[index], &state)
      passages[index].sections = sections
      if isLabel { passages[index].isLabel = true }
      silent.append(isSilent)
    }
    fillLists(in: &passages, silent)
    guard state.current != nil else { return false }
    presentEmployer(in: &passages)
    return true
  }

  /// What a sentence says by itself.
  private struct Evidence {
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

    var isTelling: Bool { signal != nil || announced != nil || leaving != nil }
  }

  /// What the sentences of one passage tell of those that follow in it.
  private struct Run {
    var sections: [Section] = []
    /// Where they left the heading for.
    var departed: Section?
    /// What a short question asked for.
    var answered: Section?
  }

  /// The section of each sentence; whether the passage is a line of its own that only opens one; whether nothing in it
  /// tells a section, so that it is that of a heading above.
  private func sections(of passage: Passage, _ state: inout State)
    -> (sections: [Section], isLabel: Bool, isSilent: Bool)
  {
    var run = Run()
    var isLabel = false
    var isSilent = passage.sentences.count == 1
    if passage.block.kind == .heading || !goesOn(passage) { state.announced = nil }
    if passage.block.kind != .listItem { (state.list, state.isConditional) = (nil, false) }
    for (number, sentence) in passage.sentences.enumerated() {
      if let opened = opened(by: sentence, in: passage) ?? openedOfPost(by: sentence, in: passage) {
        isSilent = false
        state.current = state.parts.section(opened, by: sentence, in: passage, under: state.current)
        (state.announced, state.carried, run.answered) = (nil, nil, nil)
        if passage.sentences.count == 1, sentence.count <= Self.mostLabelTokens { isLabel = true }
      }
      let question = asked(by: sentence, in: passage)
      if let question, passage.sentences.count == 1, !isLabel { state.current = question }
      let evidence = evidence(of: sentence, number, under: state.current, in: passage)
      if evidence.asks, state.carried?.outlasts(passage, under: state.current) == false { state.carried = nil }
      let isCarriedOn = evidence.signal == nil && (!evidence.asks || Self.goesOn(sentence, in: passage))
      run.departed = evidence.leaving ?? (isCarriedOn ? run.departed : nil) ?? state.carried?.section
      let told = section(of: evidence, state, run, in: passage)
      run.sections.append(told)
      if question != nil || run.departed != nil || evidence.isTelling || passage.endsInColon(sentence) {
        isSilent = false
      }
      if question != nil || evidence.asks { run.answered = question }
      announce(evidence, told, &state, in: passage)
    }
    state.carried = CarriedDeparture(after: passage, departed: run.departed, before: state.carried)
    return (run.sections, isLabel, isSilent)
  }

  private func evidence(of sentence: Range<Int>, _ number: Int, under current: Section?, in passage: Passage)
    -> Evidence
  {
    let signal = signal(of: sentence, number, in: passage)
    let announced = Announcement(passage: passage).section(announcedBy: sentence)
    let asks = announced != nil || asks(sentence, signal, in: passage)
    let leaving =
      announced == nil ? departure.section(of: sentence, from: current, asks: asks, signal: signal, in: passage) : nil
    // "In order to apply, you must have …"
    let demands = leaving == .application && Self.demands(sentence, in: passage)
    return Evidence(
      number: number, tokens: sentence, signal: demands ? .requirements : signal, announced: announced,
      isPersonal: demands || passage.begins(sentence, with: Self.candidate) || Self.seeks(sentence, in: passage),
      asks: asks, leaving: demands ? nil : leaving)
  }

  /// "We are seeking nurses who …", "Nous recherchons …": it speaks of the person sought, whatever the heading.
  private static func seeks(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence), passage.holds(seekers, at: first) else { return false }
    return passage.holds(seeking, in: (first + 1..<first + mostSeekingTokens).clamped(to: sentence))
  }

  private static let seekers = WordSet("we|nous|on")
  private static let seeking = WordSet("seeking|looking|recherchons|cherchons|recherche|cherche")
  private static let mostSeekingTokens = 4

  private static func demands(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.dropLast(2).contains { index in
      passage.holds(candidate, at: index) && passage.holds(obliging, at: index + 1)
        && passage.holds(possessing, at: index + 2)
    }
  }

  private static let obliging = WordSet("must|should|need|devez")
  private static let possessing = WordSet("have|hold|possess|be|avoir|posseder|detenir|disposer|etre")

  private func section(of evidence: Evidence, _ state: State, _ run: Run, in passage: Passage) -> Section {
    let signal = evidence.signal
    // "Vous respecterez les consignes" is a duty in any list but one of conditions: "si : vous restez calme".
    let isDuty =
      state.list == .requirements && !state.isConditional && evidence.isPersonal && signal == .responsibilities
    var told =
      run.departed ?? (evidence.asks ? nil : run.answered) ?? (isDuty ? signal : state.list)
      ?? section(state.current, state.announced, signal, isPersonal: evidence.isPersonal)
    guard run.departed == nil else { return told }
    if told == .benefits, proposesTask(evidence.number, evidence.tokens, in: passage) { told = .responsibilities }
    return signal == nil
      ? continued(told, after: run.sections.last, evidence.tokens, asks: evidence.asks, in: passage) : told
  }

  /// Keeps what a sentence, which stands in the section `told`, announces.
  private func announce(_ evidence: Evidence, _ told: Section, _ state: inout State, in passage: Passage) {
    if passage.endsInColon(evidence.tokens), let signal = evidence.signal { state.announced = signal }
    if let announced = evidence.announced {
      state.list = announced
      if state.current.map(Self.isOfJob) != true, state.current != .preferred { state.current = announced }
    } else if evidence.leaving == nil, evidence.isPersonal, told == .requirements,
      announces(evidence.tokens, in: passage)
    {
      state.list = .requirements
      state.isConditional = passage.holds(Self.conditions, in: evidence.tokens.suffix(Self.mostConditionTokens))
    }
  }

  /// They stand last in a line, but for "vous" and a colon.
  private static let conditions: WordSet = "si|if|who|qui"
  private static let mostConditionTokens = 3

  /// The section of a sentence that tells none by itself: an item goes on with what it began. One whose line break was
  /// lost goes on with the item before it, and presents no employer.
  private func continued(
    _ told: Section, after last: Section?, _ sentence: Range<Int>, asks: Bool, in passage: Passage
  ) -> Section {
    if lostItsBreak(sentence, in: passage), told == .other || told == .about {
      return last.flatMap { $0 == .about ? nil : $0 } ?? .other
    }
    // "Vous êtes … . Rigueur et entrain.": the profile in a paragraph of duties goes on until something else is told.
    if told == .responsibilities, last == .requirements, asks || !tells(sentence, in: passage) { return .requirements }
    return told == .other && passage.block.kind == .listItem ? last ?? told : told
  }

  /// Whether a sentence has a subject of its own, or an adjunct before one: "La serre ouvre …", "Dans l'atelier, …".
  private func tells(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    passage.firstWord(of: sentence).map { passage.holds(Self.tellers, at: $0) } ?? true
  }

  private static let tellers = WordSet(
    """
    le|la|les|l|notre|nos|ce|cet|cette|ces|son|sa|ses|il|elle|ils|elles|nous|on|chez|entreprise|au|aux|dans|en|avec|pour|\
    depuis|c|the|our|we|it|this|these|they|at|in|as|with
    """)

  /// "Des tests- De l'intégration", "en équipe Capacité de": the line break before it was lost, since it begins with
  /// the dash of an item, or no mark ends the one before.
  private func lostItsBreak(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    passage.holds(Self.dash, at: sentence.lowerBound)
      || sentence.lowerBound > 0 && !passage.holds(Self.ends, at: sentence.lowerBound - 1)
  }
  private static let dash: WordSet = "-"
  private static let ends: WordSet = ".|!|?|;|…"

  /// Whether a sentence speaks of the person sought or of the work: by how it begins, by the "vous" of a clause after
  /// an adjunct ("Curieux, vous …"), or by a word that demands.
  private func asks(_ sentence: Range<Int>, _ signal: Section?, in passage: Passage) -> Bool {
    guard let first = passage.firstWord(of: sentence) else { return false }
    if signal == .requirements || signal == .responsibilities || passage.holds(Self.candidate, at: first) {
      return true
    }
    if signal == nil, passage.holds(Self.possessives, at: first) { return true }
    if passage.holds(Self.pronouns, at: first), !Self.goesOn(sentence, in: passage) { return true }
    let isAddressed = sentence.dropFirst().contains { index in
      passage.holds(Self.candidate, at: index) && passage.holds(Self.comma, at: index - 1)
    }
    return isAddressed
      || passage.cues.beginning(in: sentence).contains { cue in
        image.value(ofConcept: cue.concept, "modality").map(Self.demands.contains) ?? false
      }
  }

  /// "Votre rigueur vous permettra de réussir": what the person brings.
  private static let possessives = WordSet("votre|vos|ton|ta|tes|your")
  private static let comma: WordSet = ","
  private static let demands = [Modality.required, .preferred].map(\.rawValue)

  /// What stands before the first heading, and speaks of nothing else, presents the employer; but for what stands in
  /// one block behind a sentence of the job, the members of a list below it, and the paragraphs that it announces by a
  /// colon.
  private func presentEmployer(in passages: inout [Passage]) {
    var isBelowJob = false
    var isAnnounced = false
    for index in passages.indices where passages[index].block.kind != .title {
      let passage = passages[index]
      let isMember = passage.block.kind == .listItem
      var isOfJob = isMember ? isBelowJob : isAnnounced
      for (number, sentence) in passage.sentences.enumerated() {
        if opened(by: sentence, in: passage) != nil { return }
        if Self.isOfJob(passage.sections[number]) { isOfJob = true }
        guard passage.sections[number] == .other, !isOfJob, !lostItsBreak(sentence, in: passage) else { continue }
        passages[index].sections[number] = .about
      }
      guard !isMember, let last = passage.sentences.last, let section = passages[index].sections.last else { continue }
      isBelowJob = Self.isOfJob(section)
      isAnnounced = isBelowJob && passage.endsInColon(last) || isAnnounced && (isBelowJob || section == .other)
    }
  }

  static func isOfJob(_ section: Section) -> Bool { section == .requirements || section == .responsibilities }

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

  /// "Nous vous proposons : De mettre en place …": what is offered is the work, unless it is what the person gains.
  private func proposesTask(_ number: Int, _ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard passage.beginsWithInfinitive[number],
      let first = passage.firstWord(of: sentence), passage.holds(Self.genitives, at: first)
    else { return false }
    return !passage.holds(Self.gains, at: first + 1)
      && !sentence.contains { passage.holds(Self.possessives, at: $0) || passage.holds(Self.candidate, at: $0) }
  }

  private static let genitives: WordSet = "de|d"
  private static let gains = WordSet(
    """
    beneficier|profiter|rejoindre|integrer|travailler|evoluer|decouvrir|devenir|progresser|avoir|etre|pouvoir|partager|\
    vivre|faire|grandir|apprendre|acquerir|monter|relever|s|se
    """)

  /// Whether a sentence speaks on of what the one before spoke of: by its first word, which points back.
  private static func goesOn(_ sentence: Range<Int>, in passage: Passage) -> Bool {
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

  /// Whether a passage belongs to the list or lines that the one before announced.
  private func goesOn(_ passage: Passage) -> Bool { passage.isLine || passage.beginsWithInfinitive.first == true }

  /// "Vous maîtrisez :" is what the list below it asks for.
  private func announces(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    passage.block.kind != .listItem && sentence.upperBound == passage.tokens.count && passage.endsInColon(sentence)
  }

  static let candidate = WordSet("vous|tu|you")
}

extension Image {
  /// What a heading, or an opening of sentences, says of what follows it.
  func section(toldBy match: Match) -> Section? {
    value(ofConcept: match.concept, "section").flatMap(Section.init(rawValue:))
  }
}
