import Testing
import Text

@testable import Glossary

/// The words of a match, a set of bits, read as the ascending list that they are.
@Suite("Words of a match")
struct MatchWordsTests {
  @Test(arguments: [[], [0], [5], [5, 6, 7], [3, 5, 130], [1_000, 1_127], [7, 134], Array(40..<168)])
  func readsAsItsList(tokens: [Int]) {
    let start = tokens.first ?? 9
    var words = MatchWords(from: start)
    for token in tokens { words.insert(token) }
    #expect(Array(words) == tokens)
    #expect(words.reversed() == tokens.reversed())
    #expect(words.count == tokens.count && words.first == tokens.first && words.last == tokens.last)
    #expect(words.isEmpty == tokens.isEmpty)
    #expect(words.extent == (tokens.isEmpty ? start..<start : tokens[0]..<tokens[tokens.count - 1] + 1))
    for token in start - 2..<start + 300 { #expect(words.contains(token) == tokens.contains(token)) }
  }
}
