import Text

/// Which of two candidates in a sentence stands: what leftmost-longest means here.
struct Precedence: CandidateCheck {
  let image: Image
  let spellings: Spellings

  /// The order in which candidates are tried.
  func precedes(_ one: Found, _ two: Found) -> Bool {
    if one.firstOwned != two.firstOwned { return one.firstOwned < two.firstOwned }
    if one.words.count != two.words.count { return one.words.count > two.words.count }
    if one.how != two.how { return one.how < two.how }
    if one.relation != two.relation { return one.relation < two.relation }
    if one.skipped != two.skipped { return one.skipped < two.skipped }
    let exact = (isExact(one), isExact(two))
    if exact.0 != exact.1 { return exact.0 }
    return one.label < two.label
  }

  private func isExact(_ found: Found) -> Bool { !found.flags.isDisjoint(with: [.exactCase, .fixedWording]) }

  /// Whether a direct candidate may make this one idle although it would be tried first.
  func mayYield(_ found: Found) -> Bool { isScattered(found) || isSupported(found) }

  /// Whether it jumps over words of the text.
  private func isScattered(_ found: Found) -> Bool { found.isShared || found.skipped > 0 }

  /// "Analyser et [rendre compte]", "support du [responsable technique]": a turn of speech gives none of its words to
  /// what jumps over others, unless all of them.
  private func breaks(_ found: Found, idiom direct: Found) -> Bool {
    guard isScattered(found), !isScattered(direct), image.kind(ofConcept: direct.concept) == .idiom else {
      return false
    }
    let held = direct.words.count { spellings.holds(found, spellings.word($0)) }
    return held > 0 && held < direct.words.count
  }

  /// A verb of little meaning with its object: `réaliser des études`.
  private func isSupported(_ found: Found) -> Bool {
    !found.isShared && found.flags.contains(.supported)
  }

  /// Whether a direct candidate makes another idle: it is an idiom that the other breaks; it says more than one with a
  /// support verb; it finds the same concept as a coordinated one that says no more before it; it stands where a
  /// doubtful conjunct is, or between a verb and an object of which nobody knows more.
  func isBetter(_ direct: Found, than found: Found) -> Bool {
    guard spellings.touches(direct, found) else { return false }
    if breaks(found, idiom: direct) { return true }
    if found.isSpread { return !direct.isSpread }
    guard found.isShared else { return isSupported(found) && saysMore(direct, than: found) }
    if direct.concept == found.concept { return !saysMoreBefore(direct, found) }
    if found.echoesHead, belongsFurtherOut(found, beside: direct) { return true }
    guard found.isLoose, direct.words.count == found.words.count - found.shared.count else { return false }
    return direct.words.allSatisfy { spellings.owns(found, spellings.word($0)) }
  }

  /// `réaliser des [études acoustiques]`, `conduct [data analysis]`: all words but the support verb, and at least one
  /// more.
  private func saysMore(_ direct: Found, than found: Found) -> Bool {
    guard direct.words.count >= found.words.count else { return false }
    return !spellings.holds(direct, spellings.word(found.words.lowerBound))
      && found.words.dropFirst().allSatisfy { spellings.holds(direct, spellings.word($0)) }
  }

  /// `[rédiger] et classer la [documentation technique]`, beside `documentation technique` alone; not so where the first
  /// word is shared (`développement en C ou C++`), and of facts, which the shortest words say.
  private func saysMoreBefore(_ direct: Found, _ found: Found) -> Bool {
    found.flags.contains(.skill) && found.part == .tail && found.firstOwned < direct.firstOwned
      && found.words.count > direct.words.count
  }

  /// `conduite de chariots élévateurs, de nacelles`: the second complement is the driving's, not the trucks', since the
  /// shared head lies inside a longer label.
  private func belongsFurtherOut(_ found: Found, beside direct: Found) -> Bool {
    let shared = found.shared
    guard shared.lowerBound == found.words.lowerBound, direct.tokens.lowerBound < found.tokens.lowerBound else {
      return false
    }
    return found.words.allSatisfy { shared.contains($0) == spellings.holds(direct, spellings.word($0)) }
  }

