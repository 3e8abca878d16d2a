import Synchronization

/// Numbers texts from 0 in the order in which they are first met.
final class Numbering: Sendable {
  private let known = Mutex<[String: Int]>([:])

  func number(of text: String) -> Int {
    known.withLock { known in
      if let number = known[text] { return number }
      known[text] = known.count
      return known.count - 1
    }
  }
}
