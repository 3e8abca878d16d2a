import Testing

@testable import Normalize

/// Where a pattern may begin, whatever the token: a rule is tried at no other.
@Suite struct PatternOpeningTests {
  private static let anything: Pattern = .reading { _, _, position in position + 1 }

  @Test(
    arguments: [
      // (pattern, begins anywhere, begins with any token at the start of a sentence)
      (["ville", anything], false, false), ([.optional("ville"), anything], true, false),
      ([.sentenceStart, anything], false, true), ([.any([.sentenceStart, ","]), anything], false, true),
      ([.any([.sentenceStart, .optional(",")]), anything], true, false),
      ([.optional(.sentenceStart), anything], true, false),
      ([.any([[.sentenceStart, "ville"], "commune"]), anything], false, false),
      ([.not("ville"), .sentenceStart, .sentenceEnd], false, false), (.gap(2), true, false),
    ] as [(Pattern, Bool, Bool)])
  func opens(_ pattern: Pattern, anywhere: Bool, atStart: Bool) {
    let opening = PatternOpening(pattern)
    #expect(opening.isOpen == anywhere)
    #expect(opening.isOpenAtStart == atStart)
  }

  @Test func wordsBehindTheStartOpen() {
    let opening = PatternOpening([.any([.sentenceStart, ","]), "ville"])
    #expect(opening.atoms.count == 2)
    #expect(!opening.needsStart)
    #expect(PatternOpening([.sentenceStart, "ville"]).needsStart)
  }
}
