import Glossary
import Markup
import Text

extension SectionFinder {
  /// The section that a sentence opens: as a heading that a label covers, or by a label before a colon. "À propos de
  /// vous" speaks of no employer.
  func opened(by sentence: Range<Int>, in passage: Passage) -> Section? {
    guard !passage.headings.isEmpty, let section = named(by: sentence, in: passage) else { return nil }
    guard section == .about, let last = sentence.last(where: passage.isWord), passage.holds(Self.addressee, at: last)
    else { return section }
    return .requirements
  }

  private static let addressee = WordSet("vous|toi|you")

  private func named(by sentence: Range<Int>, in passage: Passage) -> Section? {
    let isHeading = passage.block.kind == .heading && passage.sentences.count == 1
    let first = passage.firstWord(of: sentence) ?? sentence.lowerBound
    if isHeading || isAnnouncement(sentence, passage), let aside = labelAside(of: sentence, in: passage) {
      return image.section(toldBy: aside)
    }
    guard let label = label(of: sentence, first, in: passage, isHeading: isHeading) else { return nil }
    let contentWords = sentence.count(where: passage.isWord)
    let leading = sentence.count { passage.isWord($0) && $0 < label.tokens.lowerBound }
    if isHeading {
      let isArticle = leading == 1 && passage.holds(Self.articles, at: first)
      // "Vous" is a heading, "Vous réaliserez …" none of that name.
      let isPronoun = label.words.count == 1 && passage.holds(Self.candidate, at: label.tokens.lowerBound)
      let isWhole = isPronoun ? contentWords == 1 : label.words.count * 3 >= contentWords || leading == 0 || isArticle
      return isWhole || endsInHead(label, sentence, passage) ? image.section(toldBy: label) : nil
    }
    guard leading <= 1, contentWords > 0, !isComplemented(label, in: sentence, passage) else { return nil }
    if let colon = colon(after: label, in: sentence, passage) {
      return colon - label.tokens.upperBound <= 4 && !isField(label, colon, sentence, passage)
        ? image.section(toldBy: label) : nil
    }
    if passage.block.kind != .listItem, isMadeOfLabels(sentence, passage) { return image.section(toldBy: label) }
    if leading == 0, passage.block.kind != .listItem, isRunIn(label, sentence, passage) {
      return image.section(toldBy: label)
    }
    // A heading whose line break was lost, or a line of its own that nothing marks as a heading. In a list "Anglais
    // (souhaité)" and "Project management" are among its members.
    let isListItem = passage.block.kind == .listItem
    guard !isListItem || leading == 0 && !isFact(label, passage) else { return nil }
    let spare = isListItem || isAnotherName(label, first, passage) ? 0 : 1
    let isWholeSentence = contentWords <= label.tokens.count + spare
    let isGlued =
      passage.tokens.indices.contains(sentence.upperBound)
      && passage.tokens[sentence.upperBound].flags.contains(.glued)
    return isWholeSentence && (isGlued || passage.sentences.count == 1) ? image.section(toldBy: label) : nil
  }

  /// "Background check", "Night shift": among demands it is one of them. What is offered beside pay begins a list of its own.
  private func isFact(_ label: Match, _ passage: Passage) -> Bool {
    passage.cues.contains { $0.tokens == label.tokens && Self.facts.contains(image.kind(ofConcept: $0.concept)) }
  }

  private static let facts: [Concept.Kind] = [
    .degree, .speciality, .contract, .worktime, .schedule, .seniority, .licence, .language, .authorization, .document,
  ]

  /// "Profil recherché Issu d'une formation …": a heading of several words whose line break was lost before a capital.
  private func isRunIn(_ label: Match, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let next = label.tokens.upperBound
    guard label.words.count > 1, sentence.contains(next), passage.isWord(next) else { return false }
    return passage.forms[next].shape == .capitalised && image.section(toldBy: label) == .requirements
  }

