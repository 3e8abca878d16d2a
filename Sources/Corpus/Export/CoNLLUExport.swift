import Glossary
import Text

/// CoNLL-U: one sentence a block, one token a line, annotations in MISC as begin and inside tags with the concept
/// (`Entity=B-task|Concept=stock-management`). Tokens are the engine's own; nothing is said of lemma, part of speech or head.
enum CoNLLUExport {
  static func write(_ documents: [CorpusExport.Document]) -> CorpusExport {
    var text = ""
    var overlapping: [String] = []
    let tokenizer = Tokenizer()
    for document in documents {
      let (kept, dropped) = document.withoutOverlaps()
      overlapping += dropped.map(\.meaning)
      text += "# newdoc id = \(document.id)\n"
      for (index, block) in document.golden.blocks.enumerated() where !block.text.isEmpty {
        text += "# sent_id = \(document.id)-\(index)\n# text = \(plainSpaces(block.text))\n"
        text += sentence(block.text, kept.filter { $0.block == index }, tokenizer) + "\n"
      }
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    dropped.add(
      "annotations inside or across longer ones", count: overlapping.count,
      concepts: overlapping.filter { !$0.contains(":") })
    return CorpusExport(files: [("", Array(text.utf8))], dropped: dropped)
  }

  /// Readers put plain spaces between tokens, and hold that against the text.
  private static func plainSpaces(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func sentence(_ text: String, _ annotations: [Annotation], _ tokenizer: Tokenizer) -> String {
    let bytes = Array(text.utf8)
    let forms = FormTable()
    let tokens = tokenizer.tokens(of: text, into: forms)
    var scalars: [Int] = []
    var count = 0
    for byte in bytes {
      scalars.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    var lines = ""
    for (number, token) in tokens.enumerated() {
      // `scalars` holds the scalars before each byte.
      let start = scalars[token.range.lowerBound]
      let form = String(decoding: bytes[token.range], as: UTF8.self)
      var misc =
        annotations.first { $0.range.contains(start) }.map { tags($0, isFirst: isFirst($0, token, scalars, tokens)) }
        ?? []
      let next = number + 1 < tokens.count ? tokens[number + 1].range.lowerBound : nil
      if next == token.range.upperBound { misc.append("SpaceAfter=No") }
      let shown = String(form.map { $0.isWhitespace ? "\u{A0}" : $0 })
      lines += "\(number + 1)\t\(shown)\t_\t_\t_\t_\t_\t_\t_\t\(misc.isEmpty ? "_" : misc.joined(separator: "|"))\n"
    }
    return lines
  }

  /// Whether no earlier token lies in the annotation.
  private static func isFirst(_ annotation: Annotation, _ token: Token, _ scalars: [Int], _ tokens: [Token]) -> Bool {
    tokens.first { annotation.range.contains(scalars[$0.range.lowerBound]) }?.range == token.range
  }

  private static func tags(_ annotation: Annotation, isFirst: Bool) -> [String] {
    let values = [
      ("Entity", (isFirst ? "B-" : "I-") + annotation.kind), ("Concept", annotation.concept),
      ("Value", annotation.value), ("Modality", annotation.modality),
    ]
    return values.compactMap { key, value in
      value.map { "\(key)=\($0.map { $0 == "|" ? "/" : $0 }.map(String.init).joined())" }
    }
  }
}
