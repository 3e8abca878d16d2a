/// Of the program and of its libraries.
public enum Version {
  /// As it is told to C, which wants memory that stays.
  public static let literal: StaticString = "0.1.0"
  public static var string: String { "\(literal)" }
}
