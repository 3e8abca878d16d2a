import Glibc
import Markup
import Normalize
import Text

/// One run of `normalize render` over several inputs; a failing one is told and does not stop the others.
final class RenderSession {
  private let renderer: Renderer
  private let language: Language
  private let format: String
  private let isCheck: Bool
  private var output = Output(STDOUT_FILENO)
  private var failed = false
  private var count = 0
  private var kept = 0

  init(_ renderer: Renderer, _ language: Language, _ arguments: Arguments) {
    self.renderer = renderer
    self.language = language
    format = arguments.value("format") ?? "text"
    isCheck = arguments.has("check")
  }

  /// Objects are read line by line where each stands on a line of its own, so that a bad line does not stop the others.
  func process(_ path: String) throws(Output.Failure) {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try readInput(path)
    } catch {
      complain("normalize render: \(error.message)")
      failed = true
      return
    }
    guard isLines(bytes) else {
      try process(name: path) { () throws(InputError) in try PostingReader.postings(in: bytes, name: path) }
      return
    }
    var offset = 0
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let start = offset
      offset += line.count + 1
      try process(name: path) { () throws(InputError) in
        try PostingReader.postings(inLine: Array(line), at: start, lineNumber: index + 1, name: path)
      }
    }
  }

  /// Whether the first line is a whole object and another follows.
  private func isLines(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A), end > 2, bytes[end - 1] == UInt8(ascii: "}") else { return false }
    return bytes[0] == UInt8(ascii: "{")
  }

  private func process(name: String, _ read: () throws(InputError) -> [Posting]) throws(Output.Failure) {
    let postings: [Posting]
    do throws(InputError) {
      postings = try read()
    } catch {
      tell(error)
      return
    }
    for posting in postings { try write(posting) }
  }

  func finish() throws(Output.Failure) -> ExitCode {
    if isCheck {
      try output.write("\(kept) of \(count) objects read back the same\n")
      if kept < count { failed = true }
    }
    try output.flush()
    return failed ? .inputFailed : .success
  }

  private func write(_ posting: Posting) throws(Output.Failure) {
    let rendered = renderer.render(posting)
    count += 1
    if isCheck {
      try check(rendered, posting)
      return
    }
    if count > 1, format != "jsonl" { try output.write("\n") }
    switch format {
    case "markdown": try output.write(MarkdownLayout.text(of: rendered))
    case "html": try output.write(HTMLLayout.text(of: rendered, language: language.rawValue))
    case "jsonl": try output.write(record(rendered))
    default: try output.write(TextLayout.text(of: rendered))
    }
  }

  private func record(_ rendered: RenderedPosting) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", String(count))
      writer.member("lang", language.rawValue)
      writer.member("text", TextLayout.text(of: rendered))
    }
    return writer.bytes + [0x0A]
  }

  private func check(_ rendered: RenderedPosting, _ posting: Posting) throws(Output.Failure) {
    let losses = PostingDifference.between(posting, renderer.readingBack(rendered))
    if losses.isEmpty {
      kept += 1
      return
    }
    for loss in losses { try output.write("\(count): \(loss)\n") }
    for line in rendered.unsure { try output.write("\(count): unsure: \(line)\n") }
  }

  private func tell(_ error: InputError) {
    let pad = String(error.excerpt.unicodeScalars.prefix(error.caret).map { $0 == "\t" ? Character("\t") : " " })
    complain("\(error.name):\(error.line):\(error.column): error: \(error.message)\n  \(error.excerpt)\n  \(pad)^")
    failed = true
  }
}
