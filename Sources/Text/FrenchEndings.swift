/// The endings of French inflection, after the tables of a school grammar (Bescherelle, Grevisse): genders and plurals
/// of nouns and adjectives, and the regular conjugations. Irregular verb forms are data (`glossaries/language`).
enum FrenchEndings {
  /// Each group holds the endings that one noun or adjective takes.
  private static let nominalGroups = EndingGroups(nominalEndings)
  private static let nominalEndings: [Set<String>] = [
    ["", "s"], ["", "x"],
    ["al", "ale", "als", "ales", "aux"], ["ail", "ails", "aux"], ["eau", "eaux", "elle", "elles", "el"],
    ["if", "ive", "ifs", "ives"], ["eux", "euse", "euses"],
    ["eur", "eurs", "euse", "euses", "rice", "rices", "eure", "eures"],
    ["er", "ers", "ére", "éres", "ere", "eres"], ["el", "els", "elle", "elles"],
    ["en", "ens", "enne", "ennes"], ["on", "ons", "onne", "onnes"], ["il", "ils", "ille", "illes"],
    ["et", "ets", "ette", "ettes", "éte", "étes", "ete", "etes"],
    ["c", "cs", "que", "ques"], ["f", "fs", "ve", "ves"], ["g", "gs", "gue", "gues"],
    ["s", "sse", "sses"], ["x", "ce", "ces"], ["x", "sse", "sses"],
  ]

  /// Endings of masculine forms whose feminine adds an `e`; others (`port`, `porte`) are different words.
  private static let takesFeminineE = EndingTable([
    "é", "i", "u", "al", "el", "ol", "in", "ain", "ein", "un", "an", "ant", "ent", "and", "ond", "ard", "ert", "ois",
    "ais",
    "is", "us", "et", "at", "it", "ct", "eur", "ier", "aut",
  ])

  private static let firstConjugation = EndingSet(firstConjugationEndings)
  private static let firstConjugationEndings = [
    "er", "e", "es", "ons", "ez", "ent", "ant", "é", "ée", "és", "ées", "ee", "ees", "ai", "as", "a",
    "ais", "ait", "ions", "iez", "aient", "erai", "eras", "era", "erons", "erez", "eront",
    "erais", "erait", "erions", "eriez", "eraient", "eons", "eant", "eais", "eait", "eaient",
  ]
  private static let secondConjugation = EndingSet(secondConjugationEndings)
  private static let secondConjugationEndings = [
    "ir", "is", "it", "issons", "issez", "issent", "issant", "isse", "isses", "i", "ie", "ies", "irai", "iras", "ira",
    "irons", "irez", "iront", "irais", "irait", "irions", "iriez", "iraient", "issais", "issait", "issions", "issiez",
    "issaient",
  ]
  private static let thirdConjugation = EndingSet(thirdConjugationEndings)
  private static let thirdConjugationEndings = [
    "", "aient", "ais", "ait", "ant", "e", "ent", "es", "ez", "iez", "ions", "ons", "s", "t", "u", "ue", "ues", "us",
  ]
  /// Future and conditional, which all verbs in -re form alike: conduirez, vendra.
  private static let futureInRe = EndingSet(futureInReEndings)
  private static let futureInReEndings = [
    "ra", "rai", "raient", "rais", "rait", "ras", "re", "rez", "riez", "rions", "rons", "ront",
  ]

