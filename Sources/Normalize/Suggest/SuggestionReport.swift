import Glossary
import Text

/// Writes suggestions for people and for programs.
public struct SuggestionReport: Sendable {
  private let suggestions: [Suggestion]

  public init(_ suggestions: [Suggestion]) { self.suggestions = suggestions }

  /// Value, sentences, postings, language, phrase, and the beginning of an example.
  public var table: String {
    let width = min(suggestions.map(\.phrase.count).max() ?? 0, 48)
    let head = "  value  count  postings  " + Self.padded("phrase", width) + "  example\n"
    return head
      + suggestions.map { suggestion in
        let numbers = [
          Self.leftPadded(suggestion.value.decimal(1), 7), Self.leftPadded(String(suggestion.count), 6),
          Self.leftPadded(String(suggestion.postings), 9),
        ]
        let phrase = Self.padded(suggestion.phrase, width)
        return numbers.joined(separator: " ") + "  " + phrase + "  " + Self.excerpt(suggestion, 70) + "\n"
      }.joined()
  }

  /// Draft entries to paste under `concepts:`, each with what speaks for it. A French phrase still needs its English name,
  /// which lint asks for, and an id from it.
  public var yaml: String {
    suggestions.map { suggestion in
      let places = "\(suggestion.count) sentences of \(suggestion.postings) postings"
      let label = Label(
        suggestion.phrase, suggestion.language, .preferred, exactCase: suggestion.kind == .tool)
      var concept = Concept(id: Self.id(suggestion.phrase), kind: suggestion.kind, labels: [label])
      concept.status = .draft
      return "  # \(places): \(Self.excerpt(suggestion, 80))\n" + GlossaryWriter.item(of: concept)
    }.joined()
  }

  public var jsonLines: [UInt8] {
    suggestions.flatMap { suggestion in
      var writer = JSONWriter()
      writer.object { json in
        json.member("phrase", suggestion.phrase)
        json.member("lang", suggestion.language.rawValue)
        json.member("kind", suggestion.kind.rawValue)
        json.member("count", suggestion.count)
        json.member("postings", suggestion.postings)
        json.key("value")
        json.raw(suggestion.value.decimal(1))
        json.member("example", suggestion.example)
      }
      return writer.bytes + [UInt8(ascii: "\n")]
    }
  }

  private static func id(_ phrase: String) -> String {
    let words = Fold(phrase).bare.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "new-concept" : words.joined(separator: "-")
  }

  /// The words around the phrase, on one line of at most `width` characters.
  private static func excerpt(_ suggestion: Suggestion, _ width: Int) -> String {
    let text = suggestion.example.split { $0.isWhitespace }.joined(separator: " ")
    return text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  private static func leftPadded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}
