/// The languages that the toolkit reads and writes, by their ISO 639-1 codes.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case en, fr
}
