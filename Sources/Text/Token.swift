/// A word, a number or a single symbol of a text.
@frozen
public struct Token: Hashable, Sendable, BitwiseCopyable {
  @frozen
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Letters.
    case word
    /// Digits.
    case number
    /// One scalar which is neither; every apostrophe, hyphen and quotation mark in its plain ASCII form.
    case symbol
    /// A web or mail address.
    case address
  }

  @frozen
  public struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
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
  private let start: UInt32
  private let end: UInt32
  private let formNumber: UInt32

  /// Where the token stands, in UTF-8 bytes of the text, endings and apostrophe included.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// The token's form in the `FormTable` that the tokenizer wrote to.
  public var form: FormID { FormID(formNumber) }

  /// `range` lies within the first 4 GB of its text.
  public init(kind: Kind, flags: Flags, range: Range<Int>, form: FormID) {
    self.kind = kind
    self.flags = flags
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    formNumber = UInt32(form)
  }
}
