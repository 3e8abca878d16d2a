import Glossary
import Markup
import Normalize
import Text

/// Reads the two versions of a posting for the commands that put them side by side.
struct PostingPair {
  var source: NormalizedPosting
  var target: NormalizedPosting

  /// The languages of both versions, or their files' names where those are the same.
  var names: (source: String, target: String) {
    source.language == target.language
      ? (source.source.name, target.source.name) : (source.language, target.language)
  }

  /// The first posting of each of both files; nil where one cannot be read, which was told.
  static func read(_ paths: [String], _ normalizer: Normalizer) -> PostingPair? {
    var files = PostingFiles()
    var results: [NormalizedPosting] = []
    for path in paths {
      let items = files.items(in: path)
      guard let item = items.first else {
        if !files.failed { complain("normalize: \(path): no posting in it") }
        return nil
      }
      if items.count > 1 { complain("normalize: \(path): \(items.count) postings in it; the first one is read") }
      results.append(normalizer.normalize(item, source: SourceInfo(name: path, sha256: "", bytes: 0)))
    }
    guard results.count == 2 else { return nil }
    return PostingPair(source: results[0], target: results[1])
  }

  /// The operands as two files.
  static func operands(_ arguments: Arguments) throws(ExitCode) -> [String] {
    guard arguments.operands.count == 2 else {
      throw arguments.mistake("two files are needed: the versions of one posting")
    }
    return arguments.operands
  }
}
