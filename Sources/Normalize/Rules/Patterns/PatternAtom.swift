import Glossary

/// What takes one token or mention, as the tables of the rules (`RuleSet`) look it up.
enum PatternAtom {
  case words(WordSet)
  case cue(CueTest)
  /// As `Concept.Kind.bits`.
  case skills(UInt64)
  case quantity(Pattern.QuantityKind)
  /// Any number.
  case number
}
