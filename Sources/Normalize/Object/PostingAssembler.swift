import Glossary
import Markup
import Text

/// Joins matches and facts to the posting object, and gives each its evidence.
struct PostingAssembler {
  private let reading: PassageReader.Reading
  private let source: SourceInfo
  private let item: Item
  private let names: ConceptNames
  private var entries: AlignmentBuilder
  private var posting = Posting()
  private var diagnostics: [Notice] = []

  init(_ reading: consuming PassageReader.Reading, source: SourceInfo, item: Item, names: ConceptNames) {
    entries = AlignmentBuilder(reading.passages, item, names)
    self.reading = reading
    self.source = source
    self.item = item
    self.names = names
  }

  mutating func assemble(_ facts: [Fact]) -> NormalizedPosting {
    addSkills(besides: facts)
    var joiner = FactJoiner(posting: posting)
    posting = Posting()
    for fact in facts { joiner.add(fact, evidence: entries.add(fact)) }
    let conflicts = joiner.conflicts
    posting = joiner.takePosting()
    let unresolved = self.unresolved(facts)
    addDiagnostics(conflicts)
    let alignment = entries.numbered(&posting)
    return NormalizedPosting(
      source: source, item: item, language: reading.language, posting: posting, alignment: alignment,
      passages: reading.passages, languages: reading.languages, unresolved: unresolved,
      diagnostics: reading.diagnostics + diagnostics)
  }

  // MARK: Skills

  /// Fields of study named by an education fact are no skills there, nor is what is done in a language ("lu, écrit, parlé"),
  /// nor a permit to work.
  private mutating func addSkills(besides facts: [Fact]) {
    var consumers: [Int: [Fact]] = [:]
    for fact in facts {
      switch fact.value {
      case .education, .language, .workAuthorization: consumers[fact.passage, default: []].append(fact)
      default: break
      }
    }
    guard let image = reading.passages.first?.image else { return }
    let reader = SkillReader(image: image)
    var collector = SkillCollector(names)
    for passage in reading.passages where !passage.skills.isEmpty {
      var mentions = reader.mentions(in: passage)
      if let consumers = consumers[passage.index] {
        mentions.removeAll { mention in consumers.contains { covers($0, mention, image) } }
      }
      guard !mentions.isEmpty else { continue }
      for index in mentions.indices {
        // Experience in "statistique" is one in `statistics`, in whichever language it is named.
        guard let named = image.competence(besideField: mentions[index].match.concept) else { continue }
        mentions[index].match.concept = named
      }
      let alternatives = AlternativeReader().alternatives(among: mentions, in: passage)
      // Mentions keep their indices: those in a tail are left out of everything by an empty id.
      var ids: [Int?] = []
      for mention in mentions {
        let isInTail = alternatives.contains { $0.tail?.overlaps(mention.match.tokens) ?? false }
        ids.append(isInTail ? nil : entries.add(mention.match, in: passage))
      }
      collector.add(mentions, evidence: ids, alternatives: alternatives, passage)
    }
    collector.move(to: &posting)
  }

  private func covers(_ fact: Fact, _ mention: SkillMention, _ image: Image) -> Bool {
    if case .language = fact.value {
      let passage = reading.passages[fact.passage]
      return mention.match.tokens.allSatisfy {
        fact.tokens.contains($0) && passage.holds("written|read|reading|writing|ecrit*|lu|lecture|redaction", at: $0)
      }
    }
    guard fact.tokens.overlaps(mention.match.tokens) else { return false }
    let kind = image.kind(ofConcept: mention.match.concept)
    // "Permis de séjour B ou C" is no driving licence; "gérer les permis de séjour" says more than the fact.
    if case .workAuthorization(let value) = fact.value {
      return ["work-permit", "residence-permit"].contains(value.kind)
        && (kind == .certificate || mention.match.tokens.allSatisfy(fact.tokens.contains))
    }
    return kind == .field || kind == .knowledge || isSubject(mention, of: fact, image)
  }

  /// "DEP en soudage", "BTS MCO": what a diploma is in is no competence beside it, nor what its letters mean elsewhere.
  private func isSubject(_ mention: SkillMention, of fact: Fact, _ image: Image) -> Bool {
    guard case .education(let education) = fact.value else { return false }
    if let field = Speciality.field(mention.match, image), education.fields.contains(image.conceptID(field)) {
      return true
    }
    return reading.passages[fact.passage].cues(.speciality).contains {
      $0.tokens.lowerBound <= mention.match.tokens.lowerBound && mention.match.tokens.upperBound <= $0.tokens.upperBound
    }
  }

  // MARK: What is left

  private func unresolved(_ facts: [Fact]) -> [Int] {
    var isTouched = Array(repeating: false, count: reading.passages.count)
    for fact in facts { isTouched[fact.passage] = true }
    entries.mark(&isTouched)
    let asking = AskingBlock(of: reading.passages)
    return reading.passages.indices.filter { !isTouched[$0] && asking.section(of: reading.passages[$0]) != nil }
  }

  private mutating func addDiagnostics(_ conflicts: [Notice]) {
    if !reading.hasHeadings {
      diagnostics.append(
        Notice(
          code: "no-heading", message: "no section heading was recognised; sections come from what the sentences say"))
    }
    if entries.isEmpty {
      diagnostics.append(Notice(code: "nothing-matched", message: "no label of the glossary and no rule matched"))
    }
    diagnostics += conflicts
  }
}
