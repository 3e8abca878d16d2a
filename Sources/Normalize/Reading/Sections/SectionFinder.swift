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
    /// Whether a list lies below the passage.
    var isAboveList = false
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
      state.isAboveList =
        passages[index].block.kind != .listItem && index + 1 < passages.count
        && passages[index + 1].block.kind == .listItem
      let reading = read(passages[index], spellings[index], &state)
      passages[index].sections = reading.sections
      if reading.isLabel { passages[index].isLabel = true }
      silent.append(reading.isSilent)
    }
    fillLists(in: &passages, silent)
    guard state.current != nil else { return false }
    presentEmployer(in: &passages)
    return true
  }

  /// What the sentences of one passage tell.
  private struct Reading {
    /// One a sentence.
    var sections: [Section] = []
    /// Whether the passage is a line of its own that only opens a section.
    var isLabel = false
    /// Whether nothing in it tells a section, so that it is that of a heading above.
    var isSilent: Bool
    /// Where they left the heading for.
    var departed: Section?
    /// Whether the last sentence spoke of the employer, beside what stands around it.
    var isAside = false
    /// What a short question asked for.
    var answered: Section?
  }

  private func read(_ passage: Passage, _ spellings: Spellings, _ state: inout State) -> Reading {
    if passage.block.kind == .heading || !goesOn(passage) { state.announced = nil }
    if passage.block.kind != .listItem { (state.list, state.isConditional) = (nil, false) }
    var reading = Reading(isSilent: passage.sentences.count == 1)
    for (number, sentence) in passage.sentences.enumerated() {
      read(sentence, number, of: passage, spellings, &state, &reading)
    }
    state.carried = CarriedDeparture(after: passage, departed: reading.departed, before: state.carried)
    return reading
  }

  private func read(
    _ sentence: Range<Int>, _ number: Int, of passage: Passage, _ spellings: Spellings, _ state: inout State,
    _ reading: inout Reading
  ) {
    if let opened = opened(by: sentence, in: passage) ?? openedOfPost(by: sentence, in: passage),
      !(opened == .preferred && state.current == .benefits && isPaidBeside(sentence, state, in: passage)),
      state.current != .responsibilities || !namesCompetence(sentence, number, in: passage, spellings)
    {
      state.current = state.parts.section(opened, by: sentence, in: passage, under: state.current)
      (state.announced, state.carried, reading.answered) = (nil, nil, nil)
      reading.isSilent = false
      if passage.sentences.count == 1, sentence.count <= Self.mostLabelTokens { reading.isLabel = true }
    }
    let question = asked(by: sentence, in: passage)
    if let question, passage.sentences.count == 1, !reading.isLabel { state.current = question }
    let evidence = evidence(of: sentence, number, under: state.current, in: passage)
    if evidence.asks, state.carried?.outlasts(passage, under: state.current) == false { state.carried = nil }
    let isCarriedOn = evidence.signal == nil && (!evidence.asks || Self.goesOn(sentence, in: passage))
    reading.departed = evidence.leaving ?? (isCarriedOn ? reading.departed : nil) ?? state.carried?.section
    // "Le musée accueille … . Il possède …"
    reading.isAside = evidence.isAside || reading.isAside && !evidence.asks && Self.goesOn(sentence, in: passage)
    let told = section(of: evidence, state, reading, in: passage)
    reading.sections.append(told)
    if question != nil || reading.departed != nil || evidence.isTelling || passage.endsInColon(sentence) {
      reading.isSilent = false
    }
    if question != nil || evidence.asks { reading.answered = question }
    announce(evidence, told, &state, in: passage)
  }

  /// "Bonus", a member of a list of benefits: paid beside the salary, and no heading of what is welcome.
  private func isPaidBeside(_ sentence: Range<Int>, _ state: State, in passage: Passage) -> Bool {
    guard passage.block.kind != .heading, !state.isAboveList, !passage.endsInColon(sentence) else { return false }
    return sentence.allSatisfy { !passage.isWord($0) || passage.holds(Self.paidBeside, at: $0) }
  }

  private static let paidBeside: WordSet = "bonus|bonuses|annual|annuel"

  private func section(of evidence: Evidence, _ state: State, _ reading: Reading, in passage: Passage) -> Section {
    let signal = evidence.signal
    if reading.isAside, reading.departed == nil { return .about }
    // "Vous respecterez les consignes" is a duty in any list but one of conditions: "si : vous restez calme".
    let isDuty =
      state.list == .requirements && !state.isConditional && evidence.isPersonal && signal == .responsibilities
    // "Notre ADN ? Innover." asks for nothing, "Notre ADN ? Vous innovez." does.
    let isAnswer =
      !evidence.asks || reading.answered == .about && passage.beginsWithInfinitive[evidence.number]
    // "La Direction est chargée de : rédiger …" is done there, but for what "vous" do.
    let list = state.list == .about && evidence.isPersonal ? nil : state.list
    var told =
      reading.departed ?? (isAnswer ? reading.answered : nil) ?? (isDuty ? signal : list)
      ?? section(under: state.current, evidence, announced: state.announced)
    guard reading.departed == nil else { return told }
    if told == .benefits, proposesTask(evidence.number, evidence.tokens, in: passage) { told = .responsibilities }
    return signal == nil
      ? continued(told, after: reading.sections.last, evidence.tokens, asks: evidence.asks, in: passage) : told
  }

  /// Keeps what a sentence, which stands in the section `told`, announces.
  private func announce(_ evidence: Evidence, _ told: Section, _ state: inout State, in passage: Passage) {
    if passage.endsInColon(evidence.tokens), let signal = evidence.signal { state.announced = signal }
    if told == .about, announces(evidence.tokens, in: passage), HouseSubject(passage: passage).opens(evidence.tokens) {
      state.list = .about
    } else if let announced = evidence.announced {
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
    if passage.lostItsBreak(before: sentence), told == .other || told == .about {
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

  static func isOfJob(_ section: Section) -> Bool { section == .requirements || section == .responsibilities }

  /// The heading's word counts, but for what plainly speaks of something else.
  private func section(under heading: Section?, _ evidence: Evidence, announced: Section?) -> Section {
    let isDemand = evidence.signal == .requirements
    return switch heading {
    case .requirements?, .preferred?: heading ?? .other
    case .responsibilities?: isDemand ? .requirements : .responsibilities
    case .benefits?, .application?, .diversity?: isDemand && evidence.isPersonal ? .requirements : heading ?? .other
    case nil, .about?, .conditions?, .other?: evidence.signal ?? announced ?? heading ?? .other
    }
  }

  /// "Nous vous proposons : De mettre en place …": what is offered is the work, unless it is what the person gains.
  private func proposesTask(_ number: Int, _ sentence: Range<Int>, in passage: Passage) -> Bool {
    guard passage.beginsWithInfinitive[number],
      let first = passage.firstWord(of: sentence), passage.holds(Self.genitives, at: first)
    else { return false }
    return !passage.holds(Self.gains, at: first + 1)
      && !sentence.contains { passage.holds(Possessives.ofReader, at: $0) || passage.holds(Self.candidate, at: $0) }
  }

  private static let genitives: WordSet = "de|d"
  private static let gains = WordSet(
    """
    beneficier|profiter|rejoindre|integrer|travailler|evoluer|decouvrir|devenir|progresser|avoir|etre|pouvoir|partager|\
    vivre|faire|grandir|apprendre|acquerir|monter|relever|s|se
    """)

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
