/// A set of rules by their numbers, in one vector, so that joining sets costs a few instructions and no memory.
struct RuleBits: Equatable, Sendable {
  /// There is room for so many rules.
  static let most = 512

  private var bits = SIMD8<UInt64>()

  var isEmpty: Bool { bits == SIMD8() }

  mutating func insert(_ rule: Int) {
    precondition(rule < Self.most, "RuleBits.most is the number of rules there may be")
    bits[rule >> 6] |= 1 << UInt64(rule & 63)
  }

  func contains(_ rule: Int) -> Bool { bits[rule >> 6] & 1 << UInt64(rule & 63) != 0 }

  mutating func formUnion(_ other: RuleBits) { bits |= other.bits }
  mutating func formIntersection(_ other: RuleBits) { bits &= other.bits }
  mutating func subtract(_ other: RuleBits) { bits &= ~other.bits }

  /// A number that tells most sets apart: eight words are hashed as one.
  fileprivate var digest: UInt64 {
    var digest: UInt64 = 0
    for index in 0..<8 { digest = (digest ^ bits[index]) &* 0x9E37_79B9_7F4A_7C15 }
    return digest ^ digest >> 32
  }

  /// Calls `body` for each, in ascending order.
  @inline(__always)
  func visit(_ body: (Int) -> Void) {
    for index in 0..<8 {
      var rest = bits[index]
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

/// Rules of which needs are met: a set for the first, the second and the third need of each (`PatternNeeds`).
struct RuleNeeds: Equatable, Sendable {
  static let most = 3

  private var first = RuleBits()
  private var second = RuleBits()
  private var third = RuleBits()

  /// Rules of which all needs are met.
  var met: RuleBits {
    var met = first
    met.formIntersection(second)
    met.formIntersection(third)
    return met
  }

  mutating func insert(_ rule: Int, at need: Int) {
    switch need {
    case 0: first.insert(rule)
    case 1: second.insert(rule)
    default: third.insert(rule)
    }
  }

  fileprivate var digest: UInt64 { first.digest ^ second.digest &* 3 ^ third.digest &* 5 }

  mutating func formUnion(_ other: RuleNeeds) {
    first.formUnion(other.first)
    second.formUnion(other.second)
    third.formUnion(other.third)
  }
}

/// What one thing in a sentence means to the rules: a form, a cue, a kind of competence or of quantity.
struct RuleRow: Equatable, Sendable {
  /// Rules that can begin with it.
  var begins = RuleBits()
  /// Rules that need it, or something like it.
  var meets = RuleNeeds()

  /// What it is to a rule.
  enum Role {
    case begins
    /// The first, the second or the third of the rule's needs.
    case meets(Int)
  }

  mutating func insert(_ rule: Int, _ role: Role) {
    switch role {
    case .begins: begins.insert(rule)
    case .meets(let place): meets.insert(rule, at: place)
    }
  }

  /// A number that tells most rows apart.
  var digest: Int { Int(truncatingIfNeeded: begins.digest ^ meets.digest &* 7) }

  mutating func formUnion(_ other: RuleRow) {
    begins.formUnion(other.begins)
    meets.formUnion(other.meets)
  }
}
