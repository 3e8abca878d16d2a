/// The index of a form in its table.
public typealias FormID = Int

/// A distinct spelling and what follows from it, computed once however often it occurs.
public struct Form: Hashable, Sendable {
  /// How a word uses capitals.
  public enum Shape: UInt8, Sendable {
    case lower, capitalised, upper, mixed
  }

  /// As written, without apostrophe or inclusive ending.
  public let surface: String
  /// Lower-case, composed, with accents: see `Fold`.
  public let folded: String
  /// Lower-case without accents.
  public let bare: String
  public let shape: Shape

  public init(_ surface: String) {
    let fold = Fold(surface)
    self.surface = surface
    folded = fold.folded
    bare = fold.bare
    shape = Shape(of: surface)
  }

  public var hasAccents: Bool { folded != bare }
}

extension Form.Shape {
  init(of word: String) {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let capitals = letters.filter { $0.properties.isUppercase }.count
    if capitals == 0 {
      self = .lower
    } else if capitals == letters.count {
      self = letters.count == 1 ? .capitalised : .upper
    } else if capitals == 1, letters.first?.properties.isUppercase == true {
      self = .capitalised
    } else {
      self = .mixed
    }
  }
}

/// Interns spellings, so that the stages after the tokenizer compare and cache by small integers.
///
/// One table belongs to one worker: it grows with the vocabulary that the worker meets, up to `capacity`, at which
/// `isFull` tells the owner to start afresh between two postings.
public struct FormTable {
  public private(set) var forms: [Form] = []
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private let capacity: Int

  public init(capacity: Int = 1 << 18) {
    self.capacity = capacity
    slots = Array(repeating: -1, count: 64)
  }

  public var isFull: Bool { forms.count >= capacity }

  public subscript(id: FormID) -> Form { forms[id] }

  /// The form of the bytes `utf8[range]`. Expected O(length).
  public mutating func intern(_ utf8: [UInt8], _ range: Range<Int>) -> FormID {
    let hash = Self.hash(utf8, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, forms[id].surface.utf8.elementsEqual(utf8[range]) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = forms.count
    forms.append(Form(String(decoding: utf8[range], as: UTF8.self)))
    hashes.append(hash)
    slots[slot] = Int32(id)
    if forms.count * 2 > slots.count { grow() }
    return id
  }

  public mutating func intern(_ word: String) -> FormID {
    let utf8 = Array(word.utf8)
    return intern(utf8, 0..<utf8.count)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }

  /// FNV-1a with a final mix: words are short, and the table is the worker's own.
  private static func hash(_ utf8: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(utf8[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
