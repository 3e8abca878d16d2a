/// UTF-8 bytes together with the map to the bytes they were made from.
public struct MappedText: Sendable, Equatable {
  public private(set) var bytes: [UInt8] = []
  public private(set) var map = ByteMap()

  public init() {}

  /// A copy of bytes `range` of `source`.
  init(copying range: Range<Int>, of source: [UInt8]) {
    append(range, of: source)
  }

  init(bytes: [UInt8], map: ByteMap) {
    self.bytes = bytes
    self.map = map
  }

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Copies bytes `range` of `source`, each standing for itself.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    bytes.append(contentsOf: source[range])
    map.append(units: range.count, source: range.lowerBound)
  }

  /// Adds one scalar that stands for all of `source`.
  mutating func append(_ scalar: Unicode.Scalar, from source: Range<Int>) {
    let before = bytes.count
    bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    map.append(
      units: 1, derivedUnit: bytes.count - before, source: source.lowerBound, sourceUnit: source.count)
  }

  /// Adds one byte that stands for all of `source`.
  mutating func append(byte: UInt8, from source: Range<Int>) {
    bytes.append(byte)
    map.append(units: 1, source: source.lowerBound, sourceUnit: source.count)
  }

  mutating func append(_ other: MappedText) {
    bytes.append(contentsOf: other.bytes)
    map.append(other.map)
  }

  func slice(_ range: Range<Int>) -> MappedText {
    MappedText(bytes: Array(bytes[range]), map: map.slice(range))
  }

  /// The same bytes, mapped on through `next` to the source of their source.
  func then(_ next: ByteMap) -> MappedText {
    MappedText(bytes: bytes, map: map.then(next))
  }
}
