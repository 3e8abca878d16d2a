/// A tag name of up to 32 ASCII bytes, in lower case, packed into two numbers so that it compares and hashes fast.
struct ElementName: Hashable, CustomStringConvertible {
  private var head: UInt128 = 0
  private var tail: UInt128 = 0

  /// Nil for an empty or a longer name.
  init?(_ bytes: some Sequence<UInt8>) {
    var count = 0
    for byte in bytes {
      if count < 16 {
        head = head << 8 | UInt128(byte.lowercased)
      } else {
        tail = tail << 8 | UInt128(byte.lowercased)
      }
      count += 1
    }
    guard 1...32 ~= count else { return nil }
  }

  /// HTML's own names have less than 16 bytes.
  func hash(into hasher: inout Hasher) { hasher.combine(UInt64(truncatingIfNeeded: head)) }

  /// A number below 512 that tells most of HTML's own names apart.
  fileprivate var slot: Int {
    Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: head) &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  var description: String {
    var bytes: [UInt8] = []
    for part in [head, tail] {
      let length = (128 - part.leadingZeroBitCount + 7) / 8
      for index in (0..<length).reversed() { bytes.append(UInt8(truncatingIfNeeded: part >> (index * 8))) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the reader needs to know about an element of HTML.
struct ElementTraits: OptionSet {
  let rawValue: UInt16

  /// Begins and ends a block of text.
  static let block = ElementTraits(rawValue: 1 << 0)
  /// Has no end tag.
  static let void = ElementTraits(rawValue: 1 << 1)
  /// Its end tag may be missing, so that it never nests in itself without a list or table between.
  static let optionalEnd = ElementTraits(rawValue: 1 << 2)
  /// Holds nothing that is shown as text of the posting.
  static let leftOut = ElementTraits(rawValue: 1 << 3)
  /// Its content is no markup; left out as a whole before the parser sees it.
  static let raw = ElementTraits(rawValue: 1 << 4)
  /// Bold or underlined.
  static let emphasis = ElementTraits(rawValue: 1 << 5)
  static let list = ElementTraits(rawValue: 1 << 6)
  static let item = ElementTraits(rawValue: 1 << 7)
  static let cell = ElementTraits(rawValue: 1 << 8)
  static let heading = ElementTraits(rawValue: 1 << 9)
}

/// The elements of HTML, current and obsolete (WHATWG HTML, sections 4 "The elements of HTML" and 16.2 "Non-conforming
/// features"), with the block elements of its section 15.3 "Flow content" of the default style sheet.
enum Elements {
  static let traits = ElementTable(groups)

  private static let groups: [(ElementTraits, String)] = [
    (
      [],
      """
      a abbr acronym area audio base basefont bdi bdo bgsound big blink br button canvas cite code data del dfn em \
      embed font frame frameset head html i image img input ins kbd keygen label link map mark marquee meta meter nobr \
      object output param picture progress q rb rp rt rtc ruby s samp small source span strike sub sup svg math time \
      track tt var video wbr slot
      """
    ),
    (
      .block,
      """
      address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer \
      form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre \
      search section summary table caption colgroup col tbody td tfoot th thead tr ul
      """
    ),
    (
      .void,
      "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    ),
    (.optionalEnd, "p li dd dt tr td th tbody thead tfoot colgroup option optgroup rb rp rt rtc"),
    (.leftOut, "head nav template noscript svg select datalist audio video canvas object applet"),
    ([.raw, .leftOut], "script style title textarea iframe noembed noframes xmp"),
    (.emphasis, "b strong u th"),
    (.list, "ul ol menu dir"),
    (.item, "li"),
    (.cell, "td th"),
    (.heading, "h1 h2 h3 h4 h5 h6"),
  ]
}

/// The traits of elements by their names. A tag is looked up several times, so the table is its own: open addressing, less than
/// half full.
struct ElementTable: Sendable {
  private var names: [ElementName?] = Array(repeating: nil, count: 512)
  private var traits: [ElementTraits] = Array(repeating: [], count: 512)

  /// Each group's traits, for its names with spaces between them.
  fileprivate init(_ groups: [(ElementTraits, String)]) {
    for (more, spelled) in groups {
      for name in Array(spelled.utf8).split(separator: UInt8(ascii: " ")).compactMap({ ElementName($0) }) {
        let slot = slot(of: name)
        names[slot] = name
        traits[slot].formUnion(more)
      }
    }
  }

  /// Nil for a name that is not HTML's.
  subscript(name: ElementName) -> ElementTraits? {
    let slot = slot(of: name)
    return names[slot] == nil ? nil : traits[slot]
  }

  private func slot(of name: ElementName) -> Int {
    var slot = name.slot
    while let other = names[slot], other != name { slot = (slot + 1) & 511 }
    return slot
  }
}
