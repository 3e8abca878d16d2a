/// Writes a text as a YAML scalar on one line: plain where every YAML reader takes it for the same text, else in
/// double quotes.
package enum ScalarWriter {
  package static func write(_ text: String, quoted: Bool = false) -> String {
    quoted || !isPlain(text) ? quote(text) : text
  }

  /// Characters that mean something to YAML, in flow collections too. `:` and `#` do so in some places only; they are
  /// quoted everywhere, as that is easier to remember.
  private static let special = Set(",[]{}:#\"\\".unicodeScalars)
  private static let specialFirst = Set("-?&*!|>'%@`=~<".unicodeScalars)

  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    return first != " " && last != " " && !specialFirst.contains(first)
      && scalars.allSatisfy { !special.contains($0) && !needsEscape($0) }
      && PlainScalar.reading(text) == .text
  }

  private static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let unseen where needsEscape(unseen): result += escape(unseen)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What cannot be seen, or would end the line.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    TerminalWidth.isUnseen(scalar)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
