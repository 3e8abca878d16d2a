/// Runs the rules over a passage and keeps what they captured.
struct FactExplainer {
  let passage: Passage

  func facts() -> (facts: [Fact], explained: [Explanation.Fact]) {
    let modality = ModalityReader(passage)
    var facts: [Fact] = []
    var explained: [Explanation.Fact] = []
    for dimension in Dimensions.all {
      facts += dimension.facts(in: passage) { modality.reading(of: $0).modality }
      explained += dimension.readings(in: passage).map { explain($0, dimension.name, modality) }
    }
    let links = LinkReader().facts(in: passage)
    explained += links.map { fact in
      Explanation.Fact(
        rule: fact.rule, text: passage.text(fact.tokens), tokens: fact.tokens, values: [fact.value.summary],
        modality: fact.modality, captures: [])
    }
    return (facts + links, explained.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  private func explain(
    _ reading: Dimension.Reading, _ dimension: String, _ modality: ModalityReader
  ) -> Explanation.Fact {
    let tokens = reading.match.tokens
    let captures = reading.match.captures.sorted {
      ($0.value.tokens.lowerBound, $0.key) < ($1.value.tokens.lowerBound, $1.key)
    }
    return Explanation.Fact(
      rule: "\(dimension)/\(reading.rule.name)", text: passage.text(tokens), tokens: tokens,
      values: reading.values.map(\.summary),
      modality: reading.rule.modality ?? modality.reading(of: tokens).modality,
      captures: captures.map { name, capture in
        Explanation.Fact.Capture(
          name: name, text: passage.text(capture.tokens),
          concept: capture.match.map { passage.image.conceptID($0.concept) })
      })
  }
}
