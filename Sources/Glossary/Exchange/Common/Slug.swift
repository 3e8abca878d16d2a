import Text

/// Makes ids from names: lower-case ASCII words joined by hyphens.
enum Slug {
  /// The id that a name suggests; empty where it has no Latin letter or digit. `C++` gives `c-plus-plus`.
  static func id(from name: String) -> String {
    var words = ""
    for scalar in Fold(name).bare.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words.unicodeScalars.append(scalar)
      case "+": words += " plus "
      case "#": words += " sharp "
      case "'", "\u{2019}": continue
      default: words += " "
      }
    }
    return words.split(separator: " ").joined(separator: "-")
  }
}

/// Gives each concept an id of its own.
struct IDMaker {
  private var used: Set<String> = []

  /// `wanted`, or with `-2`, `-3` … behind it where that is taken.
  mutating func unique(_ wanted: String) -> String {
    let base = wanted.isEmpty ? "concept" : wanted
    var id = base
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
