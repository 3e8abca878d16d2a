import Glossary

/// Level 7: addresses and numbers that may be a person's. What is reserved for examples (RFC 2606) is no one's, and a
/// number of zeros neither.
enum PrivacyRule {
  private static let reserved = [
    ".example", "example.com", "example.org", "example.net", ".invalid", ".test", ".localhost",
  ]

  /// Kept for fiction by the North American Numbering Plan and by Ofcom.
  private static let reservedNumbers = ["55501", "01632960", "07700900", "02079460"]

  static func findings(_ golden: Golden, _ record: Record) -> [Diagnostic] {
    golden.blocks.enumerated().flatMap { index, block in
      (emails(in: block.text) + phones(in: block.text)).map { found in
        Finding.make(
          .warning, "personal-data", "block \(index) holds “\(found)”, which may be a person's", record.sourcePath,
          help: "mask it before the posting is added")
      }
    }
  }

  static func emails(in text: String) -> [String] {
    text.split { $0.isWhitespace || "<>()[],;:\"".contains($0) }.map { $0.drop { $0 == "." } }.compactMap { word in
      let word = word.last == "." ? word.dropLast() : word
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix(".") else { return nil }
      let host = parts[1].lowercased()
      return reserved.contains { host.hasSuffix($0) } ? nil : String(word)
    }
  }

  /// Nine to fifteen digits, as E.164 allows, in groups parted by spaces, dots, hyphens or brackets, that begin with `0`,
  /// `+` or `(`, or look North American (three, three, four). Most of their digits are zeros or fives where they are made
  /// up; some ranges are reserved for that.
  static func phones(in text: String) -> [String] {
    var found: [String] = []
    var run: [Character] = []
    func finish() {
      let digits = run.filter(\.isNumber)
      let first = run.first { $0 != " " } ?? " "
      let groups = String(run).split { !$0.isNumber }.map(\.count)
      let looksLikeOne = first == "0" || first == "+" || groups.suffix(3) == [3, 3, 4]
      let isMadeUp =
        digits.count { $0 == "0" } * 2 >= digits.count || reservedNumbers.contains(where: String(digits).contains)
      if (9...15).contains(digits.count), groups.count > 1, looksLikeOne, !isMadeUp {
        found.append(String(run).split(separator: " ").joined(separator: " "))
      }
      run = []
    }
    for character in text {
      if character.isASCII && character.isNumber
        || " .-()+\u{A0}".contains(character) && (!run.isEmpty || "+(".contains(character))
      {
        run.append(character == "\u{A0}" ? " " : character)
      } else {
        finish()
      }
    }
    finish()
    return found
  }
}
