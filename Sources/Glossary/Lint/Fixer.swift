/// Applies the safe fixes of diagnostics.
public enum Fixer {
  /// The files with the fixes written into them, those that changed alone, in the order given.
  ///
  /// Of fixes that overlap the first is taken; a second run takes the others.
  public static func apply(_ diagnostics: [Diagnostic], to files: [SourceFile]) -> [SourceFile] {
    let edits = Dictionary(grouping: diagnostics.flatMap(\.fixes), by: \.file)
    return files.compactMap { file in
      guard let own = edits[file.path] else { return nil }
      let bytes = apply(own, to: file.bytes)
      return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
    }
  }

  static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in sorted where edit.range.lowerBound >= position && edit.range.upperBound <= bytes.count {
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.replacement.utf8)
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
