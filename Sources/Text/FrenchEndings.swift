/// The endings of French inflection, after the tables of a school grammar (Bescherelle, Grevisse): genders and plurals
/// of nouns and adjectives, and the regular conjugations. Irregular verb forms are data (`glossaries/language`).
enum FrenchEndings {
  /// Each group holds the endings that one noun or adjective takes.
  private static let nominalGroups = EndingGroups([
    ["", "s"], ["", "x"],
    ["al", "ale", "als", "ales", "aux"], ["ail", "ails", "aux"], ["eau", "eaux", "elle", "elles", "el"],
    ["if", "ive", "ifs", "ives"], ["eux", "euse", "euses"],
    ["eur", "eurs", "euse", "euses", "rice", "rices", "eure", "eures"],
    ["er", "ers", "ére", "éres", "ere", "eres"], ["el", "els", "elle", "elles"],
    ["en", "ens", "enne", "ennes"], ["on", "ons", "onne", "onnes"], ["il", "ils", "ille", "illes"],
    ["et", "ets", "ette", "ettes", "éte", "étes", "ete", "etes"],
    ["c", "cs", "que", "ques"], ["f", "fs", "ve", "ves"], ["g", "gs", "gue", "gues"],
    ["s", "sse", "sses"], ["x", "ce", "ces"], ["x", "sse", "sses"],
  ])

  /// Endings of masculine forms whose feminine adds an `e`; others (`port`, `porte`) are different words.
  private static let takesFeminineE = EndingTable([
    "é", "i", "u", "al", "el", "ol", "in", "ain", "ein", "un", "an", "ant", "ent", "and", "ond", "ard", "ert", "ois",
    "ais",
    "is", "us", "et", "at", "it", "ct", "eur", "ier", "aut",
  ])

  private static let firstConjugation: Set<String> = [
    "er", "e", "es", "ons", "ez", "ent", "ant", "é", "ée", "és", "ées", "ee", "ees", "ai", "as", "a",
    "ais", "ait", "ions", "iez", "aient", "erai", "eras", "era", "erons", "erez", "eront",
    "erais", "erait", "erions", "eriez", "eraient", "eons", "eant", "eais", "eait", "eaient",
  ]
  private static let secondConjugation: Set<String> = [
    "ir", "is", "it", "issons", "issez", "issent", "issant", "isse", "isses", "i", "ie", "ies", "irai", "iras", "ira",
    "irons", "irez", "iront", "irais", "irait", "irions", "iriez", "iraient", "issais", "issait", "issions", "issiez",
    "issaient",
  ]
  private static let thirdConjugation: Set<String> = [
    "s", "", "t", "ons", "ez", "ent", "ant", "u", "ue", "us", "ues", "e", "es", "ais", "ait", "ions", "iez", "aient",
  ]
  /// Future and conditional, which all verbs in -re form alike: conduirez, vendra.
  private static let futureInRe: Set<String> = [
    "re", "rai", "ras", "ra", "rons", "rez", "ront", "rais", "rait", "rions", "riez", "raient",
  ]

