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
  public func stem(_ word: String) -> String {
    guard let handle else { return word }
    var word = word
    return word.withUTF8 { input in
      guard let stem = sb_stemmer_stem(handle, input.baseAddress, Int32(input.count)) else {
        return String(decoding: input, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
