import Markup

/// Reads the addresses at which to apply: links of the markup.
struct LinkReader {
  func facts(in passage: Passage) -> [Fact] { [] }
}
