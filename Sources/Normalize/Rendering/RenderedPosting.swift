/// A posting in words: its sections in order, each with its lines.
public struct RenderedPosting: Hashable, Sendable {
  public struct Section: Hashable, Sendable {
    public var heading: String
    public var lines: [String]
  }

  public var sections: [Section] = []
  /// Lines for which no wording was found that reads back as what it says.
  public var unsure: [String] = []
}

/// Plain text: a heading, then one dash a line.
public enum TextLayout {
  public static func text(of posting: RenderedPosting) -> String { text(of: posting.sections) }

  static func text(of sections: [RenderedPosting.Section]) -> String {
    sections.map { section in
      ([section.heading, ""] + section.lines.map { "- " + $0 }).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }
}

/// Markdown (CommonMark): characters that would be marks are escaped.
public enum MarkdownLayout {
  public static func text(of posting: RenderedPosting) -> String {
    posting.sections.map { section in
      (["## " + escaped(section.heading), ""] + section.lines.map { "- " + escaped($0) }).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">"]

  /// Addresses stay as they are: CommonMark takes them literally between angle brackets.
  static func escaped(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if word.hasPrefix("http://") || word.hasPrefix("https://") { return "<\(word)>" }
      return word.reduce(into: "") { result, character in
        if marks.contains(character) { result.append("\\") }
        result.append(character)
      }
    }.joined(separator: " ")
  }
}

/// An HTML fragment: `h2` and lists, in a `section` each.
public enum HTMLLayout {
  public static func text(of posting: RenderedPosting, language: String) -> String {
    let sections = posting.sections.map { section in
      let items = section.lines.map { "      <li>\(linked($0))</li>\n" }.joined()
      return "  <section>\n    <h2>\(escaped(section.heading))</h2>\n    <ul>\n\(items)    </ul>\n  </section>\n"
    }
    return "<article lang=\"\(language)\">\n\(sections.joined())</article>\n"
  }

  /// The line with its addresses as links.
  private static func linked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let address = escaped(String(word))
      if word.hasPrefix("http://") || word.hasPrefix("https://") { return "<a href=\"\(address)\">\(address)</a>" }
      let isMail = word.split(separator: "@", omittingEmptySubsequences: false).map(\.isEmpty) == [false, false]
      return isMail ? "<a href=\"mailto:\(address)\">\(address)</a>" : address
    }.joined(separator: " ")
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
