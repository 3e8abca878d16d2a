/// A word, a number or a single symbol of a text.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// Digits.
    case number
    /// One scalar which is neither; every apostrophe, hyphen and quotation mark in its plain ASCII form.
    case symbol
    /// A web or mail address.
    case address
  }

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before the token.
    public static let spaceBefore = Flags(rawValue: 1)
    /// The word ends in an apostrophe (`l'`, `d'`, `qu'`), which its range includes.
    public static let elided = Flags(rawValue: 2)
    /// The word was glued to the one before it (`équipeVous`): a line break was lost there.
    public static let glued = Flags(rawValue: 4)
    /// A gender or number ending was written beside the word (`chargé·e·s`); its range includes it.
    public static let inclusive = Flags(rawValue: 8)
  }

  public var kind: Kind
  public var flags: Flags
  /// Where the token stands, in UTF-8 bytes of the text, endings and apostrophe included.
  public var range: Range<Int>
  /// The token's form in the `FormTable` that the tokenizer wrote to.
  public var form: FormID

  public init(kind: Kind, flags: Flags, range: Range<Int>, form: FormID) {
    self.kind = kind
    self.flags = flags
    self.range = range
    self.form = form
  }
}
