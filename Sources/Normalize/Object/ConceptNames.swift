import Glossary

/// What the output says of concepts and labels, made once each from the image: a worker names the same few thousand of them
/// again and again.
final class ConceptNames {
  final class Names: Sendable {
    let id: String
    /// The preferred English label.
    let english: String
    /// As a skill's: a field of study that is named as a competence is knowledge.
    let kind: String
    /// URIs in other vocabularies, exact matches first.
    let links: [String]

    fileprivate init(id: String, english: String, kind: String, links: [String]) {
      self.id = id
      self.english = english
      self.kind = kind
      self.links = links
    }
  }

  private let image: Image
  /// By concept, in pages that are made when one of theirs is named: a vocabulary of a million costs nothing at the start.
  private var pages: [[Names?]]
  private static let pageBits = 6
  private static let pageSize = 1 << pageBits
  private var origins: [Int: String] = [:]

  init(_ image: Image) {
    self.image = image
    pages = Array(repeating: [], count: image.conceptCount >> Self.pageBits + 1)
  }

  subscript(concept: Int) -> Names {
    let (page, place) = (concept >> Self.pageBits, concept & (Self.pageSize - 1))
    if !pages[page].isEmpty, let known = pages[page][place] { return known }
    let names = names(of: concept)
    if pages[page].isEmpty { pages[page] = Array(repeating: nil, count: Self.pageSize) }
    pages[page][place] = names
    return names
  }

  private func names(of concept: Int) -> Names {
    let kind = image.kind(ofConcept: concept)
    return Names(
      id: image.conceptID(concept), english: image.preferredLabel(ofConcept: concept, .en),
      kind: (kind == .field ? .knowledge : kind).rawValue, links: links(of: concept))
  }

  private func links(of concept: Int) -> [String] {
    let links = image.links(ofConcept: concept).filter { $0.id.contains("://") }
    return (links.filter { $0.relation == .exactMatch } + links.filter { $0.relation == .closeMatch }).map(\.id)
  }

  /// Where a label was written: `glossaries/skills/data-science.yaml:41`.
  func origin(ofLabel label: Int) -> String {
    if let known = origins[label] { return known }
    let origin = image.labelOrigin(label)
    origins[label] = origin
    return origin
  }
}
