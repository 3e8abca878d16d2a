import Text

/// The words beside which an entry does not hold, as the image keeps them.
final class ContextTable {
  /// A row of the image's table of contexts.
  private struct Context: BitwiseCopyable {
    let firstWord: UInt32
    /// The number of words, and in the lowest bit whether they stand after the match.
    let extent: UInt32
  }

  /// The words that must stand nearest to a match for one of its entry's contexts to hold, on each side.
  struct Nearest: BitwiseCopyable {
    var before = WordFilter()
    var after = WordFilter()
    fileprivate var isKnown = false
  }

  private let contexts: Rows<Context>
  private let forms: Rows<UInt32>
  /// By the first context of an entry, found when first asked for.
  private var known = Column<Nearest>()

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

  /// Of the contexts of one entry, of which there is one at least.
  @inline(__always)
  func nearest(of contexts: Range<Int>) -> Nearest {
    let first = contexts.lowerBound
    if first < known.count, known[first].isKnown { return known[first] }
    return findNearest(of: contexts)
  }

  @inline(never)
  private func findNearest(of contexts: Range<Int>) -> Nearest {
    var found = Nearest(isKnown: true)
    for context in contexts {
      let words = words(context)
      guard !words.isEmpty else { continue }
      if isAfter(context) {
        found.after.insert(self[words.lowerBound])
      } else {
        found.before.insert(self[words.upperBound - 1])
      }
    }
    known.extend(to: contexts.upperBound, with: Nearest())
    known[contexts.lowerBound] = found
    return found
  }
}
