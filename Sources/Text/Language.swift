/// The languages that the toolkit reads and writes, by their ISO 639-1 codes.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case en, fr
}

extension Language {
  /// Bit n for `allCases[n]`.
  public var bit: UInt8 {
    switch self {
    case .en: 1
    case .fr: 2
    }
  }
}