  /// Grave and acute e, which alternate within one word (`complet`, `complète`; `gérer`, `gère`), made alike.
  static func levelled(_ word: String) -> String {
    guard word.utf8.contains(0xA8) else { return word }
    var bytes = Array(word.utf8)
    // è and é differ in their second byte.
    for index in 1..<bytes.count where bytes[index] == 0xA8 && bytes[index - 1] == 0xC3 { bytes[index] = 0xA9 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A spelling that feminine and masculine forms share, for the stemmer, which knows no gender.
  static func neutral(_ word: String) -> String {
    let bytes = word.utf8Span.span
    let length = bytes.count
    guard let entry = neutrals.first(endingOf: bytes, where: { length > $0.ending.count + 2 }) else { return word }
    return bytes.replacingLast(entry.ending.count, with: entry.value)
  }

  private static let neutrals = EndingTable<[UInt8]>(
    [
      ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("eux", "eur"), ("eurs", "eur"),
      ("eaux", "el"), ("eau", "el"), ("elles", "el"), ("elle", "el"), ("iques", "ic"), ("ique", "ic"), ("ics", "ic"),
      ("ques", "c"), ("que", "c"), ("èrement", "er"),
    ].map { ($0.0, Array($0.1.utf8)) })

  /// For an ending, others in whose place the word is looked for as well, where Snowball leaves forms of one word apart.
  private static let alternativeEndings = EndingTable<[[UInt8]]>(
    [
      // Verbs: mangeons, gérons, gèrent, étudiez, plantions, nettoie, appelle, jettent.
      ("eons", ["er"]), ("eant", ["er"]), ("ons", ["er", "re"]), ("ent", ["er"]), ("iez", ["ier"]), ("ions", ["er"]),
      ("ie", ["yer"]), ("ies", ["yer"]), ("ient", ["yer"]),
      ("lle", ["ler"]), ("lles", ["ler"]), ("llent", ["ler"]), ("tte", ["ter"]), ("ttes", ["ter"]), ("ttent", ["ter"]),
      // Nouns and adjectives: vitraux, neveux, active, longue, requise, basse, rousse, douce.
      ("aux", ["ail"]), ("ux", ["u"]), ("ve", ["f"]), ("ves", ["f"]), ("gue", ["g"]), ("gues", ["g"]),
      ("e", [""]), ("es", [""]), ("sse", ["s", "x"]), ("sses", ["s", "x"]), ("ce", ["x"]), ("ces", ["x"]),
    ].map { ($0.0, $0.1.map { Array($0.utf8) }) })

  /// Prepositions with an article in them, or elided, and the preposition itself.
  private static let contractions = ["d": "de", "du": "de", "des": "de", "de": "de", "au": "à", "aux": "à", "à": "à"]

  /// Of these, in UTF-8 bytes.
  private static let longestContraction = 3

  /// Whether both are forms of one preposition: pas de, pas d'outillage.
  static func areOnePreposition(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count <= longestContraction, second.utf8.count <= longestContraction else { return false }
    return contractions[first].map { $0 == contractions[second] } ?? false
  }

  /// Other spellings under whose stems the word is also looked for.
  static func alternatives(_ word: String) -> [String] {
    var spellings: [String] = []
    if word.utf8.count <= longestContraction, let preposition = contractions[word] { spellings.append(preposition) }
    func add(_ dropped: Int, _ ending: [UInt8], where holds: (String) -> Bool = { _ in true }) {
      let spelling = word.utf8Span.span.replacingLast(dropped, with: ending)
      if holds(spelling) { spellings.append(spelling) }
    }
    alternativeEndings.forEach(endingOf: word.utf8Span.span) { entry in
      for other in entry.value { add(entry.ending.count, other) }
    }
    // -re verbs, whose finite forms Snowball leaves whole: `vendez`, `vendent`, `vendu`, `conduirez`.
    thirdEndings.forEach(endingOf: word.utf8Span.span) { entry in add(entry.value, re, where: isThirdConjugation) }
    futureEndings.forEach(endingOf: word.utf8Span.span) { entry in add(entry.ending.count, re) }
    return spellings
  }

  private static let re = Array("re".utf8)

  /// The endings of the third conjugation after the last letter of its roots, with their own lengths in bytes.
  private static let thirdEndings = EndingTable<Int>(
    thirdConjugationEndings.flatMap { [("d" + $0, $0.utf8.count), ("p" + $0, $0.utf8.count)] })
  private static let futureEndings = EndingTable(futureInReEndings)

  /// Infinitives of the regular third conjugation; `peintre` and `centre` are none.
  private static func isThirdConjugation(_ word: String) -> Bool {
    thirdInfinitives.first(endingOf: word.utf8Span.span) != nil
  }

  private static let thirdInfinitives = EndingTable(["andre", "endre", "ondre", "erdre", "ordre", "ompre"])

  /// Whether two levelled words differ by gender or number alone.
  static func areNominal(_ first: String, _ second: String) -> Bool {
    let (one, two) = (first.utf8Span.span, second.utf8Span.span)
    return isFeminine(one, of: two) || isFeminine(two, of: one) || nominalGroups.join(one, two, leastStem: 3)
  }

  private static func isFeminine(_ feminine: borrowing Span<UInt8>, of masculine: borrowing Span<UInt8>) -> Bool {
    let least = masculine.last == UInt8(ascii: "s") ? masculine.count - 1 : masculine.count
    for count in [masculine.count, least] {
      let added = feminine.count - count
      guard added == 1 || added == 2, feminine[count] == UInt8(ascii: "e"),
        added == 1 || feminine[count + 1] == UInt8(ascii: "s"), feminine.begins(with: masculine, count)
      else { continue }
      let length = masculine.scalars(in: 0..<count)
      return takesFeminineE.first(endingOf: masculine.extracting(0..<count)) { entry in
        length >= 5 || entry.ending == acuteE || length == 4 && entry.ending.span.scalars(in: entry.ending.indices) == 1
      } != nil
    }
    return false
  }

  private static let acuteE = Array("é".utf8)

  /// Whether `form` is a regular form of the verb `infinitive`, both levelled.
  static func isVerbForm(_ form: String, ofInfinitive infinitive: String) -> Bool {
    let (form, verb) = (form.utf8Span.span, infinitive.utf8Span.span)
    // Whatever becomes of the root, its first letter stays.
    guard !form.isEmpty, !verb.isEmpty, form[0] == verb[0], verb.scalars(in: 0..<verb.count) >= 5 else { return false }
    let root = verb.count - 2
    switch (verb[root], verb[root + 1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "r")):
      return has(form, verb, root, firstConjugation)
        || changedRoots(verb.extracting(0..<root)).contains { has(form, $0.span, $0.count, firstConjugation) }
    case (UInt8(ascii: "i"), UInt8(ascii: "r")): return has(form, verb, root, secondConjugation)
    case (UInt8(ascii: "r"), UInt8(ascii: "e")):
      return has(form, verb, root, futureInRe)
        || isThirdConjugation(infinitive) && has(form, verb, root, thirdConjugation)
    default: return false
    }
  }

  /// Whether a word is the first `length` bytes of `root` with one of the endings.
  private static func has(
    _ form: borrowing Span<UInt8>, _ root: borrowing Span<UInt8>, _ length: Int, _ endings: EndingSet
  ) -> Bool {
    form.begins(with: root, length) && endings.contains(form, from: length)
  }

  /// The spellings that the root of a verb in -er takes before some endings: commenç-, nettoi-, achèt-, appell-, jett-.
  private static func changedRoots(_ root: borrowing Span<UInt8>) -> [[UInt8]] {
    var stump = root.count - 1
    while stump > 0, root[stump] & 0xC0 == 0x80 { stump -= 1 }
    guard stump >= 0 else { return [] }
    func changed(_ length: Int, _ ending: [UInt8], keepsLast: Bool = false) -> [UInt8] {
      var changed: [UInt8] = []
      for index in 0..<length { changed.append(root[index]) }
      changed += ending
      if keepsLast { for index in stump..<root.count { changed.append(root[index]) } }
      return changed
    }
    var roots: [[UInt8]] = []
    switch root[stump] {
    case UInt8(ascii: "c"): roots.append(changed(stump, cedilla))
    case UInt8(ascii: "y"): roots.append(changed(stump, [UInt8(ascii: "i")]))
    case UInt8(ascii: "l"), UInt8(ascii: "t"): roots.append(changed(root.count, [root[stump]]))
    default: break
    }
    if stump > 0, root[stump - 1] == UInt8(ascii: "e") { roots.append(changed(stump - 1, acuteE, keepsLast: true)) }
    return roots
  }

  private static let cedilla = Array("ç".utf8)

  /// See `Morphology.sharedBeginning`. A verb's root may change in its last letter before an ending (nettoi-, appell-).
  static func sharedBeginning(_ bare: borrowing Span<UInt8>) -> Int {
    bare.count <= longestContraction ? 0 : bare.count - allEndings.longest(endingOf: bare) - 1
  }

  private static let allEndings: EndingSet = {
    let conjugations = firstConjugationEndings + secondConjugationEndings + thirdConjugationEndings + futureInReEndings
    return EndingSet((nominalEndings.flatMap(\.self) + conjugations + ["e", "es"]).map(Fold.bare))
  }()
}
