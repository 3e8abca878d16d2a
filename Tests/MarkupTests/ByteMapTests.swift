import Testing

@testable import Markup

@Suite struct ByteMapTests {
  /// "a é b" out of `a &eacute; <b>b</b>`.
  private let map: ByteMap = {
    var text = MappedText()
    let source = Array("a &eacute; <b>b</b>".utf8)
    text.append(0..<2, of: source)
    text.append("é", from: 2..<10)
    text.append(10..<11, of: source)
    text.append(14..<15, of: source)
    return text.map
  }()

  @Test(arguments: [
    (0..<2, [0..<2]), (0..<4, [0..<10]), (2..<3, [2..<10]), (3..<4, [2..<10]), (4..<6, [10..<11, 14..<15]),
    (0..<6, [0..<11, 14..<15]), (5..<6, [14..<15]), (3..<3, []), (6..<9, []),
  ])
  func sources(derived: Range<Int>, expected: [Range<Int>]) {
    #expect(Array(map.source(of: derived)) == expected)
  }

  @Test func composing() {
    // The source lies in UTF-16 behind a mark of two bytes.
    var wide = ByteMap()
    wide.append(units: 19, derivedUnit: 1, source: 2, sourceUnit: 2)
    let composed = map.then(wide)
    #expect(composed.source(of: 2..<4) == [6..<22])
    #expect(composed.source(of: 4..<6) == [22..<24, 30..<32])
    #expect(map.then(.identity(19)) == map)
    #expect(map.then(.identity(19, at: 100)).source(of: 5..<6) == [114..<115])
  }

  @Test func joiningRuns() {
    var map = ByteMap.identity(3)
    map.append(units: 2, source: 3)
    #expect(map.runs.count == 1)
    #expect(map.slice(1..<4).source(of: 0..<3) == [1..<4])
  }
}
