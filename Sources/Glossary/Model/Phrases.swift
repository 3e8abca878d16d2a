import Text

/// The wordings of one language with which objects are written out (`glossaries/rendering/fr.yaml`).
///
/// A key names what is said; its wordings stand in the order of preference, with slots in braces: `{time} of experience`.
public struct Phrases: Hashable, Sendable {
  public var language: Language
  public var texts: [String: [String]] = [:]
  /// Wordings that name people of any gender, used in place of those of the same key where that is asked for.
  public var inclusive: [String: [String]] = [:]

  public init(language: Language) { self.language = language }

  /// The keys that each language must have, with the slots that their wordings may hold.
  public static let slots: [String: [String]] = {
    let plain = [
      "months", "heading-responsibilities", "heading-requirements", "heading-preferred", "heading-conditions",
      "heading-pay", "heading-application", "beginners", "no-degree", "experience", "renewable", "start-asap",
      "telework-none", "telework-possible", "telework-hybrid", "telework-full", "travel", "travel-none",
      "travel-national", "travel-international", "rolling", "gross", "net", "per-hour", "per-day", "per-week",
      "per-month", "per-year", "at-hire", "throughout", "team", "seniority-intern", "seniority-junior",
      "seniority-mid", "seniority-senior", "seniority-lead", "seniority-manager", "seniority-director",
      "related-field", "or-experience", "or-more",
    ]
    var slots: [String: [String]] = [
      "list-and": ["first", "last"], "list-or": ["first", "last"],
      "considered": ["what"], "waived": ["what"], "required": ["what"], "preferred": ["what"],
      "skill": ["skill"], "skill-unspecified": ["skill"],
      "alternative": ["list"], "alternative-related": ["list"],
      "degrees": ["degrees"], "degrees-held": ["degrees"], "degrees-in-progress": ["degrees"],
      "degrees-held-or-in-progress": ["degrees"], "degree-range": ["first", "last"], "degree-in": ["degree", "fields"],
      "fields-alone": ["fields"], "level": ["level"],
      "experience-of": ["time"], "experience-in": ["skills"], "experience-of-in": ["time", "skills"],
      "language": ["language"], "language-level": ["language", "level"],
      "language-A1": ["language"], "language-A2": ["language"], "language-B1": ["language"],
      "language-B2": ["language"], "language-C1": ["language"], "language-C2": ["language"],
      "language-native": ["language"],
      "driving": ["category"], "driving-class": ["class"], "caces": ["recommendation"],
      "caces-category": ["recommendation", "category"], "caces-plain": ["category"], "electrical": ["symbol"],
      "licence": ["licence"], "authorization": ["authorization", "when"],
      "contract": ["list"], "contract-duration": ["time"], "work-time": ["list"], "hours": ["hours"],
      "schedule": ["schedule"], "start-day": ["date"], "start-month": ["date"], "start-year": ["date"],
      "openings": ["count"],
      "telework-days": ["days"], "location": ["place"],
      "salary": ["amount", "terms"], "salary-with": ["amount", "terms", "extras"],
      "other-salary": ["amount", "terms"], "other-salary-with": ["amount", "terms", "extras"],
      "amount-range": ["min", "max"], "amount-least": ["min"], "amount-most": ["max"],
      "time-range": ["min", "max"], "time-least": ["min"], "time-most": ["max"],
      "url": ["url"], "email": ["email"], "phone": ["phone"], "deadline": ["date"], "reference": ["reference"],
      "document": ["document"], "team-of": ["count"],
      "date-day": ["day", "month", "year"], "date-month": ["month", "year"],
      "units-year": ["count"], "unit-year": ["count"], "units-month": ["count"], "unit-month": ["count"],
      "units-week": ["count"], "unit-week": ["count"], "units-day": ["count"], "unit-day": ["count"],
      "units-hour": ["count"], "unit-hour": ["count"],
    ]
    for key in plain { slots[key] = [] }
    return slots
  }()
}

extension Phrases {
  /// The wordings of a language in some glossary folders: those of a later folder replace those of the same key.
  ///
  /// - Returns: nil where no folder has a `rendering` folder with that language; diagnostics for what is wrong in it.
  public static func load(
    _ language: Language, from folders: [String]
  ) throws(FileSystemError) -> (phrases: Phrases?, diagnostics: [Diagnostic], files: [SourceFile]) {
    var phrases: Phrases?
    var diagnostics: [Diagnostic] = []
    var files: [SourceFile] = []
    for folder in folders {
      let path = folder + "/rendering/\(language.rawValue).yaml"
      let file: SourceFile
      do throws(FileSystemError) {
        file = SourceFile(path: path, bytes: try FileSystem.read(path))
      } catch {
        if error.isAbsence { continue }
        throw error
      }
      files.append(file)
      let loaded = GlossaryLoader.load([file])
      diagnostics += loaded.diagnostics
      guard let found = loaded.glossary.phrases[language] else { continue }
      phrases = phrases.map { $0.overridden(by: found) } ?? found
    }
    return (phrases, diagnostics + (phrases.map { missing(in: $0, files) } ?? []), files)
  }

  func overridden(by other: Phrases) -> Phrases {
    var phrases = self
    phrases.texts.merge(other.texts) { $1 }
    phrases.inclusive.merge(other.inclusive) { $1 }
    return phrases
  }

  private static func missing(in phrases: Phrases, _ files: [SourceFile]) -> [Diagnostic] {
    let absent = slots.keys.filter { phrases.texts[$0] == nil }.sorted()
    guard let path = files.first?.path, !absent.isEmpty else { return [] }
    return [
      Diagnostic(
        .error, "missing-key", "`phrases` lacks: \(absent.joined(separator: ", "))",
        at: Position(file: path, line: 1, column: 1), help: "every key needs a wording")
    ]
  }
}
