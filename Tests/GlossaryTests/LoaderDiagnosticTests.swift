import Testing

@testable import Glossary

/// Each case is a file whose comment lines point at what is wrong: `# ^ error[code]`, the caret's column counting.
@Suite("Diagnostics of loading")
struct LoaderDiagnosticTests {
  static let cases: [(name: String, text: String)] = [
    (
      "concepts",
      """
      format: 1
      domain: x
      concpts: []
      #^ error[unknown-key]
      concepts:
        - kind: tool
      #   ^ error[missing-key]
        - id: no-kind
      #       ^ error[missing-key]
        - {id: 12, kind: tool, en: {preferred: [a, b]}, fr: preferred}
      #        ^ error[bare-scalar]
      #                                        ^ error[several-preferred]
      #                                                     ^ error[wrong-type]
        - id: a
          kind: taks
      #         ^ error[unknown-value]
        - just text
      #   ^ error[wrong-type]
        - id: b
          kind: tool
          en: {preferred: no, variants: one, hiden: [x]}
      #                   ^ error[bare-scalar]
      #                                 ^ error[wrong-type]
      #                                      ^ error[unknown-key]
          fr:
            preferred:
      #               ^ error[empty-value]
            variants: ["", 1.10, {txt: a, case: exact}, {text: b, case: xact, type: acronim}]
      #                ^ error[empty-value]
      #                    ^ error[bare-scalar]
      #                          ^ error[missing-key]
      #                           ^ error[unknown-key]
      #                                                                 ^ error[unknown-value]
      #                                                                             ^ error[unknown-value]
          match: {sections: [requirement], inside: drop, foo: 1}
      #                      ^ error[unknown-value]
      #                                            ^ error[unknown-value]
      #                                                  ^ error[unknown-key]
          not_when: [{reason: none}, {befor: x, after: w}, z, {after: w, labels: [b, a]}, {after: w, labels: b}]
      #              ^ error[missing-key]
      #                               ^ error[unknown-key]
      #                                                    ^ error[wrong-type]
      #                                                                              ^ error[unknown-label]
      #                                                                                                      ^ error[wrong-type]
          links: [{scheme: esco}, {scheme: isced, id: 7, rel: exact}]
      #           ^ error[missing-key]
      #                                                       ^ error[unknown-value]
          values: {a: no, b: {}, c: [1, x]}
      #               ^ error[bare-scalar]
      #                      ^ error[wrong-type]
          examples: {hits: []}
      #              ^ error[unknown-key]
          status: aproved
      #           ^ error[unknown-value]
      """
    ),
    (
      "empty", "# nothing\n#^ error[empty-value]\n"
    ),
    (
      "version", "format: 2\n#       ^ error[unknown-format]\nwhatever: 1\n#^ error[unknown-key]"
    ),
    (
      "words",
      """
      format: 1
      #^ error[missing-key]
      words: {function: [de], gaps: []}
      #                       ^ error[unknown-key]
      """
    ),
    (
      "families",
      """
      format: 1
      language: de
      #         ^ error[unknown-value]
      families: [{nouns: [x]}]
      """
    ),
    (
      "family",
      """
      format: 1
      language: fr
      families:
        - {nouns: [gestion]}
      #   ^ error[missing-key]
      """
    ),
  ]

  @Test(arguments: cases)
  func caretsStandWhereTheyShould(name: String, text: String) {
    let found = GlossaryLoader.load([SourceFile(path: name, text: text)]).diagnostics
    let marked = MarkedSource.expectations(in: text)
    #expect(found.map(MarkedSource.Expectation.init).sorted() == marked.sorted(), "\(name)")
  }

  @Test func hintsNameTheKeyThatWasMeant() {
    let text = "format: 1\ndomain: x\nconcpets: []\nconcepts: []\n"
    let found = GlossaryLoader.load([SourceFile(path: "t", text: text)]).diagnostics
    #expect(found.map(\.help) == ["did you mean `concepts`?"])
  }

  @Test func namesTheLabelThatWasMeant() {
    let text = """
      format: 1
      domain: x
      defaults: {not_when: [{before: un, labels: [patient]}]}
      concepts:
        - id: patience
          kind: soft
          not_when: [{before: un, labels: [pateint]}, {before: une, labels: [rigueur]}, {before: la, labels: [patient]}]
          fr: {preferred: patience, variants: [patient]}
      """
    let found = GlossaryLoader.load([SourceFile(path: "t", text: text)]).diagnostics
    #expect(
      found.map { "\($0.position.line):\($0.position.column) \($0.code) \($0.width) \($0.message); \($0.help ?? "")" }
        == [
          "3:36 unknown-key 6 an item of `not_when` has no key `labels`; known keys: before, after, reason",
          "7:38 unknown-label 7 `patience` has no label `pateint`; did you mean `patient`?",
          "7:72 unknown-label 7 `patience` has no label `rigueur`; "
            + "write one as it stands in the entry: patience, patient",
        ])
  }
}
