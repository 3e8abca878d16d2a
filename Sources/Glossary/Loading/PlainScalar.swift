/// What YAML reads in a scalar without quotes, by the implicit types of YAML 1.1 and of YAML 1.2's core schema.
enum PlainScalar {
  enum Reading: String {
    case null, boolean, integer, number, date, text
    case merge = "merge key"
  }

  static func reading(_ text: String) -> Reading {
    guard let first = text.utf8.first else { return .null }
    // Words first; then nothing but a digit, sign, dot or `~`, `=`, `<` can begin another type.
    if first.isLetter {
      return words.contains(text) ? (text.lowercased() == "null" ? .null : .boolean) : .text
    }
    switch text {
    case "~": return .null
    case "<<", "=": return .merge
    default: return number(Array(text.utf8))
    }
  }

  private static let words: Set<String> = {
    let lower = ["yes", "no", "on", "off", "true", "false", "y", "n", "null"]
    return Set(lower.flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] })
  }()

  private static func number(_ text: [UInt8]) -> Reading {
    let isSigned = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+")
    let digits = text.dropFirst(isSigned ? 1 : 0)
    guard let first = digits.first else { return .text }
    let lower = String(decoding: digits, as: UTF8.self).lowercased()
    if lower == ".inf" || lower == ".nan" { return .number }
    guard first.isDigit || first == UInt8(ascii: ".") else { return .text }
    if isDate(text) { return .date }
    if isInteger(digits) { return .integer }
    return isFloat(digits) ? .number : .text
  }

  /// Decimal with `_`, 0x…, 0o…, 0b…, and base 60 (`12:30`).
  private static func isInteger(_ digits: ArraySlice<UInt8>) -> Bool {
    let body = digits.dropFirst(2)
    if digits.first == UInt8(ascii: "0"), let base = digits.dropFirst().first, !body.isEmpty {
      switch base {
      case UInt8(ascii: "x"): return body.allSatisfy { $0.isHexDigit || $0 == UInt8(ascii: "_") }
      case UInt8(ascii: "o"), UInt8(ascii: "b"):
        return body.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") }
      default: break
      }
    }
    return digits.first?.isDigit == true
      && digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":") }
      && digits.last != UInt8(ascii: ":")
  }

  /// `1.10`, `.5`, `1.`, `1e3`, `6.02e+23`.
  private static func isFloat(_ digits: ArraySlice<UInt8>) -> Bool {
    var rest = digits
    let whole = rest.prefix { $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":") }
    rest = rest.dropFirst(whole.count)
    var fractionCount = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { $0.isDigit || $0 == UInt8(ascii: "_") }
      fractionCount = fraction.count
      rest = rest.dropFirst(fractionCount)
    }
    guard whole.count + fractionCount > 0 else { return false }
    if rest.isEmpty { return true }
    guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  /// `2024-1-5` and what may follow it.
  private static func isDate(_ text: [UInt8]) -> Bool {
    let parts = text.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count), !parts[2].isEmpty else {
      return false
    }
    return parts[0].allSatisfy(\.isDigit) && parts[1].allSatisfy(\.isDigit) && parts[2].first?.isDigit == true
      && text.allSatisfy { $0.isDigit || "-:.TtZz+ ".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  fileprivate var isLetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }
  fileprivate var isHexDigit: Bool {
    isDigit || self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "f")
  }
}