  /// Grave and acute e, which alternate within one word (`complet`, `complète`; `gérer`, `gère`), made alike.
  static func levelled(_ word: String) -> String {
    guard word.unicodeScalars.contains("è") else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "è" ? "é" : $0 }))
  }

  /// A spelling that feminine and masculine forms share, for the stemmer, which knows no gender.
  static func neutral(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let entry = neutrals.first(endingOf: bytes, where: { bytes.count > $0.ending.count + 2 }) else { return word }
    return bytes.replacingLast(entry.ending.count, with: entry.value)
  }

  private static let neutrals = EndingTable<[UInt8]>(
    [
      ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("eux", "eur"), ("eurs", "eur"),
      ("eaux", "el"), ("eau", "el"), ("elles", "el"), ("elle", "el"), ("iques", "ic"), ("ique", "ic"), ("ics", "ic"),
      ("ques", "c"), ("que", "c"), ("èrement", "er"),
    ].map { ($0.0, Array($0.1.utf8)) })

  /// For an ending, others in whose place the word is looked for as well, where Snowball leaves forms of one word apart.
  private static let alternativeEndings = EndingTable<[String]>([
    // Verbs: mangeons, gérons, gèrent, étudiez, plantions, nettoie, appelle, jettent.
    ("eons", ["er"]), ("eant", ["er"]), ("ons", ["er", "re"]), ("ent", ["er"]), ("iez", ["ier"]), ("ions", ["er"]),
    ("ie", ["yer"]), ("ies", ["yer"]), ("ient", ["yer"]),
    ("lle", ["ler"]), ("lles", ["ler"]), ("llent", ["ler"]), ("tte", ["ter"]), ("ttes", ["ter"]), ("ttent", ["ter"]),
    // Nouns and adjectives: vitraux, neveux, active, longue, requise, basse, rousse, douce.
    ("aux", ["ail"]), ("ux", ["u"]), ("ve", ["f"]), ("ves", ["f"]), ("gue", ["g"]), ("gues", ["g"]),
    ("e", [""]), ("es", [""]), ("sse", ["s", "x"]), ("sses", ["s", "x"]), ("ce", ["x"]), ("ces", ["x"]),
  ])

  /// Prepositions with an article in them, or elided, and the preposition itself.
  private static let contractions = ["d": "de", "du": "de", "des": "de", "de": "de", "au": "à", "aux": "à", "à": "à"]

  /// Whether both are forms of one preposition: pas de, pas d'outillage.
  static func areOnePreposition(_ first: String, _ second: String) -> Bool {
    contractions[first].map { $0 == contractions[second] } ?? false
  }

  /// Other spellings under whose stems the word is also looked for.
  static func alternatives(_ word: String) -> [String] {
    var spellings = contractions[word].map { [$0] } ?? []
    let bytes = Array(word.utf8)
    alternativeEndings.forEach(endingOf: bytes) { entry in
      spellings += entry.value.map { bytes.replacingLast(entry.ending.count, with: Array($0.utf8)) }
    }
    return spellings + regularInfinitives(bytes)
  }

  /// -re verbs, whose finite forms Snowball leaves whole: `vendez`, `vendent`, `vendu`, `conduirez`.
  private static func regularInfinitives(_ word: [UInt8]) -> [String] {
    var infinitives: [String] = []
    thirdEndings.forEach(endingOf: word) { entry in
      let infinitive = word.replacingLast(entry.value, with: Array("re".utf8))
      if isThirdConjugation(infinitive) { infinitives.append(infinitive) }
    }
    futureEndings.forEach(endingOf: word) { entry in
      infinitives.append(word.replacingLast(entry.ending.count, with: Array("re".utf8)))
    }
    return infinitives
  }

  /// The endings of the third conjugation after the last letter of its roots, with their own lengths in bytes.
  private static let thirdEndings = EndingTable<Int>(
    thirdConjugation.sorted().flatMap { [("d" + $0, $0.utf8.count), ("p" + $0, $0.utf8.count)] })
  private static let futureEndings = EndingTable(futureInRe.sorted())

  /// Infinitives of the regular third conjugation; `peintre` and `centre` are none.
  private static func isThirdConjugation(_ word: String) -> Bool {
    ["andre", "endre", "ondre", "erdre", "ordre", "ompre"].contains { word.hasSuffix($0) }
  }

  /// Whether two levelled words differ by gender or number alone.
  static func areNominal(_ first: String, _ second: String) -> Bool {
    let (one, two) = (Array(first.utf8), Array(second.utf8))
    if isFeminine(one, of: two) || isFeminine(two, of: one) { return true }
    return nominalGroups.join(one, two, leastStem: 3)
  }

  private static func isFeminine(_ feminine: [UInt8], of masculine: [UInt8]) -> Bool {
    let least = masculine.last == UInt8(ascii: "s") ? masculine.count - 1 : masculine.count
    for count in [masculine.count, least] {
      let added = feminine.count - count
      guard added == 1 || added == 2, feminine[count] == UInt8(ascii: "e"),
        added == 1 || feminine[count + 1] == UInt8(ascii: "s")
      else { continue }
      let base = Array(masculine[..<count])
      guard feminine.begins(with: base) else { continue }
      let length = base.scalarCount
      return takesFeminineE.first(endingOf: base) { entry in
        length >= 5 || entry.ending == Array("é".utf8) || length == 4 && entry.ending.scalarCount == 1
      } != nil
    }
    return false
  }

  /// Whether `form` is a regular form of the verb `infinitive`, both levelled.
  static func isVerbForm(_ form: String, ofInfinitive infinitive: String) -> Bool {
    // Whatever becomes of the root, its first letter stays.
    guard form.utf8.first == infinitive.utf8.first, infinitive.unicodeScalars.count >= 5 else { return false }
    if infinitive.hasSuffix("er") {
      return firstConjugationRoots(String(infinitive.dropLast(2))).contains { has(form, $0, firstConjugation) }
    }
    if infinitive.hasSuffix("ir") { return has(form, String(infinitive.dropLast(2)), secondConjugation) }
    guard infinitive.hasSuffix("re") else { return false }
    let root = String(infinitive.dropLast(2))
    return has(form, root, futureInRe) || isThirdConjugation(infinitive) && has(form, root, thirdConjugation)
  }

  private static func has(_ form: String, _ root: String, _ endings: Set<String>) -> Bool {
    form.hasPrefix(root) && endings.contains(String(form.dropFirst(root.count)))
  }

  /// The spellings of the root of a verb in -er: commenç-, nettoi-, achèt-, appell-, jett-.
  private static func firstConjugationRoots(_ root: String) -> [String] {
    var roots = [root]
    guard let last = root.unicodeScalars.last else { return roots }
    let stump = String(root.unicodeScalars.dropLast())
    switch last {
    case "c": roots.append(stump + "ç")
    case "y": roots.append(stump + "i")
    case "l", "t": roots.append(root + String(last))
    default: break
    }
    if stump.hasSuffix("e") { roots.append(stump.dropLast() + "é" + String(last)) }
    return roots
  }
}
