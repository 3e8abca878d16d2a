import Text

/// What a glossary holds, counted.
public struct GlossaryStatistics: Hashable, Sendable {
  public struct Count: Hashable, Sendable {
    public var name: String
    public var concepts = 0
    /// Labels by language and tier.
    public var labels: [LabelSort: Int] = [:]
    public var links = 0
  }

  public struct LabelSort: Hashable, Sendable {
    public var language: Language
    public var tier: Label.Tier
  }

  /// Concepts of each kind and of each domain, most first.
  public private(set) var kinds: [Count] = []
  public private(set) var domains: [Count] = []
  /// Links of each vocabulary, most first: `concepts` counts the concepts that have one.
  public private(set) var schemes: [Count] = []
  public private(set) var total = Count(name: "total")
  /// Concepts of each status, by name.
  public private(set) var statuses: [Concept.Status: Int] = [:]
  public private(set) var families: [Language: Int] = [:]

  public init(of glossary: Glossary) {
    var kinds: [String: Count] = [:]
    var domains: [String: Count] = [:]
    var schemes: [String: Count] = [:]
    for concept in glossary.concepts {
      statuses[concept.status, default: 0] += 1
      Self.count(concept, in: &kinds[concept.kind.rawValue, default: Count(name: concept.kind.rawValue)])
      let domain = concept.domain ?? "–"
      Self.count(concept, in: &domains[domain, default: Count(name: domain)])
      Self.count(concept, in: &total)
      for scheme in Set(concept.links.map(\.scheme)) {
        schemes[scheme, default: Count(name: scheme)].concepts += 1
      }
      for link in concept.links { schemes[link.scheme]?.links += 1 }
    }
    for family in glossary.words.families { families[family.language, default: 0] += 1 }
    self.kinds = Self.ranked(kinds)
    self.domains = Self.ranked(domains)
    self.schemes = Self.ranked(schemes)
  }

  private static func count(_ concept: Concept, in count: inout Count) {
    count.concepts += 1
    count.links += concept.links.count
    for label in concept.labels {
      count.labels[LabelSort(language: label.language, tier: label.tier), default: 0] += 1
    }
  }

  private static func ranked(_ counts: [String: Count]) -> [Count] {
    counts.values.sorted { ($1.concepts, $0.name) < ($0.concepts, $1.name) }
  }
}

extension GlossaryStatistics {
  private static let sorts = Language.allCases.flatMap { language in
    Label.Tier.allCases.map { LabelSort(language: language, tier: $0) }
  }

  /// For people: one table of kinds, one of domains, one of links.
  public func text(coloured: Bool = false) -> String {
    let statuses = Concept.Status.allCases.compactMap { status in
      self.statuses[status].map { "\($0) \(status.rawValue)" }
    }
    let families = Language.allCases.compactMap { language in
      self.families[language].map { "\($0) \(language.rawValue)" }
    }
    let head = "\(total.concepts) concepts (\(statuses.joined(separator: ", ")))"
    let words = families.isEmpty ? "" : "; word families: \(families.joined(separator: ", "))"
    return head + words + "\n\n" + table("KIND", kinds + [total]).text(coloured: coloured) + "\n"
      + table("DOMAIN", domains).text(coloured: coloured)
      + (schemes.isEmpty ? "" : "\n" + linkTable.text(coloured: coloured))
  }

  private func table(_ heading: String, _ counts: [Count]) -> TextTable {
    let columns = Self.sorts.map { "\($0.language.rawValue.uppercased()) \($0.tier.rawValue.uppercased())" }
    var table = TextTable(
      [heading, "CONCEPTS"] + columns + ["LINKS"],
      alignments: [.left] + Array(repeating: .right, count: columns.count + 2))
    for count in counts {
      let numbers = [count.concepts] + Self.sorts.map { count.labels[$0] ?? 0 } + [count.links]
      table.add([.init(count.name)] + numbers.map { .init(String($0), $0 == 0 ? .faint : .plain) })
    }
    return table
  }

  private var linkTable: TextTable {
    var table = TextTable(["VOCABULARY", "CONCEPTS", "LINKS"], alignments: [.left, .right, .right])
    for scheme in schemes { table.add(scheme.name, String(scheme.concepts), String(scheme.links)) }
    return table
  }

  /// As JSON, with a line feed at the end.
  public var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("total")
      write(total, &writer)
      writer.object("statuses", inline: true) { writer in
        for status in Concept.Status.allCases { writer.member(named: status.rawValue, statuses[status] ?? 0) }
      }
      for (name, counts) in [("kinds", kinds), ("domains", domains)] {
        writer.key(named: name)
        writer.array { writer in for count in counts { write(count, &writer) } }
      }
      writer.array("links") { writer in
        for scheme in schemes {
          writer.object(inline: true) { writer in
            writer.member("scheme", scheme.name)
            writer.member("concepts", scheme.concepts)
            writer.member("links", scheme.links)
          }
        }
      }
      writer.object("families", inline: true) { writer in
        for language in Language.allCases { writer.member(named: language.rawValue, families[language] ?? 0) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ count: Count, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("name", count.name)
      writer.member("concepts", count.concepts)
      writer.object("labels", inline: true) { writer in
        for language in Language.allCases {
          writer.key(named: language.rawValue)
          writer.object(inline: true) { writer in
            for tier in Label.Tier.allCases {
              writer.member(named: tier.rawValue, count.labels[LabelSort(language: language, tier: tier)] ?? 0)
            }
          }
        }
      }
      writer.member("links", count.links)
    }
  }
}
