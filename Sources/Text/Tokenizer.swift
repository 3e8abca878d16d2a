/// Cuts text into words, numbers and symbols.
///
/// One tokenizer serves postings and glossary labels. White space separates and is dropped; an apostrophe belongs to
/// the word before it (`l'`, `d'`); letters and digits are always apart (`R489` is `R` and `489`); all other scalars are
/// symbols of their own. Word boundaries thus come from the tokens, never from a search in the text.
public struct Tokenizer: Sendable {
  private let joinsEndings: Bool

  /// Without `joinsEndings` an ending of gender beside a word (`chargé·e`) is a word of its own.
  public init(joinsEndings: Bool = true) { self.joinsEndings = joinsEndings }

  /// The tokens of `utf8`, valid UTF-8, their forms interned in `table`.
  ///
  /// A word that changes case inside (`PythonSQL`, `d'équipeVous`) is cut there unless `knows` holds for it, since a
  /// line break was lost. Cost: O(length), expected.
  public func tokens(
    of utf8: [UInt8], into table: FormTable, knows: (Form) -> Bool = { _ in true }
  ) -> [Token] {
    var scan = Scan(utf8: utf8, joinsEndings: joinsEndings)
    while scan.index < utf8.count { scan.step(table, knows) }
    return scan.tokens
  }

  public func tokens(of text: String, into table: FormTable) -> [Token] {
    tokens(of: Array(text.utf8), into: table)
  }
}

private struct Scan {
  let utf8: [UInt8]
  let joinsEndings: Bool
  private let holdsMail: Bool
  var index = 0
  var spaceBefore = false
  var tokens: [Token] = []

  init(utf8: [UInt8], joinsEndings: Bool) {
    self.utf8 = utf8
    self.joinsEndings = joinsEndings
    holdsMail = utf8.contains(UInt8(ascii: "@"))
    tokens.reserveCapacity(utf8.count / 5 + 4)
  }

  mutating func step(_ table: FormTable, _ knows: (Form) -> Bool) {
    let (scalar, length) = decodeScalar(utf8, at: index)
    switch length == 1 ? ScalarClass(ascii: UInt8(truncatingIfNeeded: scalar)) : ScalarClass(scalar) {
    case .space:
      index += length
      spaceBefore = true
    case .letter:
      if let end = address() {
        append(.address, index..<end, table.intern(utf8, index..<end))
        index = end
      } else {
        word(table, knows)
      }
    case .digit: number(table)
    case .hyphen: symbol(table.hyphen, length)
    case .apostrophe: symbol(table.apostrophe, length)
    case .symbol: symbol(table.intern(utf8, index..<(index + length)), length)
    }
  }

  private mutating func append(
    _ kind: Token.Kind, _ range: Range<Int>, _ form: FormID, _ flags: Token.Flags = []
  ) {
    let flags = spaceBefore || tokens.isEmpty ? flags.union(.spaceBefore) : flags
    tokens.append(Token(kind: kind, flags: flags, range: range, form: form))
    spaceBefore = false
  }

  private mutating func symbol(_ form: FormID, _ length: Int) {
    append(.symbol, index..<(index + length), form)
    index += length
  }

  /// The end of an address that begins here, after white space or a bracket.
  private func address() -> Int? {
    guard spaceBefore || index == 0 || tokens.last?.kind == .symbol else { return nil }
    return AddressScanner.end(in: utf8, at: index, holdsMail: holdsMail)
  }

  private mutating func number(_ table: FormTable) {
    let end = runEnd(of: .digit, from: index)
    append(.number, index..<end, table.intern(utf8, index..<end))
    index = end
  }

  private mutating func word(_ table: FormTable, _ knows: (Form) -> Bool) {
    let start = index
    let end = runEnd(of: .letter, from: start)
    let form = table.intern(utf8, start..<end)
    if table.traits(of: form).shape == .mixed, !knows(table[form]), gluedWords(start..<end, table, knows) { return }
    let ending = joinsEndings && end - start >= 3 ? InclusiveEnding.end(in: utf8, after: end) : end
    if ending > end {
      append(.word, start..<ending, form, .inclusive)
      index = ending
    } else if let elided = elision(after: end) {
      append(.word, start..<elided, form, .elided)
      index = elided
    } else {
      append(.word, start..<end, form)
      index = end
    }
  }

