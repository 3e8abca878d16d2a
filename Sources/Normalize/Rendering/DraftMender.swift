import Text

/// Mends what lines that are right alone say otherwise together: a currency tells of a country where a diploma has another
/// name, a list goes on in the next line, a cue reaches further.
///
/// The whole is read. As long as it says something else than the posting, a line at fault is moved or worded otherwise, if
/// that brings the reading nearer to the posting.
struct DraftMender {
  let check: ReadingCheck

  /// More readings of the whole are not worth their time.
  private static let mostReadings = 240
  /// Nor are more wordings of one line.
  private static let mostWordings = 40

  /// What a draft reads as, and how that differs from the posting.
  private struct Reading {
    var posting: Posting
    var differences: [String]

    /// How much it says that the posting does not say.
    var excess: Int { differences.count(where: { $0.hasPrefix("+") }) }
  }

  private func reading(of lines: [Draft.Line], _ draft: Draft) -> Reading {
    let posting = check.posting(of: lines)
    return Reading(posting: posting, differences: PostingDifference.between(draft.target.posting, posting))
  }

  func mend(_ draft: inout Draft) {
    var reading = reading(of: draft.lines, draft)
    var readings = 1
    while !reading.differences.isEmpty, readings < Self.mostReadings {
      guard let (lines, better) = improvement(of: draft, reading, &readings) else { break }
      draft.lines = lines
      reading = better
    }
    let isWhole = reading.differences.isEmpty
    for index in draft.lines.indices where isWhole || draft.lines[index].statement.isSaid(reading.posting) {
      draft.lines[index].isSure = true
    }
  }

  /// The first change of a line at fault that leaves fewer differences.
  private func improvement(
    of draft: Draft, _ reading: Reading, _ readings: inout Int
  ) -> ([Draft.Line], Reading)? {
    for index in faults(of: draft, reading, &readings) {
      for lines in changes(of: index, draft) {
        guard readings < Self.mostReadings else { return nil }
        readings += 1
        let next = self.reading(of: lines, draft)
        if next.differences.count < reading.differences.count { return (lines, next) }
      }
    }
    return nil
  }

  /// The lines that are not read as what they say, then those without which less is said that the posting does not say.
  private func faults(of draft: Draft, _ reading: Reading, _ readings: inout Int) -> [Int] {
    let unsaid = draft.lines.indices.filter { !draft.lines[$0].statement.isSaid(reading.posting) }
    guard reading.excess > 0 else { return unsaid }
    var excessive: [Int] = []
    for index in draft.lines.indices where !unsaid.contains(index) {
      var lines = draft.lines
      lines.remove(at: index)
      readings += 1
      if self.reading(of: lines, draft).excess < reading.excess { excessive.append(index) }
    }
    return unsaid + excessive
  }

  /// The lines with one of them elsewhere in its section, or in other words.
  private func changes(of index: Int, _ draft: Draft) -> [[Draft.Line]] {
    let line = draft.lines[index]
    var others = draft.lines
    others.remove(at: index)
    let moved = [others + [line], [line] + others]
    let wordings = line.statement.wordings.prefix(Renderer.mostTried).filter { wording in
      guard wording != line.wording else { return false }
      // A line that no wording says alone may have one that says it beside the others.
      guard line.isSure else { return true }
      return check.reading(of: wording).map { line.statement.isSaid($0) && draft.target.admits($0) } ?? false
    }
    let worded = wordings.prefix(Self.mostWordings).map { wording in
      var lines = draft.lines
      lines[index].wording = wording
      return lines
    }
    return line.isSure ? moved + worded : worded
  }
}
