import Testing
import Text

@testable import Glossary

/// The rules that need a matcher, with the real one. Findings are marked as in `MarkedSource`.
@Suite("Lint with the real matcher")
struct EngineMatcherTests {
  private static let head = """
    format: 1
    domain: test
    language: fr
    words: {function: [à, au, de, des, du, d, l, la, le, les, un, une]}
    families: [{verb: conduire, nouns: [conduite]}]

    """

  private func check(_ code: String, _ concepts: String) throws {
    let text = Self.head + concepts
    let source = SourceFile(path: "test.yaml", text: text)
    var options = LintOptions()
    let matcher: EngineMatcher = try #require(EngineMatcher(of: GlossaryLoader.load([source]).glossary))
    options.matcher = matcher
    let rule = try #require(Linter.rules.first { $0.code == code })
    let found = Linter.lint([source], options: options, rules: [rule])
    let marked = MarkedSource.expectations(in: text)
    #expect(found.map(MarkedSource.Expectation.init).sorted() == marked.sorted())
  }

  @Test func missedHits() throws {
    try check(
      "missed-hit",
      """
      concepts:
        - id: forklift-driving
          kind: task
          match: {sections: [requirements]}
          fr: {preferred: conduite de chariot, variants: [{text: CACES, case: exact}]}
          not_when: [{before: vente de}]
          examples:
            hit:
              - "La [conduite des chariots] en entrepôt."
              - "[Conduire un chariot] ou avez le [CACES]."
              - "Vente de [conduite de chariot]."
      #         ^ error[missed-hit]
              - "Le [caces] et la conduite [en chariot]."
      #         ^ error[missed-hit]
        - id: old
          kind: task
          status: deprecated
          note: Nobody says so.
          fr: {preferred: guidage de brouette}
          examples: {hit: ["Le [guidage de brouette]."]}
      """)
  }

  @Test func matchedMisses() throws {
    try check(
      "matched-miss",
      """
      concepts:
        - id: cart
          kind: task
          fr: {preferred: conduite de chariot}
          not_when: [{before: vente de}]
          examples:
            miss:
              - "Vente de conduite de chariot."
              - "La conduite du changement. Un chariot."
              - "Vous conduirez des chariots."
      #         ^ error[matched-miss]
        - {id: inner, kind: task, fr: {preferred: chariot}, examples: {miss: ["Une conduite de chariot."]}}
      """)
  }

  @Test func selfCancelling() throws {
    try check(
      "self-cancelling",
      """
      concepts:
        - id: remote
          kind: task
          fr: {preferred: à vente éloignée, variants: [au travail éloigné]}
          not_when: [{before: à}, {before: au}]
      #                       ^ error[self-cancelling]
        - id: near
          kind: task
          fr: {preferred: à proximité, variants: [proximité]}
          not_when: [{before: à}]
        - id: sales
          kind: task
          fr: {preferred: vente de chariots}
          not_when: [{before: vente}]
      """)
  }

  @Test func missingGender() throws {
    try check(
      "missing-gender",
      """
      concepts:
        - {id: creative, kind: soft, fr: {preferred: créatif}}
        - {id: leader, kind: soft, fr: {preferred: meneur}}
        - {id: mentor, kind: soft, fr: {preferred: tuteur, variants: [tutrice]}}
        - {id: serious, kind: soft, fr: {preferred: sérieux}}
      """)
  }

  @Test func rangesAreBytesOfTheText() throws {
    let glossary = GlossaryLoader.load([
      SourceFile(
        path: "t", text: Self.head + "concepts: [{id: a, kind: task, fr: {preferred: élévation de charge}}]\n"
      )
    ]).glossary
    let matcher = try #require(EngineMatcher(of: glossary))
    let text = "Été : l’élévation de charges."
    let match = try #require(matcher.matches(in: text, .fr).first)
    #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == "élévation de charges")
    #expect(matcher.matches(in: "Une charge élevée.", .fr) == [])
  }
}

@Suite("Use of a glossary by a corpus")
struct CorpusCounterTests {
  @Test func countsLabelsContextsAndAmbiguities() throws {
    let source = SourceFile(
      path: "test.yaml",
      text: """
        format: 1
        domain: test
        concepts:
          - {id: a, kind: tool, fr: {preferred: sonar, variants: [radar]}, not_when: [{before: ancien}, {after: mort}]}
          - {id: b, kind: tool, fr: {preferred: sonar}}
          - {id: c, kind: tool, match: {ambiguous: [d]}, fr: {preferred: lidar}}
          - {id: d, kind: tool, fr: {preferred: lidar}}
        """)
    let glossary = GlossaryLoader.load([source]).glossary
    let image = try #require(ImageBuilder.image(of: glossary))
    var counter = CorpusCounter(of: glossary, image)
    let reader = FormReader(image)
    for text in ["un sonar", "deux sonars", "ancien radar", "lidar"] {
      let tokens = Tokenizer().tokens(of: text, into: reader.forms)
      let input = Matcher.Input(tokens: tokens, sentences: [0..<tokens.count], language: .fr)
      counter.add(Matcher(image).candidates(in: input, .skills, reader: reader)) { match in
        match.words.map { reader.forms[tokens[$0].form].surface }.joined(separator: " ")
      }
    }
    let labels = glossary.concepts.flatMap(\.labels)
    #expect(labels.map { counter.use.labels[$0.position] ?? 0 } == [2, 0, 0, 1, 1])
    #expect(glossary.concepts[0].contexts.map { counter.use.contexts[$0.position] ?? 0 } == [1, 0])
    #expect(counter.use.ambiguities == ["sonar": ["a", "b"], "sonars": ["a", "b"]])
  }
}
