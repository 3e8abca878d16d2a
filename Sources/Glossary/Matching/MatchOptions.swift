/// The parts of matching beyond equal words; each can be switched off, to measure what it is worth.
public struct MatchOptions: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let inflection = MatchOptions(rawValue: 1)
  public static let functionWords = MatchOptions(rawValue: 2)
  public static let derivation = MatchOptions(rawValue: 4)
  public static let gaps = MatchOptions(rawValue: 8)
  public static let coordination = MatchOptions(rawValue: 16)
  public static let contexts = MatchOptions(rawValue: 32)
  public static let sections = MatchOptions(rawValue: 64)

  /// Endings of gender written beside a word.
  public static let inclusive = MatchOptions(rawValue: 128)
  /// Marks inside a label that the text writes otherwise, and words that a lost line break glued together.
  public static let typography = MatchOptions(rawValue: 256)
  /// Cues that deny or waive. They change how strongly something is asked for, not what is found.
  public static let negation = MatchOptions(rawValue: 512)
  /// All cues of modality, those of negation with them: only the section speaks.
  public static let modality = MatchOptions(rawValue: 1024)

  public static let all = MatchOptions(rawValue: 2047)

  /// The parts by the names that people use.
  public static let names: [(name: String, option: MatchOptions)] = [
    ("inflection", .inflection), ("function-words", .functionWords), ("derivation", .derivation), ("gaps", .gaps),
    ("coordination", .coordination), ("contexts", .contexts), ("sections", .sections),
    ("inclusive", .inclusive), ("typography", .typography), ("negation", .negation), ("modality", .modality),
  ]
}
