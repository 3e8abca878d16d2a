import Glossary
import Text

/// What a worker has found out about the forms and concepts that it met: which words of the rules a form is, which cues
/// a concept is. So the rules compare strings once a form, and look into a table from then on.
///
/// A lexicon lives as long as its worker's table of forms, and is no more shared between threads than that is.
final class Lexicon: @unchecked Sendable {
  private let image: Image
  private var words = BitMemo()
  private var cues = BitMemo()
  /// The concepts of the rules' vocabulary that were met, numbered from 0: few, wherever they lie among all concepts.
  private var numbers = Column<Int32>()
  private var numbered = 0

  /// Of matchers that are gone.
  private var idleStacks: [PatternMatcher.Stacks] = []

  init(_ image: Image) { self.image = image }

  /// Memory for a matcher, which gives it back.
  func takeStacks() -> PatternMatcher.Stacks { idleStacks.popLast() ?? PatternMatcher.Stacks() }
  func giveBack(_ stacks: PatternMatcher.Stacks) { idleStacks.append(stacks) }

  /// Whether a form, whose number in the worker's table is `id`, is one of the words.
  func holds(_ set: WordSet, _ id: FormID, _ form: Form) -> Bool {
    words.answer(set.content.number, id) { set.content.contains(form.bare) }
  }

  /// What is known of a form already under the number of a set of words; nil where nobody asked yet.
  @inline(__always)
  func known(_ number: Int, _ id: FormID) -> Bool? { words.known(number, id) }

  func kind(of concept: Int) -> Concept.Kind { image.kind(ofConcept: concept) }

  /// Whether a concept is what a pattern asks for.
  func isCue(_ test: CueTest, _ concept: Int) -> Bool {
    cues.answer(test.number, number(of: concept)) { test.holds(concept, image) }
  }

  private func number(of concept: Int) -> Int {
    if concept < numbers.count, numbers[concept] >= 0 { return Int(numbers[concept]) }
    numbers.extend(to: concept + 1, with: -1)
    numbers[concept] = Int32(numbered)
    numbered += 1
    return numbered - 1
  }
}

/// A demand on a concept of the rules' vocabulary: its kind and, where given, a value under a key.
final class CueTest: Sendable {
  let kind: Concept.Kind
  let key: String?
  let value: String?
  /// Equal demands have equal numbers, from 0, by which tables know them.
  let number: Int

  init(_ kind: Concept.Kind, key: String?, value: String?) {
    self.kind = kind
    self.key = key
    self.value = value
    number = Self.numbers.number(of: "\(kind.rawValue)\t\(key ?? "")\t\(value ?? "")")
  }

  fileprivate func holds(_ concept: Int, _ image: Image) -> Bool {
    guard image.kind(ofConcept: concept) == kind else { return false }
    guard let key else { return true }
    let values = image.values(ofConcept: concept, key)
    return value.map(values.contains) ?? !values.isEmpty
  }

  private static let numbers = Numbering()
}
