import Glossary
import Markup

extension SectionFinder {
  /// What stands before the first heading, and speaks of nothing else, presents the employer; but for what stands in
  /// one block behind a sentence of the job, the members of a list below it, and the paragraphs that it announces by a
  /// colon.
  func presentEmployer(in passages: inout [Passage]) {
    var isBelowJob = false
    var isAnnounced = false
    for index in passages.indices where passages[index].block.kind != .title {
      let passage = passages[index]
      let isMember = passage.block.kind == .listItem
      var isOfJob = isMember ? isBelowJob : isAnnounced
      for (number, sentence) in passage.sentences.enumerated() {
        if opened(by: sentence, in: passage) != nil { return }
        if Self.isOfJob(passage.sections[number]) { isOfJob = true }
        guard passage.sections[number] == .other, !isOfJob, !passage.lostItsBreak(before: sentence) else { continue }
        passages[index].sections[number] = .about
      }
      guard !isMember, let last = passage.sentences.last, let section = passages[index].sections.last else { continue }
      isBelowJob = Self.isOfJob(section)
      isAnnounced = isBelowJob && passage.endsInColon(last) || isAnnounced && (isBelowJob || section == .other)
    }
  }
}

extension Passage {
  /// "Des tests- De l'intégration", "en équipe Capacité de": the line break before a sentence was lost, since it begins
  /// with the dash of an item, or no mark ends the one before.
  func lostItsBreak(before sentence: Range<Int>) -> Bool {
    holds(Self.dash, at: sentence.lowerBound)
      || sentence.lowerBound > 0 && !holds(Self.ends, at: sentence.lowerBound - 1)
  }

  private static let dash: WordSet = "-"
  private static let ends: WordSet = ".|!|?|;|…"
}
