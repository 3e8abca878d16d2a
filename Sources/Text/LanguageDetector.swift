import CCLD2

/// Tells a text's language by CLD2.
public enum LanguageDetector {
  /// The ISO 639 code of the language of `text`, or nil where CLD2 is not sure, as for very short texts.
  /// Cost: O(length).
  public static func code(of text: String) -> String? {
    var text = text
    return text.withUTF8 { input in
      input.withMemoryRebound(to: CChar.self) { characters in
        var code = [CChar](repeating: 0, count: 16)
        guard ccld2_detect(characters.baseAddress, Int32(clamping: characters.count), &code) else { return nil }
        let bytes = code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
