import Testing

@testable import Glossary

@Suite("Entries that let two matches stand")
struct CoexistenceTests {
  @Test(arguments: [
    // A named concept, either way round.
    ("Vous maîtrisez le sonar.", ["sonar-code[sonar]", "sonar-sea[sonar]"]),
    ("Vous maîtrisez les sonars.", ["sonar-code[sonars]", "sonar-sea[sonars]"]),
    ("De la soudure à l'arc.", ["arc-welding[soudure arc]", "tig-welding[soudure arc]"]),
    // Named by nobody: the first of the glossary stands.
    ("Un joint de bride.", ["flange-seal[joint bride]"]),
    // A longer label hides both.
    ("Un sonar de coque.", ["hull-sonar[sonar coque]"]),
  ])
  func ambiguous(text: String, expected: [String]) throws {
    let sample = try MatchingSample(
      """
      concepts:
        - {id: arc-welding, kind: task, fr: {preferred: soudure à l'arc}}
        - {id: flange-joint, kind: tool, fr: {preferred: bride, variants: [joint de bride plein]}}
        - {id: flange-seal, kind: tool, fr: {preferred: joint de bride}}
        - {id: hull-sonar, kind: tool, fr: {preferred: sonar de coque}}
        - {id: other-seal, kind: tool, fr: {preferred: joint de bride}}
        - {id: sonar-code, kind: tool, fr: {preferred: sonar}}
        - {id: sonar-sea, kind: tool, match: {ambiguous: [sonar-code]}, fr: {preferred: sonar}}
        - {id: tig-welding, kind: task, match: {ambiguous: [arc-welding]}, fr: {preferred: soudure à l'arc}}
      """)
    #expect(sample.matches(text) == expected)
  }

  @Test(arguments: [
    ("La gestion des stocks.", ["stock-management[gestion stocks]", "stocks[stocks]"]),
    ("Les stocks.", ["stocks[stocks]"]),
    ("Gérer votre stock.", ["stock-management[Gérer stock]", "stocks[stock]"]),
    // Its own longer label says it already.
    ("Les stocks de magasin.", ["stocks[stocks magasin]"]),
    // `management` asks for nothing, and stays hidden.
    ("La gestion.", ["management[gestion]"]),
    // `safety-stock` overlaps, which is not lying inside.
    ("Gestion des stocks de sécurité.", ["stock-management[Gestion stocks]", "stocks[stocks]"]),
  ])
  func keptInside(text: String, expected: [String]) throws {
    let sample = try MatchingSample(
      """
      concepts:
        - {id: management, kind: knowledge, fr: {preferred: gestion}}
        - {id: safety-stock, kind: knowledge, match: {inside: keep}, fr: {preferred: stock de sécurité}}
        - {id: stock-management, kind: task, fr: {preferred: gestion des stocks}}
        - {id: stocks, kind: knowledge, match: {inside: keep}, fr: {preferred: stocks, variants: [stock de magasin]}}
      """)
    #expect(sample.matches(text) == expected)
  }
}
