import Glossary

/// A corpus in a format of other programs, and what that format has no place for.
public struct CorpusExport: Sendable {
  /// Most formats are one file, without a name; brat's are two a posting.
  public var files: [(name: String, bytes: [UInt8])]
  public var dropped: Dropped

  public enum Format: String, CaseIterable, Sendable {
    case jsonl, csv, tsv, tmx, brat, conllu, spacy
    case labelStudio = "label-studio"

    /// Whether it needs a folder to be written to.
    public var isFolder: Bool { self == .brat }
  }

  /// What is written: a posting with its annotations, of the program or of people.
  public struct Document: Sendable {
    public var id: String
    public var metadata: Metadata
    public var golden: Golden
    /// In the order of the posting.
    public var annotations: [Annotation]
  }

  /// The documents of a corpus. With `isGold` the annotations are what people decided, and postings without gold are left
  /// out; entries whose anchors are lost are left out too, and counted. Postings that cannot be read are told.
  public static func documents(
    of corpus: CorpusFolder, gold isGold: Bool, filter: [String] = []
  ) throws(CorpusError) -> (documents: [Document], lost: Int, failures: [String]) {
    var documents: [Document] = []
    var lost = 0
    let selection = try Selection(corpus, filter)
    for record in selection.records {
      guard let golden = try record.golden() else { continue }
      var annotations = golden.annotations
      if isGold {
        guard let gold = try record.gold() else { continue }
        annotations = decided(gold, golden, &lost)
      }
      documents.append(Document(id: record.id, metadata: record.metadata, golden: golden, annotations: annotations))
    }
    return (documents, lost, selection.messages)
  }

  private static func decided(_ gold: Gold, _ golden: Golden, _ lost: inout Int) -> [Annotation] {
    let kinds = Dictionary(
      golden.annotations.compactMap { annotation in annotation.concept.map { ($0, annotation.kind) } },
      uniquingKeysWith: { $1 })
    return gold.entries.filter { $0.meaning != nil }.compactMap { entry in
      guard let anchor = entry.anchor.resolve(in: golden.blocks.map(\.text)).anchor, let block = anchor.block,
        let range = anchor.range
      else {
        lost += 1
        return nil
      }
      let parts = (entry.fact ?? "").split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      return Annotation(
        block: block, range: range, quote: anchor.exact, concept: entry.concept,
        kind: entry.concept.map { kinds[$0] ?? "skill" } ?? String(parts.first ?? ""),
        value: entry.concept == nil ? String(parts.last ?? "") : nil, modality: entry.modality, how: "gold",
        rule: "gold.yml")
    }
  }

  /// `names` are the English preferred labels by concept.
  public static func write(
    _ documents: [Document], as format: Format, names: [String: String]
  ) -> CorpusExport {
    switch format {
    case .jsonl: JSONLinesExport.write(documents, names)
    case .csv: PhrasePairExport.write(documents, names, separator: ",")
    case .tsv: PhrasePairExport.write(documents, names, separator: "\t")
    case .tmx: MemoryExport.write(documents, names)
    case .brat: BratExport.write(documents)
    case .conllu: CoNLLUExport.write(documents)
    case .spacy: SpaCyExport.write(documents)
    case .labelStudio: LabelStudioExport.write(documents)
    }
  }
}

extension CorpusExport.Document {
  /// The blocks' texts, a line feed between them, and the scalar offset of each block in it.
  var joined: (text: String, starts: [Int]) {
    var starts: [Int] = []
    var offset = 0
    for block in golden.blocks {
      starts.append(offset)
      offset += block.text.unicodeScalars.count + 1
    }
    return (golden.blocks.map(\.text).joined(separator: "\n"), starts)
  }

  /// Annotations of which no two overlap: of those that do, the longest, then the first.
  func withoutOverlaps() -> (kept: [Annotation], dropped: [Annotation]) {
    var kept: [Annotation] = []
    var dropped: [Annotation] = []
    let byLength = annotations.enumerated().sorted { left, right in
      let (a, b) = (left.element.range.count, right.element.range.count)
      return a == b ? left.offset < right.offset : a > b
    }
    for (_, annotation) in byLength {
      let isFree = !kept.contains { $0.block == annotation.block && $0.range.overlaps(annotation.range) }
      if isFree { kept.append(annotation) } else { dropped.append(annotation) }
    }
    kept.sort { ($0.block, $0.range.lowerBound) < ($1.block, $1.range.lowerBound) }
    return (kept, dropped)
  }
}

extension Dropped {
  /// What of the goldens a format of annotated text does not hold.
  mutating func addCommon(_ documents: [CorpusExport.Document]) {
    add("facts of postings as a whole", count: documents.count { $0.golden.posting.count > 2 })
    add("sections and kinds of blocks", count: documents.reduce(0) { $0 + $1.golden.blocks.count })
  }
}
