import Text

/// Reads forms against an image, keeping what it found, with the table of the forms; one reader belongs to one worker.
public final class FormReader {
  /// Of the words that it met.
  public private(set) var forms = FormTable()
  private let words: WordReader
  private let stored: KnownReadings
  /// By form.
  private var readings = Column<FormReading>()
  /// Of all readings.
  let candidates = CandidateTable()
  /// The first form of each spelling: `Gestion` stands for what `gestion` does, and is not looked up again.
  private var twins: [String: FormID] = [:]
  /// The same of spellings whose capitals may have lost their accents.
  private var capitalTwins: [String: FormID] = [:]
  /// Whether words are known that were never made forms: parts of glued words.
  private var known: [String: Bool] = [:]
  /// Walks over this worker's sentences.
  let walk: TrieWalk
  let contexts: ContextTable
  /// For what stands in them.
  let selection = Selection()

  /// In UTF-8 bytes.
  private static let longestSymbol = 3

  public init(_ image: Image) {
    words = WordReader(image)
    stored = KnownReadings(image)
    walk = TrieWalk(image, candidates)
    contexts = ContextTable(image)
  }

  @inline(__always)
  func reading(of id: FormID) -> FormReading {
    if id < readings.count {
      let known = readings[id]
      if known.traits.contains(.known) { return known }
    }
    return firstReading(of: id)
  }

  @inline(never)
  private func firstReading(of id: FormID) -> FormReading {
    let form = forms[id]
    let spelling = Spelling(form)
    let reading: FormReading
    if let twin = spelling.mayLackAccents ? capitalTwins[spelling.folded] : twins[spelling.folded] {
      reading = self.reading(of: form, like: readings[twin])
    } else {
      reading = newReading(of: form, spelling)
      if spelling.mayLackAccents { capitalTwins[spelling.folded] = id } else { twins[spelling.folded] = id }
    }
    readings.extend(to: id + 1, with: FormReading())
    readings[id] = reading
    return reading
  }

  private func newReading(of form: Form, _ spelling: Spelling) -> FormReading {
    let found = read(form, spelling)
    var reading = FormReading()
    reading.traits = found.traits.union(.known)
    reading.opening = found.opening
    reading.firstCandidate = UInt32(candidates.append(found.candidates))
    reading.candidateCount = UInt16(clamping: found.candidates.count)
    for candidate in found.candidates where candidate.relation != .derived {
      reading.directCount += 1
      reading.words.insert(candidate.form)
    }
    addStarts(of: found.candidates, to: &reading)
    return self.reading(of: form, like: reading)
  }

  /// What a form stands for, given the reading of a twin that stands for the same label words: only what its capitals
  /// and marks tell is its own.
  private func reading(of form: Form, like twin: FormReading) -> FormReading {
    var reading = twin
    reading.symbol = Self.symbol(form.surface)
    reading.traits.subtract([.lowercase, .codeMark, .fullStop])
    reading.traits.formUnion(Self.surfaceTraits(of: form.surface))
    return reading
  }

  /// Whether the word occurs in a label, or is of a kind that the matcher knows.
  public func knows(_ form: Form) -> Bool {
    if let answer = known[form.surface] { return answer }
    let answer = !read(form, Spelling(form)).candidates.isEmpty
    known[form.surface] = answer
    return answer
  }

  /// Whether the word is the infinitive of a verb that a family knows.
  public func isInfinitive(_ id: FormID) -> Bool {
    reading(of: id).traits.contains(.infinitive)
  }

  /// Starts afresh, between two texts, where the table of forms is full; returns whether it was.
  public func makeRoom() -> Bool {
    guard forms.isFull else { return false }
    forms = FormTable()
    readings.removeAll()
    candidates.removeAll()
    twins = [:]
    capitalTwins = [:]
    known = [:]
    return true
  }

  /// All of a form that tells which label words it may stand for.
  private struct Spelling {
    let folded: String
    /// Whether its capitals may have lost their accents (`Morphology.relation`).
    let mayLackAccents: Bool

    init(_ form: Form) {
      folded = form.folded
      mayLackAccents = form.hasAccents ? form.shape != .lower : form.shape == .upper
    }
  }

  private func read(_ form: Form, _ spelling: Spelling) -> WordReader.Reading {
    stored.reading(of: spelling.folded, mayLackAccents: spelling.mayLackAccents) ?? words.reading(of: form)
  }

  /// What the capitals and marks of a form tell.
  private static func surfaceTraits(of surface: String) -> FormReading.Traits {
    var traits: FormReading.Traits = hasSmallLetter(surface) ? .lowercase : []
    switch surface {
    case "-", "&", "'": traits.insert(.codeMark)
    case ".": traits.insert(.fullStop)
    default: break
    }
    return traits
  }

  private static func hasSmallLetter(_ word: String) -> Bool {
    var isASCII = true
    for byte in word.utf8 {
      if byte &- 0x61 < 26 { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && word.contains(where: \.isLowercase)
  }

  /// Adds the nodes to which the candidates lead from the root of each layer.
  private func addStarts(of words: [FormReading.Candidate], to reading: inout FormReading) {
    reading.firstStart = UInt32(candidates.starts.count)
    for layer in 0..<Layer.allCases.count {
      let root = walk.node(layer)
      for word in words {
        guard let node = walk.child(of: root, by: word.form) else { continue }
        candidates.append(
          FormReading.Start(
            node: node, continuations: walk.continuations(of: node), layer: UInt8(layer), relation: word.relation,
            languages: word.languages))
        reading.layers |= 1 << UInt8(layer)
      }
    }
    reading.startCount = UInt16(clamping: candidates.starts.count - Int(reading.firstStart))
  }

  private static func symbol(_ surface: String) -> FormReading.Symbol {
    guard surface.utf8.count <= longestSymbol, let first = surface.utf8.first, !(0x61...0x7A).contains(first | 0x20)
    else { return .none }
    return switch surface {
    case "-", ".", "'", "\"", "«", "»", "“", "”", "_", "*", "·", "•": .soft
    case "/", "&", "+": .softCoordinator
    case ",": .coordinator
    case "(": .bracket
    default: .none
    }
  }
}
