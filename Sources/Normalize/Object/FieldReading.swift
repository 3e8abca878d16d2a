import Markup

/// Reads the values of fields as the output contract has them, each with an error that says what it expects.
extension JSONNode {
  func eachMember(_ body: (String, JSONNode) throws(InputError) -> Void) throws(InputError) {
    guard let members else { throw error("an object is expected") }
    for member in members { try body(member.name, member.value) }
  }

  func list<Element>(_ element: (JSONNode) throws(InputError) -> Element) throws(InputError) -> [Element] {
    guard let elements else { throw error("a list is expected") }
    var list: [Element] = []
    for node in elements { list.append(try element(node)) }
    return list
  }

  func text() throws(InputError) -> String {
    guard let string, !string.isEmpty else { throw error("a text is expected") }
    return string
  }

  func texts() throws(InputError) -> [String] { try list { (node) throws(InputError) in try node.text() } }

  func flag() throws(InputError) -> Bool {
    guard let boolean else { throw error("true or false is expected") }
    return boolean
  }

  func integer() throws(InputError) -> Int {
    guard let number, let integer = Int(number) else { throw error("a whole number is expected") }
    return integer
  }

  func integers() throws(InputError) -> [Int] { try list { (node) throws(InputError) in try node.integer() } }

  func decimal() throws(InputError) -> Decimal {
    guard let number, let decimal = Decimal(number) else {
      throw error("a number of at most four decimals is expected")
    }
    return decimal
  }

  func duration() throws(InputError) -> Duration {
    guard let string, let duration = Duration(iso8601: string) else {
      throw error("an ISO 8601 duration of one unit is expected, such as \"P2Y\"")
    }
    return duration
  }

  func oneOf(_ known: [String]) throws(InputError) -> String {
    guard let string, known.contains(string) else {
      throw error("expected is one of: \(known.joined(separator: ", "))")
    }
    return string
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) throws(InputError) -> Choice {
    guard let choice = string.flatMap(Choice.init(rawValue:)) else {
      throw error("expected is one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  /// A concept's id.
  func tag() throws(InputError) -> String {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }
    guard let string, !string.isEmpty, string.unicodeScalars.allSatisfy(isPlain) else {
      throw error("a tag is expected: lower-case words joined by hyphens")
    }
    return string
  }

  /// A statement: the fields that `field` reads into a value, beside its modality and evidence.
  func demand<Value: Hashable & Sendable>(
    _ empty: Value, _ field: (inout Value, String, JSONNode) throws(InputError) -> Bool
  ) throws(InputError) -> Posting.Demand<Value> {
    var demand = Posting.Demand(value: empty, modality: .unspecified, evidence: [])
    try eachMember { (name, node) throws(InputError) in
      switch name {
      case "modality": demand.modality = try node.choice(Modality.self)
      case "evidence": demand.evidence = try node.integers()
      default:
        guard try field(&demand.value, name, node) else { throw node.nameError("no field \"\(name)\" is known here") }
      }
    }
    return demand
  }

  func demands<Value: Hashable & Sendable>(
    _ empty: Value, _ field: (inout Value, String, JSONNode) throws(InputError) -> Bool
  ) throws(InputError) -> [Posting.Demand<Value>] {
    try list { (node) throws(InputError) in try node.demand(empty, field) }
  }
}

extension Decimal {
  /// A number as JSON writes it, without an exponent and with at most four decimals.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    guard let whole = Int(parts[0]), fraction.utf8.count <= 4, parts.count == 1 || UInt(fraction) != nil,
      abs(whole) < 1_000_000_000_000
    else { return nil }
    let digits = fraction + String(repeating: "0", count: 4 - fraction.utf8.count)
    let sign = text.hasPrefix("-") ? -1 : 1
    self.init(scaled: whole * 10_000 + sign * (Int(digits) ?? 0))
  }
}

extension Duration {
  /// A duration of one unit: `P2Y`, `P18M`, `PT8H`.
  init?(iso8601 text: String) {
    guard text.hasPrefix("P"), let letter = text.last, let unit = Unit(rawValue: String(letter)) else { return nil }
    let number = text.dropFirst(unit == .hour ? 2 : 1).dropLast()
    guard text.hasPrefix("PT") == (unit == .hour), let amount = Decimal(String(number)), amount.scaled >= 0 else {
      return nil
    }
    self.init(amount, unit)
  }
}