  /// The index after an apostrophe which joins the word before it to the next.
  private func elision(after end: Int) -> Int? {
    guard end < utf8.count else { return nil }
    let byte = utf8[end]
    // Spaces and most marks: neither an apostrophe nor what begins one.
    guard byte >= 0x80 || ScalarClass(ascii: byte) == .apostrophe else { return nil }
    let (scalar, length) = decodeScalar(utf8, at: end)
    guard ScalarClass(scalar) == .apostrophe, end + length < utf8.count else { return nil }
    let next = decodeScalar(utf8, at: end + length).scalar
    return ScalarClass(next) == .letter || ScalarClass(next) == .digit ? end + length : nil
  }

  /// Appends the parts of a word glued from several; false where it is one word.
  private mutating func gluedWords(
    _ range: Range<Int>, _ table: FormTable, _ knows: (Form) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    var following = (cuts(in: range) + [range.upperBound])[...]
    let first = following[cutsInPart(from: start, following, knows) - 1]
    guard first < range.upperBound, isPlausible(start..<first, table, knows) else { return false }
    if isName(start..<first, endingIn: (following.dropLast().last ?? start)..<range.upperBound, table, knows) {
      return false
    }
    while !following.isEmpty {
      let count = cutsInPart(from: start, following, knows)
      let end = following[following.startIndex + count - 1]
      following = following.dropFirst(count)
      let flags: Token.Flags = start == range.lowerBound ? [] : .glued
      append(.word, start..<end, table.intern(utf8, start..<end), flags)
      start = end
    }
    index = range.upperBound
    // The last part may carry an elision or an ending like any other word.
    if let elided = elision(after: index), let last = tokens.popLast() {
      tokens.append(
        Token(kind: .word, flags: last.flags.union(.elided), range: last.range.lowerBound..<elided, form: last.form))
      index = elided
    }
    return true
  }

  /// Where a small letter meets a capital, or a run of capitals meets a capitalised word (`SQLPython`).
  private func cuts(in range: Range<Int>) -> [Int] {
    var cuts: [Int] = []
    var letters: [(index: Int, isCapital: Bool)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = decodeScalar(utf8, at: position)
      let isCapital = Unicode.Scalar(scalar)?.properties.isUppercase ?? false
      if let last = letters.last {
        if isCapital, !last.isCapital { cuts.append(position) }
        if !isCapital, last.isCapital, letters.dropLast().last?.isCapital == true { cuts.append(last.index) }
      }
      letters.append((position, isCapital))
      position += length
    }
    return cuts
  }

  /// How many of the following cuts the part from `start` takes: one, or two or three if the word up to there is known, so
  /// that `PHPJavaScript` keeps its second name whole.
  private func cutsInPart(from start: Int, _ following: ArraySlice<Int>, _ knows: (Form) -> Bool) -> Int {
    let longer = following.prefix(3).dropFirst().lastIndex { end in
      knows(Form(String(decoding: utf8[start..<end], as: UTF8.self)))
    }
    return longer.map { $0 - following.startIndex + 1 } ?? 1
  }

  /// Whether a text lost a line break after the first part: a small word, or a known one. `NeurIPS` is one name, and so is
  /// `McMurray`.
  private func isPlausible(_ part: Range<Int>, _ table: FormTable, _ knows: (Form) -> Bool) -> Bool {
    let id = table.intern(utf8, part)
    let form = table[id]
    return (form.shape == .lower && form.bare.utf8.count >= 3) || knows(form) && form.surface != "Mc"
  }

  /// Whether a capitalised word ends in capitals that nobody knows, as names do: `MasterFEC`.
  private func isName(
    _ first: Range<Int>, endingIn last: Range<Int>, _ table: FormTable, _ knows: (Form) -> Bool
  ) -> Bool {
    let form = table[table.intern(utf8, last)]
    return form.shape == .upper && table[table.intern(utf8, first)].shape == .capitalised && !knows(form)
  }

  /// Whether a letter from À to ÿ begins at `index`: most of what is not ASCII in French.
  @inline(__always)
  private func isLatin1Letter(at index: Int) -> Bool {
    // But for the signs × and ÷.
    utf8[index] == 0xC3 && index + 1 < utf8.count && utf8[index + 1] != 0x97 && utf8[index + 1] != 0xB7
  }

  @inline(__always)
  private func runEnd(of kind: ScalarClass, from start: Int) -> Int {
    var end = start
    while end < utf8.count {
      let byte = utf8[end]
      if byte < 0x80 {
        guard ScalarClass(ascii: byte) == kind else { break }
        end += 1
        continue
      }
      if kind == .letter, isLatin1Letter(at: end) {
        end += 2
        continue
      }
      let (scalar, length) = decodeScalar(utf8, at: end)
      guard ScalarClass(scalar) == kind else { break }
      end += length
    }
    return end
  }
}
