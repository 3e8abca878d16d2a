import Glossary
import Text

/// The wordings of one language, ready to be filled.
struct PhraseBook {
  let language: Language
  private var texts: [String: [String]]

  /// - Parameter inclusive: whether wordings that name people of any gender are taken where there are some.
  /// - Parameter others: wordings of keys that the phrases leave to the glossary.
  init(_ phrases: Phrases, inclusive: Bool, others: [String: [String]] = [:]) {
    language = phrases.language
    texts = others.merging(phrases.texts) { $1 }
    if inclusive { texts.merge(phrases.inclusive) { $1 } }
    texts = texts.mapValues { [language] in $0.map { Typography(language).set($0) } }
  }

  /// The wordings of a key, in the order of preference.
  subscript(key: String) -> [String] { texts[key] ?? [] }

  /// The first wording of a key.
  func first(_ key: String) -> String { texts[key]?.first ?? "" }

  /// The wordings of a key, its slots filled.
  func fill(_ key: String, _ values: [String: String] = [:]) -> [String] {
    self[key].map { Self.fill($0, values, language) }
  }

  /// In French `de {x}` is elided before a vowel.
  private static func fill(_ template: String, _ values: [String: String], _ language: Language) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let value = values[String(rest[rest.index(after: open)..<close])] ?? ""
      result += rest[..<open]
      if language == .fr, Typography.isElided(before: value), result == "de " || result.hasSuffix(" de ") {
        result = result.dropLast(2) + "’"
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  // MARK: Lists

  /// Items joined by `and`, `or`, in each of the ways that the language has.
  func list(_ key: String, _ items: [String]) -> [String] {
    guard let last = items.last, items.count > 1 else { return items }
    return fill(key, ["first": items.dropLast().joined(separator: ", "), "last": last])
  }
}
