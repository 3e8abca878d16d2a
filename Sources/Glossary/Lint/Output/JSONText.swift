/// A JSON value that is written with its keys in order.
package indirect enum JSONText {
  case string(String)
  case integer(Int)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value on several lines, indented by two spaces.
  package func write() -> String {
    var out = ""
    write(to: &out, indent: "")
    return out + "\n"
  }

  private func write(to out: inout String, indent: String) {
    switch self {
    case .string(let text): out += JSONText.quoted(text)
    case .integer(let number): out += String(number)
    case .array(let items):
      JSONText.list(items.map { (nil, $0) }, "[", "]", to: &out, indent)
    case .object(let pairs):
      JSONText.list(pairs.map { ($0.0, $0.1) }, "{", "}", to: &out, indent)
    }
  }

  private static func list(
    _ entries: [(key: String?, value: JSONText)], _ open: String, _ close: String, to out: inout String,
    _ indent: String
  ) {
    out += open
    for (index, entry) in entries.enumerated() {
      out += (index > 0 ? ",\n" : "\n") + indent + "  "
      if let key = entry.key { out += quoted(key) + ": " }
      entry.value.write(to: &out, indent: indent + "  ")
    }
    out += entries.isEmpty ? close : "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
