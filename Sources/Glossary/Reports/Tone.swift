/// What a piece of output for people means; a terminal may show it in colour.
public enum Tone: Sendable {
  case plain, strong, good, bad, faint

  /// The text between the escape sequences of ECMA-48 (SGR) for the tone; as it is when not `coloured`.
  public func paint(_ text: String, coloured: Bool) -> String {
    guard coloured, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: Int? {
    switch self {
    case .plain: nil
    case .strong: 1
    case .faint: 2
    case .bad: 31
    case .good: 32
    }
  }
}
