import Text

/// What changed between two states of a glossary, concept by concept.
public struct GlossaryDifference: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public enum Change: String, Hashable, Sendable {
      case added, removed, changed
    }

    public var id: String
    public var change: Change
    /// Sorted by language, then text.
    public var labels: [LabelChange]
    /// What else changed, as `key: old → new`.
    public var fields: [String]
  }

  public struct LabelChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case added, removed
      /// The label stood on that concept before.
      case movedFrom(String)
      /// The label stands on that concept now.
      case movedTo(String)
      case tier(from: Label.Tier, to: Label.Tier)
    }

    public var language: Language
    public var text: String
    public var kind: Kind
  }

  /// Sorted by id.
  public private(set) var entries: [Entry] = []

  /// Cost: linear in the labels of both, but for sorting.
  public init(from old: Glossary, to new: Glossary) {
    let before = Self.byID(old)
    let after = Self.byID(new)
    let oldOwners = Owners(of: old)
    let newOwners = Owners(of: new)
    for id in Set(before.keys).union(after.keys).sorted() {
      let labels = Self.labels(before[id], after[id], from: oldOwners, to: newOwners)
      let fields = Self.fields(before[id], after[id])
      let change: Entry.Change = before[id] == nil ? .added : after[id] == nil ? .removed : .changed
      if change == .changed, labels.isEmpty, fields.isEmpty { continue }
      entries.append(Entry(id: id, change: change, labels: labels, fields: fields))
    }
  }

  private static func byID(_ glossary: Glossary) -> [String: Concept] {
    Dictionary(glossary.concepts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  // MARK: Labels

  private struct Name: Hashable, Comparable {
    var language: Language
    var text: String

    init(_ label: Label) {
      language = label.language
      text = label.text
    }

    static func < (left: Name, right: Name) -> Bool {
      (left.language.rawValue, left.text) < (right.language.rawValue, right.text)
    }
  }

  /// The concepts that have each label.
  private struct Owners {
    var ids: [Name: [String]] = [:]

    init(of glossary: Glossary) {
      for concept in glossary.concepts {
        for label in concept.labels { ids[Name(label), default: []].append(concept.id) }
      }
    }
  }

  private static func labels(
    _ old: Concept?, _ new: Concept?, from oldOwners: Owners, to newOwners: Owners
  ) -> [LabelChange] {
    let before = tiers(old)
    let after = tiers(new)
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      let kind: LabelChange.Kind
      switch (before[name], after[name]) {
      case (let tier?, let now?) where tier != now: kind = .tier(from: tier, to: now)
      case (nil, .some):
        // It moved where its old owner has it no more.
        let origin = oldOwners.ids[name]?.first { newOwners.ids[name]?.contains($0) == false }
        kind = origin.map { .movedFrom($0) } ?? .added
      case (.some, nil):
        let goal = newOwners.ids[name]?.first { oldOwners.ids[name]?.contains($0) == false }
        kind = goal.map { .movedTo($0) } ?? .removed
      default: return nil
      }
      return LabelChange(language: name.language, text: name.text, kind: kind)
    }
  }

  private static func tiers(_ concept: Concept?) -> [Name: Label.Tier] {
    Dictionary((concept?.labels ?? []).map { (Name($0), $0.tier) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Other keys

  private static func fields(_ old: Concept?, _ new: Concept?) -> [String] {
    guard let old, let new else { return [] }
    func change(_ key: String, _ before: [String], _ after: [String]) -> String? {
      before == after ? nil : "\(key): \(listed(before)) → \(listed(after))"
    }
    return [
      change("kind", [old.kind.rawValue], [new.kind.rawValue]),
      change("status", [old.status.rawValue], [new.status.rawValue]),
      change("successor", old.successor.map { [$0.value] } ?? [], new.successor.map { [$0.value] } ?? []),
      change("exact case", exact(old), exact(new)),
      change("never derived", underived(old), underived(new)),
      change("fixed wording", fixed(old), fixed(new)),
      change("sections", old.sections, new.sections),
      change("ambiguous", old.ambiguous.map(\.value), new.ambiguous.map(\.value)),
      change("inside", old.keptInside ? ["keep"] : [], new.keptInside ? ["keep"] : []),
      change("not_when", old.contexts.map(text), new.contexts.map(text)),
      change("broader", old.broader.map(\.value), new.broader.map(\.value)),
      change("links", old.links.map(text), new.links.map(text)),
    ].compactMap { $0 }
  }

  private static func listed(_ values: [String]) -> String {
    values.isEmpty ? "none" : values.joined(separator: ", ")
  }

  private static func underived(_ concept: Concept) -> [String] {
    concept.labels.filter { !$0.derives }.map(\.text)
  }

  private static func fixed(_ concept: Concept) -> [String] {
    concept.labels.filter(\.fixedWording).map(\.text)
  }

  private static func exact(_ concept: Concept) -> [String] {
    concept.labels.filter(\.exactCase).map(\.text)
  }

  private static func text(_ context: NegativeContext) -> String {
    let labels = context.labels.isEmpty ? "" : " for " + context.labels.joined(separator: ", ")
    return "\(context.side.rawValue) “\(context.text)”\(labels)"
  }
  private static func text(_ link: Link) -> String { "\(link.scheme) \(link.id) (\(link.relation.rawValue))" }
}