  /// Two candidates exclude each other where both own a word, or where the later lies wholly inside the earlier, unless
  /// their entries let both stand.
  func hides(_ accepted: Found, _ found: Found) -> Bool {
    guard spellings.touches(accepted, found) else { return false }
    let shared = found.shared
    let share = found.words.contains { !shared.contains($0) && spellings.owns(accepted, spellings.word($0)) }
    guard share || found.words.allSatisfy({ spellings.holds(accepted, spellings.word($0)) }) else { return false }
    return !namesObject(accepted, found) && !image.letsBothStand(accepted, found, in: spellings)
  }

  /// `concevoir l'architecture | architecture de données`: a verb and its object stand beside the object's longer name.
  private func namesObject(_ accepted: Found, _ found: Found) -> Bool {
    guard !isScattered(accepted), !isScattered(found), accepted.concept != found.concept,
      accepted.flags.contains(.task), accepted.words.count > 1,
      found.flags.contains(.skill), found.words.count > 1, found.relation < .verbal,
      spellings.word(accepted.words.upperBound - 1) == spellings.word(found.words.lowerBound)
    else { return false }
    return reading(accepted.tokens.lowerBound).traits.contains(.infinitive) || accepted.relation >= .verbal
  }
}

/// The candidates of one sentence that stand, found without a record of what hides what: memory of one worker, which is
/// used again from sentence to sentence.
final class Selection {
  /// Rows of what was found, in the order in which they are tried.
  private var tried = Column<UInt32>()
  private var kept = Column<UInt32>()
  /// Those that stand in the sentences so far, by position.
  private var standing = Column<UInt32>()

  var count: Int { tried.count }
  var rows: [Int] { (0..<tried.count).map { Int(tried[$0]) } }

  /// Turns to the next sentence.
  func removeAll() {
    tried.removeAll()
    kept.removeAll()
  }

  func add(_ row: Int) { tried.append(UInt32(truncatingIfNeeded: row)) }

  /// Finds which of the rows stand, for `takeStanding`. Cost: the square of the rows.
  func resolve(_ precedence: Precedence) {
    let spellings = precedence.spellings
    let found = spellings.found
    Self.sort(&tried) { precedence.precedes(found[$0], found[$1]) }
    for index in 0..<tried.count where stands(found[Int(tried[index])], found, precedence) { kept.append(tried[index]) }
    Self.sort(&kept) { one, two in
      (found[one].tokens.lowerBound, found[one].label) < (found[two].tokens.lowerBound, found[two].label)
    }
    for index in 0..<kept.count { standing.append(kept[index]) }
  }

  /// The matches that stand in all sentences since this was asked last.
  func takeStanding(of spellings: Spellings) -> [Match] {
    defer { standing.removeAll() }
    return (0..<standing.count).map { spellings.match(spellings.found[Int(standing[$0])]) }
  }

  private func stands(_ candidate: Found, _ found: [Found], _ precedence: Precedence) -> Bool {
    if precedence.mayYield(candidate) {
      for index in 0..<tried.count {
        let other = found[Int(tried[index])]
        if !other.isShared, precedence.isBetter(other, than: candidate) { return false }
      }
    }
    for index in 0..<kept.count where precedence.hides(found[Int(kept[index])], candidate) { return false }
    return true
  }

  /// By insertion, which keeps the order of equals: the rows are few, and nearly sorted.
  private static func sort(_ rows: inout Column<UInt32>, by precedes: (Int, Int) -> Bool) {
    guard rows.count > 1 else { return }
    for index in 1..<rows.count {
      let row = rows[index]
      var place = index
      while place > 0, precedes(Int(row), Int(rows[place - 1])) {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }
}
