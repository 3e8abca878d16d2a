/// Caps that keep cost linear whatever the input is. Each cut is told by a diagnostic.
public struct Limits: Sendable {
  /// Bytes of one item's decoded text; the rest is left out (`size-limit`).
  public var itemBytes = 64 << 20
  /// Tags of one item; later ones separate text like a space does (`tag-limit`).
  public var tags = 1_000_000
  /// Nesting of elements; deeper tags are ignored, their text stays (`depth-limit`).
  public var depth = 256
  /// Steps of a block's path, from the body on; deeper ones are not spelled out.
  public var pathSteps = 64
  /// Different names of elements that are not HTML's; later ones stay as text (`name-limit`).
  public var unknownNames = 1_000
  /// Nesting of JSON values; deeper is an error.
  public var jsonDepth = 512

  public init() {}
}
