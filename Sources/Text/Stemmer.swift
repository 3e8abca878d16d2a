import CStemmer

/// A Snowball stemmer of one language.
///
/// libstemmer's handle is freed with the value; a stemmer is not shared between threads.
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  public init(_ language: Language) {
    handle = sb_stemmer_new(language == .fr ? "french" : "english", "UTF_8")
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// The stem of a folded word; the word itself where libstemmer has no memory left.
  public func stem(_ word: String) -> String { stem(word).text }

  /// The same without accents.
  func bareStem(_ word: String) -> String {
    let stem: (text: String, isASCII: Bool) = stem(word)
    return stem.isASCII ? stem.text : Fold.bare(stem.text)
  }

  private func stem(_ word: String) -> (text: String, isASCII: Bool) {
    var word = word
    return word.withUTF8 { input in
      var stem = input
      if let handle, let found = sb_stemmer_stem(handle, input.baseAddress, Int32(input.count)) {
        stem = UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(handle)))
      }
      return (String(decoding: stem, as: UTF8.self), stem.allSatisfy { $0 < 0x80 })
    }
  }
}