  /// "Customer experience:", "Recherche et innovation :": among duties a line, or what stands before its colon, that is a
  /// competence's name, of which a heading's label is but a part, heads the duties of that name. What is asked for stands in
  /// the plural: "Compétences informatiques", "Communication skills".
  func namesCompetence(_ sentence: Range<Int>, _ number: Int, in passage: Passage, _ spellings: Spellings) -> Bool {
    let line = sentence.prefix { !passage.holds(Passage.colon, at: $0) }
    guard let first = line.first(where: { passage.isWord($0) && !passage.holds(Self.articles, at: $0) }),
      let last = line.last(where: passage.isWord)
    else { return false }
    let name = first..<last + 1
    let labels = passage.headings.beginning(in: sentence)
    let isPart = labels.allSatisfy { label in
      label.tokens != name && name.contains(label.tokens.lowerBound) && !passage.holds(Self.demands, in: label.tokens)
    }
    return isPart && !labels.isEmpty && spellings.spells(name, of: .skills, inSentence: number)
  }

  private static let demands: WordSet = """
    competences|connaissances|qualifications|aptitudes|capacites|qualites|exigences|diplomes|langues|savoirs|skills|abilities|\
    competencies|languages|qualities|attributes|certifications|environnement|environnements|environment|environments|outils|tools|\
    technologies
    """

  // MARK: Questions

  /// The section of the answer to a short question: "Quand ? Dès janvier.", "Et à quelle fréquence ?", "Votre mission
  /// ?". "Notre ADN ? Innover." is the employer's, unless it asks what is expected: "Nos attentes ?".
  func asked(by sentence: Range<Int>, in passage: Passage) -> Section? {
    guard passage.holds(Self.question, at: sentence.upperBound - 1), sentence.count <= Self.mostQuestionTokens
    else { return nil }
    let words = sentence.filter(passage.isWord)
    guard let asking = words.first(where: { !passage.holds(Self.leadingToQuestions, at: $0) }) else { return nil }
    if passage.holds(Self.interrogatives, at: asking),
      passage.holds(Self.circumstances, at: asking) || passage.holds(Self.measures, in: words)
    {
      return .conditions
    }
    if passage.holds(Self.ours, at: asking) {
      // On a line of its own it would open a section.
      return passage.sentences.count > 1 && OwnSentence(passage: passage).isOwn(asking, sentence) ? .about : nil
    }
    guard let label = label(of: sentence, asking, in: passage, isHeading: false)
    else { return nil }
    return words.count <= label.tokens.count + 1 ? image.section(toldBy: label) : nil
  }

  private static let question: WordSet = "?"
  private static let mostQuestionTokens = 7
  private static let interrogatives = WordSet(
    "quand|ou|combien|quel|quelle|quels|quelles|when|where|how|what|which")
  private static let leadingToQuestions: WordSet = "et|mais|alors|a|de|pour|depuis|dans|avec|and|but|for|from"
  private static let circumstances = WordSet("quand|ou|combien|when|where")
  private static let ours: WordSet = "notre|nos|our"
  private static let measures = WordSet(
    "frequence|duree|lieu|rythme|horaires|temps|contrat|date|often|long|much|hours|duration|location")

  /// A field of a form opens nothing for what follows: one of a row whose line breaks were lost ("… 2 ans
  /// (requis)Informatique: 3 ans"), a number or a day by which the advertisement is known ("Référence CSP : 2025-21").
  private func isField(_ label: Match, _ colon: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard sentence.contains(colon + 1), passage.tokens[colon + 1].kind == .number else { return false }
    return !passage.tokens[sentence.lowerBound].flags.contains(.spaceBefore)
      || passage.holds(Self.fields, at: label.tokens.lowerBound)
  }
  private static let fields: WordSet = "reference|ref|numero|number|date|publication"

  /// "Qualités et compétences requises", "Profil recherché – Votre expérience": a line of nothing but labels of one
  /// section.
  private func isMadeOfLabels(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    passage.sentences.count == 1 && Set(passage.headings.map(image.section)).count == 1
      && sentence.allSatisfy { index in
        passage.tokens[index].kind == .symbol || passage.holds(Self.joints, at: index)
          || passage.headings.contains { $0.tokens.contains(index) }
      }
  }

  private static let joints = WordSet(
    "et|ou|de|du|des|d|le|la|les|l|un|une|vos|votre|ton|ta|tes|nos|notre|and|or|of|the|your|our")

  /// "Traitement des eaux : …", "Avantages du métal : …": a noun with a complement is not the heading of that name.
  private func isComplemented(_ label: Match, in sentence: Range<Int>, _ passage: Passage) -> Bool {
    label.words.count == 1 && image.section(toldBy: label) == .benefits && sentence.contains(label.tokens.upperBound)
      && passage.holds("de|du|des|d|of", at: label.tokens.upperBound)
  }

