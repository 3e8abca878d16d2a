import Glossary

/// One thing to say, and the ways to say it.
struct Statement {
  /// A line in one of the document's sections.
  struct Wording: Hashable {
    var place: Place
    var text: String
  }

  var wordings: Wordings
  /// Whether what a wording reads back as says it.
  var isSaid: (Posting) -> Bool
}

/// Wordings in the order of preference, made as they are asked for: most statements are said by their first one.
struct Wordings: Sequence {
  private var parts: [() -> [Statement.Wording]]

  init(_ parts: [() -> [Statement.Wording]] = []) { self.parts = parts }

  func makeIterator() -> AnyIterator<Statement.Wording> { AnyIterator(parts.lazy.flatMap { $0() }.makeIterator()) }

  static func + (first: Wordings, second: Wordings) -> Wordings { Wordings(first.parts + second.parts) }
}

/// The sections of a rendered posting, in their order.
enum Place: String, CaseIterable {
  case responsibilities, requirements, preferred, conditions, pay, application, other

  /// The section that its heading opens.
  var section: Section {
    switch self {
    case .responsibilities: .responsibilities
    case .requirements: .requirements
    case .preferred: .preferred
    case .conditions: .conditions
    case .pay: .benefits
    case .application: .application
    case .other: .other
    }
  }

  /// The key of its heading.
  var heading: String { "heading-\(rawValue)" }
}
