import Glossary
import Markup
import Text

/// Tells why a text is read as it is: what the matcher considered and rejected, and which rules matched.
///
/// It reads as `Normalizer` does, with the same parts; explaining costs about three times as much.
public final class Explainer {
  private let reader: PassageReader
  private let image: Image

  public init(_ image: Image, options: NormalizerOptions = NormalizerOptions()) {
    self.image = image
    reader = PassageReader(image, options: options)
  }

  /// Explains a posting. A competence that was matched but is not asked for is `setAside`.
  public func explain(_ item: Item) -> Explanation {
    let reading = reader.read(item)
    var explanation = Explanation(
      passages: zip(reading.passages, reading.languages).map { Explanation.Part(passage: $0, language: $1) })
    var facts: [Fact] = []
    for index in explanation.passages.indices {
      let passage = explanation.passages[index].passage
      explanation.passages[index].candidates = candidates(in: passage, inAnySection: false)
      let found = FactExplainer(passage: passage).facts()
      explanation.passages[index].facts = found.explained
      facts += found.facts
    }
    let source = SourceInfo(name: "", sha256: "", bytes: 0)
    var assembler = PostingAssembler(reading, source: source, item: item, names: ConceptNames(image))
    SetAside(assembler.assemble(facts)).apply(to: &explanation)
    return explanation
  }

  /// Explains a phrase that stands in no posting: labels match whatever their sections, unless `section` is given.
  public func explain(phrase: String, section: Section? = nil) -> Explanation {
    let reading = reader.read(Item(text: Array(phrase.utf8)))
    var explanation = Explanation()
    for (passage, language) in zip(reading.passages, reading.languages) {
      var passage = passage
      passage.sections = passage.sentences.map { _ in section ?? .other }
      var part = Explanation.Part(passage: passage, language: language)
      part.candidates = candidates(in: passage, inAnySection: section == nil)
      part.facts = FactExplainer(passage: passage).facts().explained
      explanation.passages.append(part)
    }
    return explanation
  }

  private func candidates(in passage: Passage, inAnySection: Bool) -> [Explanation.Candidate] {
    let verdicts = VerdictReader(passage: passage)
    let modality = ModalityReader(passage)
    // A label may be spelled in two ways by the same words.
    var seen: Set<Matcher.Candidate> = []
    let considered = reader.candidates(in: passage, inAnySection: inAnySection).filter {
      seen.insert($0).inserted
    }
    return considered.map { candidate in
      let (verdict, reason) = verdicts.read(candidate)
      let isAsked = verdict == .accepted && image.kind(ofConcept: candidate.match.concept).isSkill
      return Explanation.Candidate(
        match: candidate.match, text: passage.text(candidate.match.tokens), verdict: verdict, reason: reason,
        modality: isAsked ? modality.reading(of: candidate.match.tokens).modality : nil)
    }
  }

  /// Counts what the labels and negative contexts of a glossary do in a posting, each in its section.
  public func count(_ item: Item, into counter: inout CorpusCounter) {
    for passage in reader.read(item).passages {
      let structure = (passage.headings + passage.openings).map {
        Matcher.Candidate(match: $0, verdict: .accepted)
      }
      let candidates = reader.candidates(in: passage, inAnySection: false)
      counter.add(candidates + structure) { passage.text($0.tokens) }
    }
  }

  // MARK: Why not

  /// Why `concept` was not found in what was explained. At most `most` near labels are given.
  public func whyNot(_ concept: Int, in explanation: Explanation, most: Int = 8) -> WhyNot {
    var answer = WhyNot(concept: concept, id: image.conceptID(concept))
    for (index, part) in explanation.passages.enumerated() {
      answer.candidates += part.candidates.filter { $0.match.concept == concept }.map { (index, $0) }
      answer.near += reader.nearLabels(of: concept, in: part.passage).map { (index, $0) }
    }
    answer.near.sort { first, second in
      let missing = (
        first.label.words.count - first.label.occurring, second.label.words.count - second.label.occurring
      )
      return (missing.0, -first.label.occurring, first.part) < (
        missing.1, -second.label.occurring, second.part
      )
    }
    var seen: Set<Int> = []
    answer.near = Array(answer.near.filter { seen.insert($0.label.label).inserted }.prefix(most))
    answer.labels = image.labelTexts(ofConcept: concept)
    return answer
  }
}

/// Marks what was matched and is not in the posting's object.
private struct SetAside {
  private struct Place: Hashable {
    var passage: Int
    var concept: String
    var text: String
  }

  private let image: Image?
  private let kept: Set<Place>

  init(_ result: NormalizedPosting) {
    image = result.passages.first?.image
    kept = Set(
      result.alignment.compactMap { entry in
        entry.concept.map { Place(passage: entry.block, concept: $0, text: entry.source) }
      })
  }

  func apply(to explanation: inout Explanation) {
    guard let image else { return }
    for index in explanation.passages.indices {
      let passage = explanation.passages[index].passage
      for row in explanation.passages[index].candidates.indices {
        let candidate = explanation.passages[index].candidates[row]
        let id = image.conceptID(candidate.match.concept)
        guard candidate.modality != nil,
          !kept.contains(Place(passage: passage.index, concept: id, text: candidate.text))
        else { continue }
        explanation.passages[index].candidates[row].verdict = .setAside
        explanation.passages[index].candidates[row].modality = nil
        explanation.passages[index].candidates[row].reason = reason(candidate.match, passage)
      }
    }
  }

  private func reason(_ match: Match, _ passage: Passage) -> String {
    let isMention = SkillReader(image: passage.image).mentions(in: passage).contains { $0.match == match }
    let section = passage.section(of: match.tokens.lowerBound).rawValue
    return isMention
      ? "part of a fact, or of an open list of alternatives" : "in \(section), not said of the person sought"
  }
}
