import Glossary

/// brat's stand-off format: a text and an annotation file a posting, and the configuration that names their types.
///
/// Text-bound annotations (`T1⇥task 0 16⇥Gérer les stocks`), the strength as an attribute, the concept as a note. Offsets
/// count Unicode scalars of the text, as brat counts them. Overlaps are kept.
enum BratExport {
  static func write(_ documents: [CorpusExport.Document]) -> CorpusExport {
    var files: [(name: String, bytes: [UInt8])] = [("annotation.conf", configuration(documents))]
    for document in documents {
      let (text, starts) = document.joined
      files.append(("\(document.id).txt", Array((text + "\n").utf8)))
      var lines: [String] = []
      for (index, annotation) in document.annotations.enumerated() {
        let start = starts[annotation.block] + annotation.range.lowerBound
        let name = "T\(index + 1)"
        lines.append("\(name)\t\(type(annotation)) \(start) \(start + annotation.range.count)\t\(annotation.quote)")
        if let modality = annotation.modality { lines.append("A\(index + 1)\tModality \(name) \(modality)") }
        lines.append("#\(index + 1)\tAnnotatorNotes \(name)\t\(annotation.meaning)")
      }
      files.append(("\(document.id).ann", Array(lines.map { $0 + "\n" }.joined().utf8)))
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    dropped.add("ways in which phrases matched", count: documents.reduce(0) { $0 + $1.annotations.count })
    return CorpusExport(files: files, dropped: dropped)
  }

  /// Types are words of letters, digits, `-` and `_`.
  private static func type(_ annotation: Annotation) -> String { annotation.kind }

  private static func configuration(_ documents: [CorpusExport.Document]) -> [UInt8] {
    let types = Set(documents.flatMap(\.annotations).map(type)).sorted()
    let values = Set(documents.flatMap(\.annotations).compactMap(\.modality)).sorted()
    let text =
      "[entities]\n\n" + types.map { $0 + "\n" }.joined() + "\n[relations]\n\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, "
      + "<OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n\nModality Arg:<ENTITY>, Value:" + values.joined(separator: "|")
      + "\n"
    return Array(text.utf8)
  }
}
