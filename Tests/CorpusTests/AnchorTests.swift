import Testing

@testable import Corpus

@Suite("Anchors")
struct AnchorTests {
  /// Blocks are parted by bars; brackets mark where the anchor is taken, or must be found.
  struct Case: CustomTestStringConvertible {
    var before: String
    var after: String
    var outcome: String
    var testDescription: String { "\(before) → \(after)" }
  }

  static let cases = [
    Case(before: "Vous [gérez les stocks].", after: "Vous [gérez les stocks].", outcome: "exact"),
    Case(before: "Vous [gérez] tout.", after: "Titre|Vous [gérez] tout.", outcome: "moved"),
    Case(before: "Élève 🚛 [conduite] d'engins", after: "Nouveau : élève 🚛 [conduite] d'engins", outcome: "moved"),
    // Two places, told apart by what stands around them.
    Case(
      before: "Permis [B] exigé|Permis B souhaité", after: "Titre|Permis [B] exigé|Permis B souhaité", outcome: "moved"),
    // Two places that are alike: none is guessed.
    Case(before: "le [stock]", after: "Titre|le stock|le stock", outcome: "lost 2"),
    Case(before: "le [stock] du matin", after: "Titre|un stock|mon stock", outcome: "lost 2"),
    Case(before: "le [stock]", after: "rien", outcome: "lost 0"),
    // é in one scalar is another text than é in two.
    Case(before: "[gérer]", after: "ge\u{301}rer", outcome: "lost 0"),
  ]

  @Test(arguments: cases)
  func follows(sample: Case) throws {
    let (blocks, place) = Self.read(sample.before)
    let found = try #require(place)
    let texts = blocks.map { Array($0.unicodeScalars) }
    let anchor = Anchor.anchor(found.block, found.range, texts)
    let (now, expected) = Self.read(sample.after)
    switch anchor.resolve(in: now) {
    case .exact(let result):
      #expect(sample.outcome == "exact")
      #expect(result.range == expected?.range)
    case .moved(let result):
      #expect(sample.outcome == "moved")
      #expect(result.block == expected?.block)
      #expect(result.range == expected?.range)
    case .lost(let places): #expect(sample.outcome == "lost \(places)")
    }
  }

  @Test func aQuoteAloneIsFoundWhereItIsTheOnlyOne() {
    #expect(Anchor(exact: "stocks").resolve(in: ["Gérer les stocks", "autre"]).anchor?.range == 10..<16)
    #expect(Anchor(exact: "stocks").resolve(in: ["stocks", "stocks"]) == .lost(places: 2))
    #expect(Anchor(block: 1, exact: "stocks").resolve(in: ["stocks", "stocks"]).anchor?.block == 1)
    #expect(Anchor(exact: "").resolve(in: ["stocks"]) == .lost(places: 0))
  }

  private static func read(_ text: String) -> (blocks: [String], place: (block: Int, range: Range<Int>)?) {
    var place: (block: Int, range: Range<Int>)?
    let blocks = text.split(separator: "|").enumerated().map { index, block in
      let scalars = Array(block.unicodeScalars)
      if let open = scalars.firstIndex(of: "["), let close = scalars.firstIndex(of: "]") {
        place = (index, open..<close - 1)
      }
      return String(block.filter { $0 != "[" && $0 != "]" })
    }
    return (blocks, place)
  }
}
