/// What the image keeps of entries' conditions, for those who explain a verdict.
extension Image {
  /// A negative context of a concept: its side and its words, function words left out.
  public func context(_ index: Int, ofConcept concept: Int) -> (side: NegativeContext.Side, text: String) {
    let row = self.concept(concept, .contexts) + index
    let table = self[.contexts]
    let start = table[row, 0]
    let words = (start..<(start + table[row, 1] >> 1)).map { formText(self[.contextForms][$0, 0]) }
    return (table[row, 1] & 1 == 1 ? .after : .before, words.joined(separator: " "))
  }

  /// The sections in which a concept may be matched; empty means everywhere.
  public func sections(ofConcept index: Int) -> [Section] {
    let bits = concept(index, .sections)
    return Section.allCases.filter { bits & SectionSet.bit($0) != 0 }
  }
}

extension Image {
  /// The texts of a concept's labels, in the order of the glossary, each once. Cost: one pass over the labels.
  public func labelTexts(ofConcept index: Int) -> [String] {
    (0..<labelCount).filter { labelConcept($0) == index && !isReordered($0) }.map(labelText)
  }

  /// Ids that may have been meant by one that no concept has: near in spelling, then those that hold it.
  public func concepts(near id: String) -> [String] {
    let ids = (0..<conceptCount).map(conceptID)
    let nearest = NearestName.of(id, among: ids).map { [$0] } ?? []
    return nearest + ids.filter { $0.contains(id) && !nearest.contains($0) }.sorted().prefix(5)
  }
}
