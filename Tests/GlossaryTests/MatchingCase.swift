import Foundation
import Glossary
import Testing
import Text

/// A phrase and the matches that it must give: see `Cases/matching/README.md`.
struct MatchingCase {
  /// A match as a case file writes it.
  struct Expectation: Hashable, Comparable {
    /// In UTF-8 bytes of the phrase.
    var start: Int
    var end: Int
    var concept: String
    var how: String

    static func < (left: Self, right: Self) -> Bool {
      (left.start, right.end, left.concept, left.how) < (right.start, left.end, right.concept, right.how)
    }
  }

  enum Malformed: Error {
    case noArrow(String)
    case unbalanced(String)
    case countDiffers(String)
  }

  var line: Int
  var section: Section?
  var text: String
  var expected: [Expectation]

  init(line: Int, _ source: String, section: Section?) throws {
    self.line = line
    self.section = section
    let parts = source.components(separatedBy: " => ")
    guard parts.count == 2 else { throw Malformed.noArrow(source) }
    let (text, spans) = try Self.read(Self.unescaped(parts[0]))
    let names = parts[1].trimmingCharacters(in: .whitespaces)
    let wanted = names == "-" ? [] : names.components(separatedBy: ", ")
    guard wanted.count == spans.count else { throw Malformed.countDiffers(source) }
    self.text = text
    expected = try zip(wanted, spans).map { name, span in
      let words = name.split(separator: " ").map(String.init)
      guard words.count == 2 else { throw Malformed.countDiffers(source) }
      return Expectation(start: span.lowerBound, end: span.upperBound, concept: words[0], how: words[1])
    }.sorted()
  }

  /// The phrase with these matches marked, as a case file would write it.
  func marked(_ matches: [Expectation]) -> String {
    var marked: [UInt8] = []
    for (index, byte) in (Array(text.utf8) + [0]).enumerated() {
      marked += matches.filter { $0.end == index }.map { _ in UInt8(ascii: "]") }
      marked += matches.filter { $0.start == index }.map { _ in UInt8(ascii: "[") }
      if index < text.utf8.count { marked.append(byte) }
    }
    let names = matches.map { "\($0.concept) \($0.how)" }.joined(separator: ", ")
    return String(decoding: marked, as: UTF8.self) + " => " + (names.isEmpty ? "-" : names)
  }

  /// The phrase without its brackets, and the bracketed byte ranges by their beginnings.
  private static func read(_ marked: String) throws -> (String, [Range<Int>]) {
    var text: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int: Int] = [:]
    var open: [UInt8: [Int]] = [:]
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open[byte + 2, default: []].append(starts.count)
        starts.append(text.count)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let index = open[byte]?.popLast() else { throw Malformed.unbalanced(marked) }
        ends[index] = text.count
      default: text.append(byte)
      }
    }
    guard ends.count == starts.count else { throw Malformed.unbalanced(marked) }
    return (String(decoding: text, as: UTF8.self), starts.enumerated().map { $1..<(ends[$0] ?? $1) })
  }

  private static func unescaped(_ text: String) -> String {
    var parts = text.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\t", with: "\t")
      .components(separatedBy: "\\u{")
    for index in parts.indices.dropFirst() {
      let pieces = parts[index].split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let scalar = UInt32(pieces[0], radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
      parts[index] = String(scalar) + (pieces.count > 1 ? pieces[1] : "")
    }
    return parts.joined()
  }
}

/// The cases of one point of matching in one language.
struct MatchingCaseFile: CustomTestStringConvertible, Sendable {
  let url: URL

  var testDescription: String { url.lastPathComponent }
  var language: Language { url.lastPathComponent.hasSuffix(".en.txt") ? .en : .fr }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/matching")
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let all: [MatchingCaseFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { MatchingCaseFile(url: folder.appending(path: $0)) }
  }()

  func cases() throws -> [MatchingCase] {
    var cases: [MatchingCase] = []
    var section: Section?
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("@section ") {
        section = Section(rawValue: String(line.dropFirst(9)))
      } else {
        cases.append(try MatchingCase(line: index + 1, line, section: section))
      }
    }
    return cases
  }
}
