/// Tells which edit of the glossary made a difference.
///
/// The lock holds a digest of every concept's entry as it was when the goldens were blessed; an entry whose digest is
/// another now was edited. A difference is put down to the first of these that applies:
/// 1. the entry of its own concept was edited: the label that matches now, or the entry, is named;
/// 2. an edited concept gained or lost words that this one has, as a longer match hides those inside it;
/// 3. an edited concept gained or lost a match in the same block, as a cue for a strength or a section does;
/// 4. words or families were edited;
/// 5. entries of the rules' vocabulary were edited;
/// 6. the program is another.
struct Attribution: Sendable {
  private let edited: [String: Place]
  private let words: [String]
  private let vocabulary: [String]
  private let isOtherVersion: Bool
  private let versions: String

  private struct Place: Sendable {
    var file: String
    /// Nil where the concept is gone.
    var line: Int?
    var text: String { line.map { "\(file):\($0)" } ?? "\(file) (the concept was removed)" }
  }

  init(since lock: LockFile, now: GlossaryState, version: String) {
    var edited: [String: Place] = [:]
    for (id, entry) in now.entries where lock.concepts[id]?.digest != entry.digest {
      edited[id] = Place(file: entry.file, line: entry.line)
    }
    for (id, entry) in lock.concepts where now.entries[id] == nil { edited[id] = Place(file: entry.file, line: nil) }
    self.edited = edited
    words = Set(lock.words.keys).union(now.words.keys).filter { lock.words[$0] != now.words[$0] }.sorted()
    vocabulary = edited.filter { now.entries[$0.key]?.isSkill != true }.values.map(\.text).sorted()
    isOtherVersion = lock.version != version
    versions = "normalize \(lock.version) → \(version)"
  }

  /// The cause of a difference in `annotation`; `isNew` where it stands in the fresh run.
  func cause(of annotation: Annotation, isNew: Bool, in difference: GoldenDifference) -> String {
    if let own = own(annotation, isNew: isNew) { return own }
    let others = difference.added + difference.removed + difference.changed.map(\.new)
    let near = others.filter { $0.block == annotation.block && $0.concept != annotation.concept }
    for other in near where other.range.overlaps(annotation.range) {
      if let place = own(other, isNew: difference.added.contains(other)) {
        return "\(place) (\(other.concept ?? other.meaning) at the same words)"
      }
    }
    for other in near {
      if let place = own(other, isNew: difference.added.contains(other)) {
        return "\(place) (\(other.concept ?? other.meaning) in the same block)"
      }
    }
    return general
  }

  /// Where no concept of the difference itself was edited.
  var general: String {
    if !words.isEmpty { return words.joined(separator: ", ") }
    if let first = vocabulary.first {
      return vocabulary.count == 1
        ? first : "\(first) and \(vocabulary.count - 1) more entries of the rules' vocabulary"
    }
    if isOtherVersion { return versions }
    if let first = edited.values.map(\.text).min() {
      return edited.count == 1 ? first : "\(edited.count) edited concepts"
    }
    return "a change of the program: the glossary is as it was"
  }

  private func own(_ annotation: Annotation, isNew: Bool) -> String? {
    guard let concept = annotation.concept, let place = edited[concept] else { return nil }
    // The rule of a match of the fresh run is its label's place.
    return isNew && annotation.rule.contains(":") ? annotation.rule : place.text
  }
}
