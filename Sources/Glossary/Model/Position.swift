/// A place in a glossary file, as people count: lines and columns from 1, columns in Unicode scalars.
public struct Position: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String = "", line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A value and the place it was read from.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var position: Position

  public init(_ value: Value, _ position: Position = Position()) {
    self.value = value
    self.position = position
  }
}
