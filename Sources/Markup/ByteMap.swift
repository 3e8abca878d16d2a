import Text

/// Where each byte of a derived UTF-8 text came from: a piecewise-linear map from its offsets to byte ranges of
/// its source. Monotone: derived offsets only grow, and source offsets grow with them.
///
/// A run is `units` equal steps. Copied text is one run of 1 byte to 1 byte; an entity or an escape is one unit, so
/// that any part of its derived bytes maps to the whole of it; UTF-16 is a run of 1 byte to 2. Source bytes that
/// gave nothing (a tag, a dropped mark) lie between runs.
public struct ByteMap: Sendable, Equatable {
  public struct Run: Sendable, Equatable {
    /// Offset of the first derived byte.
    public var derived: Int
    /// Offset of the first source byte.
    public var source: Int
    public var units: Int
    /// Bytes of one unit on each side; `sourceUnit` 0 marks derived bytes that no source byte stands for.
    public var derivedUnit: Int
    public var sourceUnit: Int

    var derivedEnd: Int { derived + units * derivedUnit }
    var sourceEnd: Int { source + units * sourceUnit }
    var isIdentity: Bool { derivedUnit == 1 && sourceUnit == 1 }

    /// The source of those units that `range` touches. The range lies within the run.
    func source(of range: Range<Int>) -> Range<Int> {
      if isIdentity { return source + range.lowerBound - derived..<source + range.upperBound - derived }
      let first = (range.lowerBound - derived) / derivedUnit
      let last = (range.upperBound - derived + derivedUnit - 1) / derivedUnit
      return source + first * sourceUnit..<source + last * sourceUnit
    }
  }

  public private(set) var runs: [Run] = []

  public init() {}

  /// Text that lies in its source as it is, from `source` on.
  public static func identity(_ count: Int, at source: Int = 0) -> ByteMap {
    var map = ByteMap()
    map.append(units: count, source: source)
    return map
  }

  /// Bytes of the derived text.
  public var count: Int { runs.last?.derivedEnd ?? 0 }

  /// Adds a run at the end. Joins the last run where it goes on in equal steps.
  mutating func append(units: Int, derivedUnit: Int = 1, source: Int, sourceUnit: Int = 1) {
    guard units > 0, derivedUnit > 0 else { return }
    if let last = runs.last, last.derivedUnit == derivedUnit, last.sourceUnit == sourceUnit,
      last.sourceEnd == source, sourceUnit > 0
    {
      runs[runs.count - 1].units += units
      return
    }
    runs.append(
      Run(derived: count, source: source, units: units, derivedUnit: derivedUnit, sourceUnit: sourceUnit))
  }

  /// The source byte ranges that the derived bytes of `range` came from, in order; ranges that touch are one.
  /// A phrase that runs across a tag has several. Costs a binary search and one step a run.
  public func source(of range: Range<Int>) -> SourceRanges {
    var result = SourceRanges()
    forEachPiece(of: range) { run, piece in result.append(run.source(of: piece)) }
    return result
  }

  /// From the first to the last source byte of `source(of: range)`; nil where there is none. Allocates nothing.
  public func extent(of range: Range<Int>) -> Range<Int>? {
    var extent: Range<Int>?
    forEachPiece(of: range) { run, piece in
      let source = run.source(of: piece)
      guard !source.isEmpty else { return }
      extent = extent.map { $0.lowerBound..<max($0.upperBound, source.upperBound) } ?? source
    }
    return extent
  }

  /// The map from this text through its source to the source of that: `self`, then `next`.
  public func then(_ next: ByteMap) -> ByteMap {
    if next.runs.count == 1, next.runs[0].isIdentity { return shifted(by: next.runs[0].source) }
    var result = ByteMap()
    for run in runs {
      if run.isIdentity {
        next.forEachPiece(of: run.source..<run.sourceEnd) { result.append(piece: $1, of: $0) }
      } else {
        for unit in 0..<run.units {
          let start = run.source + unit * run.sourceUnit
          let hull = next.hull(of: start..<start + run.sourceUnit)
          result.append(
            units: 1, derivedUnit: run.derivedUnit, source: hull.lowerBound, sourceUnit: hull.count)
        }
      }
    }
    return result
  }

  /// The same map for a source that begins `distance` bytes earlier.
  public func shifted(by distance: Int) -> ByteMap {
    guard distance != 0 else { return self }
    var result = self
    for index in result.runs.indices { result.runs[index].source += distance }
    return result
  }

  /// The map of the derived text's part `range`.
  func slice(_ range: Range<Int>) -> ByteMap {
    var result = ByteMap()
    forEachPiece(of: range) { result.append(piece: $1, of: $0) }
    return result
  }

  /// Adds the runs of `other`, whose derived text follows this one's.
  mutating func append(_ other: ByteMap) {
    for run in other.runs {
      append(units: run.units, derivedUnit: run.derivedUnit, source: run.source, sourceUnit: run.sourceUnit)
    }
  }

  /// Adds that part of a run. A part of one unit stands for all of the unit's source.
  private mutating func append(piece: Range<Int>, of run: Run) {
    let source = run.source(of: piece)
    let whole = (piece.lowerBound - run.derived) % run.derivedUnit == 0 && piece.count % run.derivedUnit == 0
    if whole {
      append(
        units: piece.count / run.derivedUnit, derivedUnit: run.derivedUnit, source: source.lowerBound,
        sourceUnit: run.sourceUnit)
    } else {
      append(units: 1, derivedUnit: piece.count, source: source.lowerBound, sourceUnit: source.count)
    }
  }

  private func hull(of range: Range<Int>) -> Range<Int> {
    if let extent = extent(of: range) { return extent }
    let place = runs.last { $0.derived <= range.lowerBound }?.sourceEnd ?? 0
    return place..<place
  }

  private func forEachPiece(of range: Range<Int>, _ body: (Run, Range<Int>) -> Void) {
    guard !range.isEmpty else { return }
    var index = firstRun(endingAfter: range.lowerBound)
    while index < runs.count, runs[index].derived < range.upperBound {
      body(runs[index], range.clamped(to: runs[index].derived..<runs[index].derivedEnd))
      index += 1
    }
  }

  private func firstRun(endingAfter offset: Int) -> Int {
    runs.indices.partitioningIndex { runs[$0].derivedEnd > offset }
  }
}
