import Text

/// The words beside which an entry does not hold, as the image keeps them.
final class ContextTable {
  /// A row of the image's table of contexts.
  private struct Context: BitwiseCopyable {
    let firstWord: UInt32
    /// The number of words, and in the lowest bit whether they stand after the match.
    let extent: UInt32
    let firstLabel: UInt32
    /// Of the labels that it concerns; 0 where it concerns all of its entry.
    let labelCount: UInt32
  }

  /// The words that must stand nearest to a match for one of its entry's contexts to hold, on each side.
  struct Nearest: BitwiseCopyable {
    var before = WordFilter()
    var after = WordFilter()
  }

  private let contexts: Rows<Context>
  private let forms: Rows<UInt32>
  private let labels: Rows<UInt32>
  /// Of the entries that were asked about, in the order of the questions.
  private var known = Column<Nearest>()
  /// Places in `known` by the first context of an entry, 0 where nobody asked: few of all entries are, and a short run pays for
  /// each page that it touches.
  private var places: Column<UInt32>

  init(_ image: Image) {
    contexts = image.rows(.contexts, as: Context.self)
    forms = image.rows(.contextForms, as: UInt32.self)
    labels = image.rows(.contextLabels, as: UInt32.self)
    places = Column(repeating: 0, count: contexts.count)
    known.append(Nearest())
  }

  /// The label word in a row of `words`.
  subscript(row: Int) -> UInt32 { forms[row] }

  func words(_ context: Int) -> Range<Int> {
    let row = contexts[context]
    return Int(row.firstWord)..<Int(row.firstWord) + Int(row.extent >> 1)
  }

  func isAfter(_ context: Int) -> Bool { contexts[context].extent & 1 == 1 }

  /// Whether it holds for a label of its entry.
  func concerns(_ context: Int, label: Int) -> Bool {
    let row = contexts[context]
    let first = Int(row.firstLabel)
    return row.labelCount == 0
      || (first..<first + Int(row.labelCount)).contains { Int(labels[$0]) == label }
  }

  /// Of the contexts of one entry, of which there is one at least.
  @inline(__always)
  func nearest(of contexts: Range<Int>) -> Nearest {
    let place = places[contexts.lowerBound]
    return place > 0 ? known[Int(place)] : findNearest(of: contexts)
  }

  @inline(never)
  private func findNearest(of contexts: Range<Int>) -> Nearest {
    var found = Nearest()
    for context in contexts {
      let words = words(context)
      guard !words.isEmpty else { continue }
      if isAfter(context) {
        found.after.insert(self[words.lowerBound])
      } else {
        found.before.insert(self[words.upperBound - 1])
      }
    }
    places[contexts.lowerBound] = UInt32(known.count)
    known.append(found)
    return found
  }
}
