/// A distinct spelling and what follows from it, computed once however often it occurs.
///
/// A form is a reference to what a table keeps: copying one costs a count, not four strings.
public struct Form: Hashable, Sendable {
  /// How a word uses capitals.
  @frozen
  public enum Shape: UInt8, Sendable, BitwiseCopyable {
    case lower, capitalised, upper, mixed
  }

  @usableFromInline
  final class Content: Sendable {
    @usableFromInline let surface: String
    @usableFromInline let folded: String
    @usableFromInline let bare: String
    @usableFromInline let hasAccents: Bool
    @usableFromInline let shape: Shape

    init(_ surface: String) {
      let fold = Fold(surface)
      self.surface = surface
      folded = fold.folded
      bare = fold.bare
      hasAccents = !fold.folded.hasBytes(of: fold.bare)
      shape = Shape(of: surface)
    }
  }

  @usableFromInline let content: Content

  public init(_ surface: String) { content = Content(surface) }

  @usableFromInline
  init(_ content: Content) { self.content = content }

  /// As written, without apostrophe or inclusive ending.
  @inlinable
  public var surface: String { content.surface }
  /// Lower-case, composed, with accents: see `Fold`.
  @inlinable
  public var folded: String { content.folded }
  /// Lower-case without accents.
  @inlinable
  public var bare: String { content.bare }
  @inlinable
  public var shape: Shape { content.shape }
  @inlinable
  public var hasAccents: Bool { content.hasAccents }

  public static func == (left: Form, right: Form) -> Bool {
    left.content === right.content || left.surface == right.surface
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(surface) }
}

extension Form.Shape {
  init(of word: String) {
    var capitals = 0
    var letters = 0
    var firstIsCapital = false
    var isSecond = false
    for byte in word.utf8 {
      let isCapital: Bool
      if isSecond {
        // U+00C0 to U+00FF: capitals, then small letters, but for the signs × and ÷.
        isSecond = false
        guard byte != 0x97, byte != 0xB7 else { continue }
        isCapital = byte < 0x9F
      } else if byte < 0x80 {
        isCapital = byte &- 0x41 < 26
        guard isCapital || byte &- 0x61 < 26 else { continue }
      } else if byte == 0xC3 {
        isSecond = true
        continue
      } else {
        // Beyond Latin-1 the properties of Unicode tell.
        self.init(scalarsOf: word)
        return
      }
      if letters == 0 { firstIsCapital = isCapital }
      letters += 1
      if isCapital { capitals += 1 }
    }
    self.init(capitals: capitals, letters: letters, firstIsCapital: firstIsCapital)
  }

  private init(capitals: Int, letters: Int, firstIsCapital: Bool) {
    if capitals == 0 {
      self = .lower
    } else if capitals == letters {
      self = letters == 1 ? .capitalised : .upper
    } else {
      self = capitals == 1 && firstIsCapital ? .capitalised : .mixed
    }
  }

  private init(scalarsOf word: String) {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let capitals = letters.filter { $0.properties.isUppercase }.count
    self.init(
      capitals: capitals, letters: letters.count, firstIsCapital: letters.first?.properties.isUppercase == true)
  }
}
