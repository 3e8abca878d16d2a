import Text

/// What looks at the members of a coordination.
protocol MemberCheck: CandidateCheck {
  var coordination: CoordinationCheck { get }
  var found: Found { get }
}

extension MemberCheck {
  var image: Image { coordination.image }
  var spellings: Spellings { coordination.spellings }
  var language: Language? { coordination.language }
  var sentence: Range<Int> { coordination.sentence }
  var kind: Concept.Kind { image.kind(ofConcept: found.concept) }

  /// A coordinator that is no mere comma.
  func isConjunction(_ index: Int) -> Bool { reading(index).isCoordinator && reading(index).symbol != .coordinator }

  /// English verbs are nouns too.
  func isInfinitive(_ index: Int) -> Bool {
    language != .en && reading(index).traits.contains(.infinitive) && WordEndings.infinitives.end(form(index).bare)
  }
}
