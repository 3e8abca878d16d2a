import Text

/// What the words of an image stand for, found when the image was made: most words of a text are among them, and a look
/// into this table costs a hundredth of finding it out (`WordReader`).
struct KnownReadings {
  private let image: Image

  init(_ image: Image) { self.image = image }

  /// Columns of the table of readings, which is sorted by hash; `marks` packs the traits, the opening, and whether a
  /// word with other capitals may stand for something else.
  private enum Column: Int {
    case hash, text, length, candidates, candidateCount, marks
  }
  private static let openingShift = 16
  private static let capitalsMatter = 1 << 24

  /// The reading of a folded word; nil where it is not known. `mayLackAccents`: see `FormReader.Spelling`.
  func reading(of folded: String, mayLackAccents: Bool) -> WordReader.Reading? {
    let table = image[.readings]
    for row in table.rows(under: folded.imageHash)
    where image.string(table[row, Column.text.rawValue], table[row, Column.length.rawValue], is: folded) {
      let marks = table[row, Column.marks.rawValue]
      return mayLackAccents && marks & Self.capitalsMatter != 0 ? nil : reading(row, marks, table)
    }
    return nil
  }

  private func reading(_ row: Int, _ marks: Int, _ table: Table) -> WordReader.Reading {
    let candidates = image[.readingCandidates]
    let first = table[row, Column.candidates.rawValue]
    return WordReader.Reading(
      traits: FormReading.Traits(rawValue: UInt16(truncatingIfNeeded: marks)),
      opening: ConjunctOpening(rawValue: UInt8(truncatingIfNeeded: marks >> Self.openingShift)) ?? .none,
      candidates: (first..<first + table[row, Column.candidateCount.rawValue]).map { row in
        FormReading.Candidate(
          form: UInt32(candidates[row, 0]),
          relation: FormReading.Relation(rawValue: UInt8(truncatingIfNeeded: candidates[row, 1])) ?? .same,
          languages: UInt8(truncatingIfNeeded: candidates[row, 1] >> 8))
      })
  }

  /// The rows of both tables for all words of an image that has none yet. Each word is given with its place among the
  /// strings. Cost: that of reading each word twice.
  static func tables(of image: Image) -> (readings: [UInt32], candidates: [UInt32]) {
    let reader = WordReader(image)
    var readings: [UInt32] = []
    var candidates: [UInt32] = []
    for word in words(of: image) {
      let form = Form(word.text)
      guard form.folded == word.text else { continue }
      let reading = reader.reading(of: form)
      let capitals = Form(word.text.uppercased())
      let isSame = capitals.folded == word.text && reader.reading(of: capitals) == reading
      let marks =
        Int(reading.traits.rawValue) | Int(reading.opening.rawValue) << openingShift | (isSame ? 0 : capitalsMatter)
      let row = [word.offset, word.text.utf8.count, candidates.count / 2, reading.candidates.count, marks]
      readings.append(word.text.imageHash)
      readings += row.map { UInt32($0) }
      for candidate in reading.candidates {
        candidates += [candidate.form, UInt32(candidate.relation.rawValue) | UInt32(candidate.languages) << 8]
      }
    }
    return (readings, candidates)
  }

  /// The folded words of labels and families, in both spellings, function words and the like, each once, by hash.
  private static func words(of image: Image) -> [(text: String, offset: Int)] {
    var offsets: [String: Int] = [:]
    for name in [Image.TableName.forms, .lemmas] {
      let table = image[name]
      for row in 0..<table.rows { offsets[image.string(table[row, 0], table[row, 1])] = table[row, 0] }
    }
    let words = image[.words]
    for row in 0..<words.rows { offsets[image.string(words[row, 1], words[row, 2] >> 8)] = words[row, 1] }
    let spellings = image[.spellings]
    for row in 0..<spellings.rows { offsets[image.string(spellings[row, 1], spellings[row, 2])] = spellings[row, 1] }
    return offsets.map { (text: $0.key, offset: $0.value) }
      .sorted { ($0.text.imageHash, $0.text) < ($1.text.imageHash, $1.text) }
  }
}
