import Text

/// A glossary as one JSON object that holds all of it, for programs.
///
/// `{"format": "normalize-glossary", "version": 1, "concepts": […], "words": {…}, "families": […], "spellings": {…}}`.
/// A concept has `id`, `kind`, `domain`, `status`, `labels` (`text`, `lang`, `tier`, `exactCase`, `type`, `derives`,
/// `fixedWording`), and where it says so `sections`, `ambiguous`, `keptInside`, `contexts`, `broader`, `links`, `values`,
/// `examples`, `successor`, `note`. Absent means empty.
public enum GlossaryJSON {
  /// Drops nothing but positions.
  public static func write(_ glossary: Glossary) -> Exported {
    var writer = JSONWriter(style: .pretty)
    writer.object { json in
      json.member("format", "normalize-glossary")
      json.member("version", 1)
      json.array("concepts") { json in for concept in glossary.concepts { write(concept, to: &json) } }
      write(glossary.words, to: &json)
    }
    return Exported(bytes: writer.bytes + [UInt8(ascii: "\n")], dropped: Dropped())
  }

  private static func write(_ concept: Concept, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", concept.id)
      json.member("kind", concept.kind.rawValue)
      json.member("domain", concept.domain)
      json.member("status", concept.status.rawValue)
      list("labels", concept.labels, to: &json, write)
      json.member("sections", concept.sections)
      json.member("ambiguous", concept.ambiguous.map(\.value))
      if concept.keptInside { json.member("keptInside", true) }
      list("contexts", concept.contexts, to: &json) { context, json in
        json.member(named: context.side.rawValue, context.text)
        json.member("labels", context.labels)
        json.member("reason", context.reason)
      }
      json.member("broader", concept.broader.map(\.value))
      list("links", concept.links, to: &json) { link, json in
        json.member("scheme", link.scheme)
        json.member("id", link.id)
        json.member("relation", link.relation.rawValue)
      }
      if !concept.values.isEmpty {
        json.object("values") { json in
          for (key, values) in concept.values.sorted(by: { $0.key < $1.key }) { json.member(named: key, values) }
        }
      }
      write(concept.examples, to: &json)
      json.member("successor", concept.successor?.value)
      json.member("note", concept.note)
    }
  }

  private static func write(_ label: Label, to json: inout JSONWriter) {
    json.member("text", label.text)
    json.member("lang", label.language.rawValue)
    json.member("tier", label.tier.rawValue)
    if label.exactCase { json.member("exactCase", true) }
    if !label.derives { json.member("derives", false) }
    if label.fixedWording { json.member("fixedWording", true) }
    json.member("type", label.form?.rawValue)
  }

  private static func write(_ examples: Concept.Examples, to json: inout JSONWriter) {
    if examples.hit.isEmpty, examples.miss.isEmpty { return }
    json.object("examples") { json in
      json.member("hit", examples.hit.map(\.value))
      json.member("miss", examples.miss.map(\.value))
    }
  }

  private static func write(_ words: WordTables, to json: inout JSONWriter) {
    let tables = WordTables.lists.map { ($0.name, words[keyPath: $0.path]) }.filter { !$0.1.isEmpty }
    if !tables.isEmpty {
      json.object("words") { json in
        for (name, table) in tables {
          json.key(named: name)
          json.object { json in
            for language in Language.allCases {
              json.member(named: language.rawValue, (table[language] ?? []).sorted())
            }
          }
        }
      }
    }
    list("families", words.families, to: &json) { family, json in
      json.member("lang", family.language.rawValue)
      json.member("verbs", family.verbs)
      json.member("nouns", family.nouns)
      json.member("forms", family.forms)
    }
    write(words.spellings, to: &json)
  }

  private static func write(_ spellings: SpellingTable, to json: inout JSONWriter) {
    if spellings.isEmpty { return }
    json.object("spellings") { json in
      for (name, path) in SpellingTable.pairs {
        json.key(named: name)
        json.object { json in
          for (british, american) in spellings[keyPath: path].sorted(by: { $0.key < $1.key }) {
            json.member(named: british, american)
          }
        }
      }
      json.member("doubled", spellings.doubled.sorted())
    }
  }

  /// An array of objects, one a line; nothing where it is empty.
  private static func list<Item>(
    _ name: StaticString, _ items: [Item], to json: inout JSONWriter, _ write: (Item, inout JSONWriter) -> Void
  ) {
    if items.isEmpty { return }
    json.key(name)
    json.array { json in
      for item in items { json.object(inline: true) { write(item, &$0) } }
    }
  }
}
