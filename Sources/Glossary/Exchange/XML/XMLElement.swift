/// An element of an XML file, copied out of the parser.
struct XMLElement: Hashable, Sendable {
  /// Without namespace prefix.
  var name: String
  /// By their names without prefix; `xml:lang` is `lang`.
  var attributes: [String: String]
  var children: [XMLElement]
  /// The text inside, children's included, with white space made single and none outside.
  var text: String
  /// From 1.
  var line: Int

  func children(_ names: String...) -> [XMLElement] { children.filter { names.contains($0.name) } }
}
