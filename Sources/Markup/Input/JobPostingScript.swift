/// Finds the schema.org JobPosting objects that a web page embeds as JSON-LD
/// (`<script type="application/ld+json">`).
enum JobPostingScript {
  /// The objects, with offsets of `page`; those without a description are left out. A script that is no JSON is told
  /// and passed over.
  static func postings(
    in page: [UInt8], limits: Limits
  ) -> (postings: [JSONValue], diagnostics: [Diagnostic]) {
    var postings: [JSONValue] = []
    var diagnostics: [Diagnostic] = []
    var index = 0
    while let start = page.firstIndex(of: "<script", from: index) {
      guard let tagEnd = page[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let end = page.firstIndex(of: "</script", from: tagEnd) ?? page.count
      index = end
      guard page.firstIndex(of: "application/ld+json", from: start, before: tagEnd) != nil else { continue }
      do throws(SyntaxError) {
        let value = try JSONParser.parse(page, in: tagEnd + 1..<end, limits: limits)
        postings += jobPostings(within: value, of: page)
      } catch {
        diagnostics.append(Diagnostic(.jsonLDUnreadable, error.message, at: error.offset))
      }
    }
    return (postings, diagnostics)
  }

  /// Every JobPosting in `value`, however deep: in a list, in `@graph`, under another object. In document order.
  private static func jobPostings(within value: JSONValue, of page: [UInt8]) -> [JSONValue] {
    var found: [JSONValue] = []
    var waiting = [value]
    while let next = waiting.popLast() {
      if isJobPosting(next, of: page), case .string? = next.member("description", in: page) {
        found.append(next)
      } else {
        waiting += next.children.reversed()
      }
    }
    return found
  }

  private static func isJobPosting(_ value: JSONValue, of page: [UInt8]) -> Bool {
    guard let type = value.member("@type", in: page) else { return false }
    return (type.children + [type]).contains { type in
      guard case .string(let range) = type else { return false }
      let name = page[range].split(separator: UInt8(ascii: "/")).last ?? []
      return name.elementsEqual("JobPosting".utf8)
    }
  }
}
