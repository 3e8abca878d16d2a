import Text

/// A phrase that names a concept in one language.
public struct Label: Hashable, Sendable {
  /// How a label is used: `preferred` names the concept, a `variant` is another accepted name, and a `hidden` one is
  /// matched but never displayed.
  public enum Tier: String, Hashable, Sendable, CaseIterable {
    case preferred, variant, hidden
  }

  /// What sort of term it is, after the term types of ISO 12620 (TBX); nothing is said for most.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case acronym, abbreviation, name
  }

  public var text: String
  public var language: Language
  public var tier: Tier
  /// Whether upper and lower case must be as written, as for acronyms and for names that are also common words.
  public var exactCase: Bool
  public var form: Form?
  /// Whether a verb also finds the noun of its action, and the noun the verb; not where one of them mostly means something
  /// else (`tisser` des liens, `tissage`).
  public var derives: Bool
  /// Whether nothing stands between its words but what it writes there: `tests de vue`, not "tests en vue"; `données clients`,
  /// not "données des partenaires et clients".
  public var fixedWording: Bool
  public var position: Position

  public init(
    _ text: String, _ language: Language, _ tier: Tier = .variant, exactCase: Bool = false,
    form: Form? = nil, derives: Bool = true, fixedWording: Bool = false, position: Position = Position()
  ) {
    self.text = text
    self.language = language
    self.tier = tier
    self.exactCase = exactCase
    self.form = form
    self.derives = derives
    self.fixedWording = fixedWording
    self.position = position
  }
}
