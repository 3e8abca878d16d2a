import CStemmer

/// A Snowball stemmer of one language.
///
/// libstemmer's handle is freed with it; a stemmer is not shared between threads.
final class Stemmer {
  private let handle: OpaquePointer?

  init(_ language: Language) {
    handle = sb_stemmer_new(language == .fr ? "french" : "english", "UTF_8")
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// The stem of a folded word, without accents; that of the word itself where libstemmer has no memory left.
  func bareStem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { input in
      var stem = input
      if let handle, let found = sb_stemmer_stem(handle, input.baseAddress, Int32(input.count)) {
        stem = UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(handle)))
      }
      let text = String(decoding: stem, as: UTF8.self)
      return stem.allSatisfy { $0 < 0x80 } ? text : Fold.bare(text)
    }
  }
}
