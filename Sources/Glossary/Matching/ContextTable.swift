/// The words beside which an entry does not hold, as the image keeps them.
struct ContextTable {
  /// A row of the image's table of contexts.
  private struct Context: BitwiseCopyable {
    let firstWord: UInt32
    /// The number of words, and in the lowest bit whether they stand after the match.
    let extent: UInt32
  }

  private let contexts: Rows<Context>
  private let forms: Rows<UInt32>

  init(_ image: Image) {
    contexts = image.rows(.contexts, as: Context.self)
    forms = image.rows(.contextForms, as: UInt32.self)
  }

  /// The label word in a row of `words`.
  subscript(row: Int) -> UInt32 { forms[row] }

  func words(_ context: Int) -> Range<Int> {
    let row = contexts[context]
    return Int(row.firstWord)..<Int(row.firstWord) + Int(row.extent >> 1)
  }

  func isAfter(_ context: Int) -> Bool { contexts[context].extent & 1 == 1 }
}
