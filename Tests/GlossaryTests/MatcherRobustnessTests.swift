import Foundation
import Testing
import Text

@testable import Glossary

/// Random and extreme texts: the matcher ends, fast, with spans inside the text, and the same ones each time.
@Suite("Matching of anything")
struct MatcherRobustnessTests {
  private static let sample: Image? = {
    let paths = [
      MatchingCaseFile.repository.appending(path: "glossaries/language").path,
      MatchingCaseFile.folder.appending(path: "glossary.yaml").path,
    ]
    return (try? GlossaryFolder.load(paths)).flatMap { ImageBuilder.image(of: $0.glossary) }
  }()

  /// SplitMix64: the same words in each run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "gestion", "gérer", "gérez", "stocks", "commandes", "projet", "équipe", "des", "de", "la", "l'", "d’", "du", "et",
    "ou",
    "et/ou", ",", ", ", "/", " / ", "&", "-", "–", ".", " . ", ";", ":", "(", ")", "«", "»", "électricité", "mécanique",
    "industrielles", "maintenance", "préventive", "corrective", "quotidienne", "vos", "C", "C++", "R&D", ".NET",
    "Node.js",
    "CI/CD", "JavaScript", "PythonSQL", "12", "512 Go", "développeur·euse", "client(e)s", "stock", "management",
    "manage",
    "written", "oral", "communication", "skills", "of", "the", "and", "or", "\n", "\u{A0}", "\u{AD}", "e\u{301}",
    "œufs",
    "👩‍🍳", "\u{200B}", "rh@exemple.fr", "É", "A", "aBcD", "permis", "point", "vente", "東京", "\u{0}", "'", "''",
  ]

  @Test("Random pieces", arguments: UInt64(1)...40)
  func random(seed: UInt64) throws {
    let image = try #require(Self.sample)
    var random = Seeded(state: seed)
    let text = (0..<400).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
    let first = try Run(text, image, Language.allCases.randomElement(using: &random))
    first.expectSound()
    #expect(try Run(text, image, first.language).matches == first.matches)
  }

  @Test("Random bytes", arguments: UInt64(1)...20)
  func noise(seed: UInt64) throws {
    let image = try #require(Self.sample)
    var random = Seeded(state: seed)
    let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    try Run(String(decoding: bytes, as: UTF8.self), image, nil).expectSound()
  }

  /// Four times the text takes about four times as long, of this thread's own time; where the cost is quadratic, 16
  /// times.
  @Test(
    "Extreme texts", .timeLimit(.minutes(1)),
    arguments: [
      "gestion des stocks, des commandes, des fournisseurs, ", "gestion de ", "gérer et ", ",", "gestion, ",
      "gestion et ",
      "gestion quotidienne et ", "stocks/", "maintenance préventive, corrective, ",
      "électricité et mécanique industrielles, ",
      "stock, order, supplier, ", "aB", "C", "C.", "A. ", "d'", "é·e", "motivé(e)s", "gestion\u{A0}", ". ", "PythonSQL",
    ])
  func extreme(piece: String) throws {
    let image = try #require(Self.sample)
    func time(of length: Int) throws -> Double {
      let text = String(repeating: piece, count: length / piece.utf8.count)
      let start = Self.threadTime
      try Run(text, image, .fr).expectSound()
      return Self.threadTime - start
    }
    // What is met for the first time, and short times, say nothing.
    _ = try time(of: 500)
    let short = max(try time(of: 4_000), 0.002)
    #expect(try time(of: 16_000) < 10 * short)
  }

  /// Processor time of this thread in seconds, whatever else the machine does.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private struct Run {
    let tokens: [Token]
    let matches: [Match]
    let language: Language?
    let length: Int
    let isCovered: Bool

    init(_ text: String, _ image: Image, _ language: Language?) throws {
      self.language = language
      let utf8 = Array(text.utf8)
      length = utf8.count
      let reader = FormReader(image)
      tokens = Tokenizer().tokens(of: utf8, into: reader.forms) { reader.knows($0) }
      let sentences = SentenceBreaker.sentences(of: tokens, in: reader.forms)
      isCovered = sentences.flatMap { Array($0) } == Array(tokens.indices)
      let input = Matcher.Input(tokens: tokens, sentences: sentences, language: language)
      matches = Matcher(image).matches(in: input, .skills, reader: reader)
    }

    func expectSound() {
      #expect(isCovered)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(tokens.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= length && !$0.range.isEmpty })
      for match in matches {
        #expect(
          !match.words.isEmpty && Array(match.words) == match.words.sorted()
            && Set(match.words).count == match.words.count)
        #expect(match.words.allSatisfy(tokens.indices.contains))
        #expect(Set(match.shared).isSubset(of: match.words) && match.shared.count < match.words.count)
      }
    }
  }
}
