import Testing
import Text

@testable import Glossary

/// A glossary written in a test, and what it finds. Each match reads `concept[words]`, in the order of the text.
struct MatchingSample {
  let image: Image

  init(_ concepts: String) throws {
    let loaded = GlossaryLoader.load([
      SourceFile(path: "test.yaml", text: "format: 1\ndomain: test\n" + Self.words + concepts)
    ])
    #expect(loaded.diagnostics == [])
    image = try #require(ImageBuilder.image(of: loaded.glossary))
  }

  func matches(_ text: String, _ language: Language = .fr) -> [String] {
    candidates(text, language).filter { $0.verdict == .accepted }.map(\.name)
  }

  func candidates(_ text: String, _ language: Language = .fr) -> [(name: String, verdict: Matcher.Verdict)] {
    let reader = FormReader(image)
    let forms = reader.forms
    let tokens = Tokenizer().tokens(of: text, into: forms)
    let input = Matcher.Input(
      tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: forms), language: language)
    return Matcher(image).candidates(in: input, .skills, reader: reader).map { candidate in
      let words = candidate.match.words.map { forms[tokens[$0].form].surface }
      return (
        "\(image.conceptID(candidate.match.concept))[\(words.joined(separator: " "))]", candidate.verdict
      )
    }
  }

  func nearLabels(_ id: String, _ text: String, _ language: Language = .fr) -> [NearLabel] {
    let reader = FormReader(image)
    let tokens = Tokenizer().tokens(of: text, into: reader.forms)
    let input = Matcher.Input(
      tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: reader.forms), language: language)
    guard let concept = image.concept(withID: id) else { return [] }
    return Matcher(image).nearLabels(of: concept, in: input, reader: reader)
  }

  private static let words = """
    language: fr
    words: {function: [à, au, de, des, du, d, l, la, le, les, un, une], gap: [votre]}
    families:
      - {verb: gérer, nouns: [gestion]}
      - {verb: conduire, nouns: [conduite]}

    """
}
