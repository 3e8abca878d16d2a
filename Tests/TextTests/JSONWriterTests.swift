import Foundation
import Testing

@testable import Text

@Suite("JSON writer")
struct JSONWriterTests {
  /// Each byte that must be escaped, at each place of a text longer than the eight bytes that are looked at at once.
  @Test(arguments: ["\"", "\\", "\n", "\r", "\t", "\u{1}", "\u{1F}", "é", "\u{7F}", "😀", "!", "#", "[", "]", " "])
  func writesWhatFoundationReads(character: String) throws {
    for length in 0...20 {
      for place in 0...length {
        let text =
          String(repeating: "x", count: place) + character + String(repeating: "é", count: length - place)
        var writer = JSONWriter()
        writer.array { writer in
          writer.string(text)
          writer.string(Array(text.utf8))
        }
        let read = try JSONSerialization.jsonObject(with: Data(writer.take())) as? [String]
        #expect(read == [text, text])
      }
    }
  }

  @Test func escapesOnlyWhatItMust() {
    var writer = JSONWriter()
    writer.string("\"a\\b\u{8}/\u{7F}\n€\u{1B}")
    let text = String(decoding: writer.take(), as: UTF8.self)
    #expect(text == #""\"a\\b\u0008/"# + "\u{7F}" + #"\n€\u001b""#)
  }

  @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -100, 12_345_678_901, .max, .min])
  func writesIntegers(number: Int) {
    var writer = JSONWriter()
    writer.integer(number)
    let text = String(decoding: writer.take(), as: UTF8.self)
    #expect(text == String(number))
  }

  @Test func writesDocumentsOneAfterTheOther() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.endDocument()
    }
    let text = String(decoding: writer.take(), as: UTF8.self)
    #expect(text == "{\"n\":1}\n{\"n\":2}\n")
    let isEmpty = writer.isEmpty
    #expect(isEmpty)
    writer.array { $0.boolean(true) }
    let next = String(decoding: writer.take(), as: UTF8.self)
    #expect(next == "[true]")
  }

  @Test func laysOutWhatPeopleRead() {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("a", [1, 2])
      writer.key("b")
      writer.array { $0.object(inline: true) { $0.member("c", "d") } }
      writer.key("e")
      writer.array { _ in }
    }
    let expected = """
      {
        "a": [1, 2],
        "b": [
          {"c": "d"}
        ],
        "e": []
      }
      """
    let text = String(decoding: writer.take(), as: UTF8.self)
    #expect(text == expected)
  }
}
