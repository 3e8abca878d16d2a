import Glossary
import Markup

extension SectionFinder {
  /// Gives the members of a list that tell no section themselves ("Mise en rayon", "Bonne communication") that of the
  /// members beside them which do ("Gérer …", "Maîtrise de …"): a list is of one kind, whatever stands above it.
  ///
  /// `silent` says of each passage whether nothing in it tells a section. Short lines that nothing marks as a list are
  /// filled where they stand between two that tell.
  func fillLists(in passages: inout [Passage], _ silent: [Bool]) {
    var start = 0
    while start < passages.count {
      let kind = passages[start].block.kind
      let end = passages[start...].firstIndex { $0.block.kind != kind || !Self.isMember($0) } ?? passages.count
      if end - start > 2 {
        fill(start..<end, of: &passages, silent, isMarked: kind == .listItem)
        fillOffers(start..<end, of: &passages, silent)
      }
      start = max(end, start + 1)
    }
  }

  /// Gives lines that tell nothing the section of benefits where they stand between two that offer: "Mutuelle", "Démarche
  /// RSE", "RTT" below a profile.
  private func fillOffers(_ list: Range<Int>, of passages: inout [Passage], _ silent: [Bool]) {
    let offers = list.filter { passages[$0].section == .benefits }
    for (offer, next) in zip(offers, offers.dropFirst()) where next - offer <= Self.mostSilent + 1 {
      for index in offer + 1..<next where silent[index] { passages[index].sections = [.benefits] }
    }
  }

  /// Cost: linear in the list.
  private func fill(_ list: Range<Int>, of passages: inout [Passage], _ silent: [Bool], isMarked: Bool) {
    let telling = list.filter { index in !silent[index] && Self.isOfJob(passages[index].section) }
    guard isMarked ? telling.count * 3 >= list.count : telling.count > 1 else { return }
    for (told, next) in zip(telling, telling.dropFirst()) where isMarked || next - told <= Self.mostSilent + 1 {
      fill(told + 1..<next, as: told, of: &passages, silent)
    }
    guard isMarked, let first = telling.first, let last = telling.last else { return }
    fill(list.lowerBound..<first, as: first, of: &passages, silent)
    fill(last + 1..<list.upperBound, as: last, of: &passages, silent)
  }

  private func fill(_ members: Range<Int>, as told: Int, of passages: inout [Passage], _ silent: [Bool]) {
    for index in members where silent[index] && Self.isVague(passages[index].section) {
      passages[index].sections = [passages[told].section]
    }
  }

  private static func isMember(_ passage: Passage) -> Bool {
    passage.isLine && !passage.isLabel && (passage.block.kind == .listItem || passage.block.kind == .paragraph)
  }

  /// More lines than this that tell nothing are another list.
  private static let mostSilent = 3

  private static func isVague(_ section: Section) -> Bool { section == .about || section == .other }
}

extension Passage {
  /// That of its last sentence.
  fileprivate var section: Section { sections.last ?? .other }
}
