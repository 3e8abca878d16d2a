/// What the tokenizer and the breaker of sentences ask of a form, found once: plain integers in the table of forms.
struct FormTraits: BitwiseCopyable {
  enum Mark: UInt8, BitwiseCopyable {
    case none
    /// `!` `?` `…`
    case end
    case semicolon
    case fullStop
    case openBracket
    case closeBracket
    /// `•` `|`: begins the next item of a list in one line
    case item
  }

  let shape: Form.Shape
  let mark: Mark
  /// Of the bare spelling, in UTF-8 bytes, at most 255.
  let bareLength: UInt8
  /// An abbreviation before a name or a number, whose full stop never ends a sentence.
  let isTitle: Bool
  /// An abbreviation after which a sentence may begin, with a capital.
  let isAbbreviation: Bool

  init(of form: Form) {
    shape = form.shape
    mark = Self.mark(form.surface)
    bareLength = UInt8(clamping: form.bare.utf8.count)
    // Most words are longer than all of them.
    let isShort = form.folded.utf8.count <= Self.longest
    isTitle = isShort && Self.titles.contains(form.folded)
    isAbbreviation = isShort && Self.abbreviations.contains(form.bare)
  }

  /// Of titles and abbreviations, in UTF-8 bytes.
  private static let longest = 6

  /// Folded.
  private static let titles: Set<String> = [
    "ex", "m", "mm", "mme", "mlle", "dr", "st", "ste", "art", "cf", "ref", "réf", "no", "n", "av", "bd", "p", "e", "g",
    "i", "vs", "mr", "mrs", "ms", "tel", "tél", "env", "approx", "dept", "cat", "niv", "rs",
  ]
  private static let abbreviations: Set<String> = [
    "etc", "min", "max", "hr", "hrs", "yr", "yrs", "inc", "janv", "fevr", "avr", "juil", "sept", "oct",
    "nov", "dec", "jan", "feb", "aug", "fr", "frs",
  ]

  private static func mark(_ surface: String) -> Mark {
    guard surface.utf8.count <= 3, let first = surface.utf8.first, !(0x61...0x7A).contains(first | 0x20) else {
      return .none
    }
    return switch surface {
    case "!", "?", "…": .end
    case ";": .semicolon
    case ".": .fullStop
    case "(": .openBracket
    case ")": .closeBracket
    case "•", "●", "▪", "■", "◦", "‣", "►", "|": .item
    default: .none
    }
  }
}
