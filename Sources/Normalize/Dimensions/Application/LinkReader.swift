import Markup
import Text

/// Reads the addresses at which to apply or learn more: those written in the text, and the links of its markup.
///
/// A page counts where its sentence speaks of applying or of where to learn more, or is little else in the section on
/// applying, since postings link to much else; a mail address or a telephone always counts.
struct LinkReader {
  private static let applying: WordSet = """
    postul*|candidat*|soumettre|soumis*|apply|application*|submit*|applying|formulaire|savoir|informations|recrutement|careers|learn|inscri*|visit|visiter|visitez
    """

  /// A line of so many tokens holds little else than an address.
  private static let shortLine = 8

  func facts(in passage: Passage) -> [Fact] {
    guard !passage.block.links.isEmpty || passage.tokens.contains(where: { $0.kind == .address }) else { return [] }
    let written = passage.tokens.indices.filter { passage.tokens[$0].kind == .address }.compactMap { index in
      let address = passage.forms[index].surface
      guard isForApplying(address, index..<(index + 1), passage) else { return nil as Fact? }
      return fact(of: address, index..<(index + 1), passage, rule: "application/address")
    }
    let linked = passage.block.links.compactMap { link -> Fact? in
      let tokens = tokens(of: link, in: passage)
      guard !tokens.isEmpty, isForApplying(link.url, tokens, passage) else { return nil }
      return fact(of: link.url, tokens, passage, rule: "application/link")
    }
    let known = Set(written.map(\.value))
    return written + linked.filter { !known.contains($0.value) }
  }

  private func fact(of address: String, _ tokens: Range<Int>, _ passage: Passage, rule: String) -> Fact? {
    value(of: address).map { Fact(.application($0), passage: passage.index, tokens: tokens, rule: rule) }
  }

  /// What an address is, by its scheme; nil for one that leads nowhere outside of the page.
  private func value(of address: String) -> ApplicationFact? {
    let address = address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    let lowered = address.lowercased()
    if lowered.hasPrefix("mailto:") {
      return Self.isMail(address.dropFirst(7)) ? .email(Self.path(address.dropFirst(7))) : nil
    }
    if lowered.hasPrefix("tel:") { return .phone(String(address.dropFirst(4).filter { $0 == "+" || $0.isNumber })) }
    if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") || lowered.hasPrefix("www.") {
      return .url(address)
    }
    return Self.isMail(address[...]) ? .email(address) : nil
  }

  private static func isMail(_ text: Substring) -> Bool { text.contains("@") && !text.hasPrefix("@") }

  /// A mail address without the subject and text that a link may carry.
  private static func path(_ text: Substring) -> String { String(text.prefix { $0 != "?" }) }

  private func tokens(of link: Block.Link, in passage: Passage) -> Range<Int> {
    let inside = passage.tokens.indices.filter { passage.tokens[$0].range.overlaps(link.range) }
    return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
  }

  private func isForApplying(_ address: String, _ tokens: Range<Int>, _ passage: Passage) -> Bool {
    let isPage = address.lowercased().hasPrefix("http") || address.lowercased().hasPrefix("www.")
    if !isPage { return true }
    let sentence = passage.sentences[passage.sentenceIndex(of: tokens.lowerBound)]
    if passage.section(of: tokens.lowerBound) == .application, sentence.count <= Self.shortLine { return true }
    return sentence.contains { passage.holds(Self.applying, at: $0) }
  }
}
