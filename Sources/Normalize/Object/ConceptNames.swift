import Glossary

/// What the output says of concepts and labels, made once each from the image: a worker names the same few thousand of them
/// again and again.
final class ConceptNames {
  struct Names {
    let id: String
    /// The preferred English label.
    let english: String
    /// As a skill's: a field of study that is named as a competence is knowledge.
    let kind: String
    /// URIs in other vocabularies, exact matches first.
    let links: [String]
  }

  private let image: Image
  private var byConcept: [Names?]
  private var origins: [Int: String] = [:]

  init(_ image: Image) {
    self.image = image
    byConcept = Array(repeating: nil, count: image.conceptCount)
  }

  subscript(concept: Int) -> Names {
    if let known = byConcept[concept] { return known }
    let kind = image.kind(ofConcept: concept)
    let names = Names(
      id: image.conceptID(concept), english: image.preferredLabel(ofConcept: concept, .en),
      kind: (kind == .field ? .knowledge : kind).rawValue, links: links(of: concept))
    byConcept[concept] = names
    return names
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
