/// What a decoded input turns out to be.
enum ContainerForm {
  case python(PythonLiteral.Value)
  case json(JSONValue)
  case jsonLines
  case page
  case bare

  /// Tells the container by content. A text that opens like a literal but does not go on like one (`"Créatif" est le
  /// mot`, `[Urgent] …`) is a bare text; one that certainly is a literal, but a broken one, throws.
  static func of(_ text: [UInt8], limits: Limits) throws(SyntaxError) -> ContainerForm {
    let start = text.skippingWhite(from: 0)
    guard start < text.count else { return .bare }
    switch text[start] {
    case "<": return isPage(text, at: start) ? .page : .bare
    case "{": return try object(text, at: start, limits: limits)
    case "[": return try list(text, at: start, limits: limits)
    default:
      guard let quote = quoteOfLiteral(text, at: start) else { return .bare }
      return try string(text, quote: quote, limits: limits)
    }
  }

  private static func object(
    _ text: [UInt8], at start: Int, limits: Limits
  ) throws(SyntaxError) -> ContainerForm {
    let next = text.skippingWhite(from: start + 1)
    guard next < text.count, text[next] == "\"" || text[next] == "}" else { return .bare }
    if isLines(text, at: start) { return .jsonLines }
    return .json(try JSONParser.parse(text, in: 0..<text.count, limits: limits))
  }

  /// JSON Lines if the second line that is not blank opens an object too: inside of one, a key would have to follow.
  private static func isLines(_ text: [UInt8], at start: Int) -> Bool {
    guard let lineEnd = text[start...].firstIndex(of: .lineFeed) else { return false }
    let next = text.skippingWhite(from: lineEnd)
    return next < text.count && text[next] == "{"
  }

  private static func list(
    _ text: [UInt8], at start: Int, limits: Limits
  ) throws(SyntaxError) -> ContainerForm {
    let next = text.skippingWhite(from: start + 1)
    guard next < text.count else { return .bare }
    if text[next] == "{" { return .json(try JSONParser.parse(text, in: 0..<text.count, limits: limits)) }
    guard quoteOfLiteral(text, at: next) != nil else { return .bare }
    return try either(text, limits: limits)
  }

  private static func string(
    _ text: [UInt8], quote: Int, limits: Limits
  ) throws(SyntaxError) -> ContainerForm {
    do throws(SyntaxError) {
      return try either(text, limits: limits)
    } catch {
      // A scraper's literal that was cut off still shows its markup after the quote.
      if quote + 1 < text.count, text[quote + 1] == "<" { throw error }
      return .bare
    }
  }

  /// JSON if it is JSON, otherwise Python. If it is neither, the error that is further on tells more.
  private static func either(_ text: [UInt8], limits: Limits) throws(SyntaxError) -> ContainerForm {
    let jsonError: SyntaxError
    do throws(SyntaxError) {
      return .json(try JSONParser.parse(text, in: 0..<text.count, limits: limits))
    } catch {
      jsonError = error
    }
    do throws(SyntaxError) {
      return .python(try PythonLiteral.parse(text))
    } catch {
      throw error.offset >= jsonError.offset ? error : jsonError
    }
  }

  /// The offset of the quote that opens a Python or JSON string at `start`, after at most two letters of a prefix.
  private static func quoteOfLiteral(_ text: [UInt8], at start: Int) -> Int? {
    var index = start
    while index < text.count, index < start + 2, "rbu".utf8.contains(text[index].lowercased) { index += 1 }
    guard index < text.count, text[index] == "'" || text[index] == "\"" else { return nil }
    return index
  }

  /// Whether a whole HTML page begins at `start`: a doctype or an html, head or body element, after comments.
  private static func isPage(_ text: [UInt8], at start: Int) -> Bool {
    var index = start
    while text.matches("<!--", at: index) || text.matches("<?", at: index) {
      let end = text.matches("<?", at: index) ? text[index...].firstIndex(of: UInt8(ascii: ">")) : nil
      guard let close = end ?? text.firstIndex(of: "-->", from: index) else { return false }
      index = text.skippingWhite(from: close + (end == nil ? 3 : 1))
    }
    return text.matches("<!doctype", at: index) || text.matches("<html", at: index)
      || text.matches("<head>", at: index) || text.matches("<body", at: index)
  }
}
