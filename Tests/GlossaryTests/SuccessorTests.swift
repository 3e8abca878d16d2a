import Testing

@testable import Glossary

@Suite("Ids that were given up")
struct SuccessorTests {
  @Test(arguments: [
    ("welding", "welding"), ("arc-welding", "welding"), ("electric-welding", "welding"),
    ("gone", nil), ("nowhere", nil),
  ])
  func `a deprecated id leads to its last successor`(id: String, expected: String?) throws {
    let image = try MatchingSample(
      """
      concepts:
        - {id: arc-welding, kind: task, status: deprecated, successor: welding, fr: {preferred: soudure à l'arc}}
        - {id: electric-welding, kind: task, status: deprecated, successor: arc-welding}
        - {id: gone, kind: task, status: deprecated, note: nobody asks for it}
        - {id: welding, kind: task, fr: {preferred: soudure}}
      """
    ).image
    #expect(image.concept(withID: id).map { image.conceptID($0) } == expected)
    #expect(image.conceptCount == 1)
  }
}
