/// The scores below which a corpus must not fall: `floors.yml`. They rise by themselves when asked to, and fall only with a
/// reason, which stays in the file.
public struct Floors: Hashable, Sendable {
  public struct Floor: Hashable, Sendable {
    public var split: String
    /// `skills`, `facts`, `kind/task` …
    public var measure: String
    public var precision: Double
    public var recall: Double
    public var f1: Double
    /// Why it was lowered, the last time that it was.
    public var lowered: String?
  }

  public var floors: [Floor] = []

  static let name = "floors.yml"
  /// Scores are compared as they are written, with four decimals.
  private static let unit = 10_000.0

  public init(of corpus: CorpusFolder) throws(CorpusError) {
    let path = Path.join(corpus.path, Self.name)
    guard FolderTree.exists(path) else { return }
    let reader = try YAMLRecord(try Storage.read(path), path: path)
    for item in try reader.records("floors") {
      floors.append(
        Floor(
          split: try item.text("split"), measure: try item.text("measure"),
          precision: try Self.number(item, "precision"),
          recall: try Self.number(item, "recall"), f1: try Self.number(item, "f1"),
          lowered: try item.optional("lowered")))
    }
    try reader.refuseOthers(["format", "floors"])
  }

  private static func number(_ item: YAMLRecord, _ key: String) throws(CorpusError) -> Double {
    guard let number = Double(try item.text(key)) else { throw item.problem("`\(key)` is a number") }
    return number
  }

  /// Scores below their floors, in words.
  public func breaches(_ report: ScoreReport, split: String) -> [String] {
    floors.filter { $0.split == split }.flatMap { floor in
      let score = report.scores[floor.measure] ?? Score()
      return [
        ("precision", score.precision, floor.precision), ("recall", score.recall, floor.recall),
        ("F1", score.f1, floor.f1),
      ].filter { Self.rounded($0.1) < $0.2 }.map {
        "\(floor.measure) \($0.0) \(Self.text($0.1)) is below its floor \(Self.text($0.2)) (\(split))"
      }
    }
  }

  /// Measures that have a floor.
  static let measures = ["skills", "facts"]

  /// Raises the floors of a split to the scores. With a reason they are lowered too.
  public mutating func set(to report: ScoreReport, split: String, lowering reason: String?) {
    for measure in Self.measures {
      guard let score = report.scores[measure] else { continue }
      let now = Floor(
        split: split, measure: measure, precision: Self.rounded(score.precision), recall: Self.rounded(score.recall),
        f1: Self.rounded(score.f1))
      guard let index = floors.firstIndex(where: { $0.split == split && $0.measure == measure }) else {
        floors.append(now)
        continue
      }
      let old = floors[index]
      let falls = now.precision < old.precision || now.recall < old.recall || now.f1 < old.f1
      if let reason {
        floors[index] = now
        floors[index].lowered = falls ? reason : old.lowered
      } else {
        floors[index].precision = max(old.precision, now.precision)
        floors[index].recall = max(old.recall, now.recall)
        floors[index].f1 = max(old.f1, now.f1)
      }
    }
  }

  /// Writes the file; an earlier run's leftovers are returned.
  public func store(in corpus: CorpusFolder) throws(CorpusError) -> [String] {
    var writer = YAMLWriter()
    writer.comment("Scores below which the corpus must not fall: 'normalize corpus score --set-floors' raises them.")
    writer.number("format", 1)
    writer.line("floors:")
    for floor in floors {
      let pairs: [(String, String?)] = [
        ("split", floor.split), ("measure", floor.measure), ("precision", Self.text(floor.precision)),
        ("recall", Self.text(floor.recall)), ("f1", Self.text(floor.f1)),
        ("lowered", floor.lowered.map { YAMLWriter.scalar($0, quoted: true) }),
      ]
      writer.line("  - " + YAMLWriter.flow(pairs))
    }
    let bytes = writer.bytes
    return try corpus.write { () throws(CorpusError) in
      try Storage.write(bytes, to: Path.join(corpus.path, Self.name))
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * unit).rounded(.down) / unit }

  /// Four decimals.
  static func text(_ value: Double) -> String {
    let units = Int((value * unit + 0.000_001).rounded(.down))
    let decimals = String(units % Int(unit))
    return "\(units / Int(unit))." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
