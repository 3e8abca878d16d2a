/// Writes indented XML: the only place where text is escaped for it.
struct XMLWriter {
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var indent = ""

  init() {}

  /// What was written, as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// An element with children on lines of their own.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ children: (inout XMLWriter) -> Void
  ) {
    text += indent + "<" + name + Self.written(attributes) + ">\n"
    indent += "  "
    children(&self)
    indent.removeLast(2)
    text += indent + "</" + name + ">\n"
  }

  /// An element with text alone.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
    text += indent + "<" + name + Self.written(attributes) + ">" + Self.escaped(content) + "</" + name + ">\n"
  }

  /// An element without content.
  mutating func emptyElement(_ name: String, _ attributes: [(String, String)] = []) {
    text += indent + "<" + name + Self.written(attributes) + "/>\n"
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// Characters that XML 1.0 does not allow are left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
