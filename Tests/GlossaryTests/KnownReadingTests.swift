import Testing
import Text

@testable import Glossary

/// What an image keeps of its words is what a reader finds out about them.
@Suite("Readings kept in the image")
struct KnownReadingTests {
  private let image: Image

  init() throws {
    image = try MatchingSample(
      """
      concepts:
        - {id: stock-control, kind: task, fr: {preferred: gestion des stocks}, en: {preferred: stock control}}
        - {id: market, kind: knowledge, fr: {preferred: marché}, en: {preferred: market}}
        - {id: welding, kind: task, fr: {preferred: "soudure à l'arc"}, en: {preferred: arc welding}}
        - {id: safe-driving, kind: task, fr: {preferred: conduite sûre}, en: {preferred: safe driving}}
      """
    ).image
  }

  @Test(
    "The words of labels, families and lists", arguments: ["gestion", "gérer", "marché", "soudure", "votre", "des"])
  func known(word: String) throws {
    let reader = WordReader(image)
    let reading = try #require(KnownReadings(image).reading(of: word, mayLackAccents: false))
    #expect(reading == reader.reading(of: Form(word)))
    // With other capitals it is the same, or not answered for.
    if let inCapitals = KnownReadings(image).reading(of: word, mayLackAccents: true) {
      #expect(inCapitals == reader.reading(of: Form(word.uppercased())))
    }
  }

  @Test("Other words", arguments: ["gestions", "marche", "Gestion", "x", ""])
  func unknown(word: String) { #expect(KnownReadings(image).reading(of: word, mayLackAccents: false) == nil) }

  @Test("Words that begin as none of a language does are not looked for in it")
  func beginnings() {
    let filter = BeginningFilter(image)
    for word in ["gestions", "GERE", "gèrent", "conduisez", "marchés", "Soudures"] {
      #expect(filter.mayRelate(Form(word), .fr), "\(word)")
    }
    for word in ["markets", "weld", "welds", "Driving"] { #expect(filter.mayRelate(Form(word), .en), "\(word)") }
    for word in ["Bruxelles", "xylophone", "Kowalski"] {
      #expect(!filter.mayRelate(Form(word), .fr), "\(word)")
      #expect(!filter.mayRelate(Form(word), .en), "\(word)")
    }
    #expect(WordReader(image).reading(of: Form("Kowalski")).candidates.isEmpty)
  }
}
