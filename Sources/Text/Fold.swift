import CUTF8Proc
import Glibc

/// The two normal forms under which words are compared.
///
/// `folded` is lower-case NFC with œ and æ taken apart and invisible characters gone; `bare` is the same without
/// accents. Glossary labels and postings go through the same fold, so that equality of keys is equality of words
/// whatever the case, the composition or the typography.
public struct Fold: Hashable, Sendable {
  public let folded: String
  public let bare: String

  public init(_ text: String) {
    if let (folded, bare) = Latin1Fold.fold(text) {
      self.init(folded: folded, bare: bare)
    } else {
      self.init(byUTF8Proc: text)
    }
  }

  private init(folded: String, bare: String) {
    self.folded = folded
    self.bare = bare
  }

  /// The same for any text.
  init(byUTF8Proc text: String) {
    let lowered = Fold.map(text, stripMarks: false)
    folded = Fold.separateLigatures(lowered)
    bare = folded.utf8.allSatisfy { $0 < 0x80 } ? folded : Fold.map(folded, stripMarks: true)
  }

  /// The bare form alone.
  static func bare(_ text: String) -> String { Fold(text).bare }

  private static func map(_ text: String, stripMarks: Bool) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
    options |= UTF8PROC_IGNORE.rawValue
    if stripMarks { options |= UTF8PROC_STRIPMARK.rawValue }
    return mapped(text, options: utf8proc_option_t(rawValue: options)) ?? text.lowercased()
  }

  private static func separateLigatures(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "œ": out.append(contentsOf: "oe".unicodeScalars)
      case "æ": out.append(contentsOf: "ae".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Text in Unicode's composed normal form (NFC).
  public static func composed(_ text: String) -> String {
    let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    return mapped(text, options: utf8proc_option_t(rawValue: options)) ?? text
  }

  /// The only place that handles memory of utf8proc's: copies its answer and frees it.
  private static func mapped(_ text: String, options: utf8proc_option_t) -> String? {
    var text = text
    return text.withUTF8 { input in
      var result: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(input.baseAddress, input.count, &result, options)
      defer { free(result) }
      guard length >= 0, let result else { return nil }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