  /// "Relation clients" is no "Nos clients": what speaks of the employer in one word has nothing but a determiner
  /// beside it.
  private func isAnotherName(_ label: Match, _ first: Int, _ passage: Passage) -> Bool {
    label.words.count == 1 && image.section(toldBy: label) == .about && !passage.holds(Self.articles, at: first)
  }

  static let articles: WordSet = "le|la|les|l|nos|vos|votre|the|our|your"
  private static let heads: WordSet =
    "skills|abilities|qualifications|competencies|requirements|duties|responsibilities"

  /// "Project management and analytical skills": what an English heading is about stands last in it.
  private func endsInHead(_ label: Match, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard let last = sentence.last(where: passage.isWord) else { return false }
    return label.tokens.contains(last) && passage.holds(Self.heads, at: last)
  }

  /// The longest label in a sentence. Outside of headings a label that opens the line counts before a longer one inside
  /// of it ("Education: … years of experience"). `first` is the sentence's first word.
  private func label(of sentence: Range<Int>, _ first: Int, in passage: Passage, isHeading: Bool) -> Match? {
    let labels = passage.headings.beginning(in: sentence)
    var longest: Int?
    var opening: Int?
    for index in labels.indices {
      let start = labels[index].tokens.lowerBound
      if isBareSign(labels[index], in: passage) || isInCompound(labels[index], in: passage)
        || isFiniteForm(of: labels[index], in: passage)
      {
        continue
      }
      let length = labels[index].words.count
      if longest.map({ labels[$0].words.count < length }) ?? true { longest = index }
      if start <= first + 1, opening.map({ labels[$0].words.count < length }) ?? true { opening = index }
    }
    // "Idéalement vous avez de l'expérience": what weakens all that follows.
    if isHeading,
      let weak = labels.first(where: { $0.tokens.lowerBound == first && image.section(toldBy: $0) == .preferred })
    {
      return weak
    }
    return (isHeading ? longest : opening ?? longest).map { labels[$0] }
  }

  /// "Les +" is a heading, and the sign of "Bac + 3" none.
  private func isBareSign(_ label: Match, in passage: Passage) -> Bool {
    let start = label.tokens.lowerBound
    return !label.tokens.contains(where: passage.isWord)
      && !(start > 0 && passage.holds(Self.articles, at: start - 1))
  }

  /// "Rejoignez une équipe" is no heading "Rejoindre".
  private func isFiniteForm(of label: Match, in passage: Passage) -> Bool {
    label.words.count == 1 && label.how == .inflected
      && WordEndings.infinitives.end(image.labelText(label.label))
      && !WordEndings.infinitives.end(passage.forms[label.tokens.lowerBound].bare)
  }

  /// "La plus-value" is no heading "plus".
  private func isInCompound(_ label: Match, in passage: Passage) -> Bool {
    let next = label.tokens.upperBound
    guard passage.tokens.indices.contains(next + 1), passage.forms[next].surface == "-" else { return false }
    return !passage.tokens[next].flags.contains(.spaceBefore)
      && !passage.tokens[next + 1].flags.contains(.spaceBefore) && passage.isWord(next + 1)
  }

  /// "Your application must explain how you meet the following (essential qualifications)": the name in brackets at its
  /// end is that of the heading.
  private func labelAside(of sentence: Range<Int>, in passage: Passage) -> Match? {
    guard let close = sentence.last(where: { !passage.holds(Self.endMarks, at: $0) }),
      passage.holds(Self.closing, at: close)
    else { return nil }
    return passage.headings.first { label in
      label.tokens.upperBound == close && passage.holds(Self.opening, at: label.tokens.lowerBound - 1)
        && label.tokens.lowerBound - 1 > sentence.lowerBound
    }
  }

  /// A line that nothing marks as a heading is one if it points to what follows; "Anglais (un plus)" does not.
  private func isAnnouncement(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    passage.sentences.count == 1 && passage.block.kind != .listItem
      && passage.holds("following|suivants|suivantes|application|demande|candidature", in: sentence)
  }
  private static let endMarks: WordSet = ":|."
  private static let opening: WordSet = "("
  private static let closing: WordSet = ")"

  private func colon(after label: Match, in sentence: Range<Int>, _ passage: Passage) -> Int? {
    sentence[min(label.tokens.upperBound, sentence.upperBound)...].first { passage.holds(Passage.colon, at: $0) }
  }
}
