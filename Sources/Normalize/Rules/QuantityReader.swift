import Text

/// Reads the quantities of a passage.
struct QuantityReader {
  let passage: Passage
  init(_ passage: Passage) { self.passage = passage }

  /// By position; they do not overlap.
  func quantities() -> [Quantity] { [] }
}
