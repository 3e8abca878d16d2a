import Text

/// Writes the difference of two glossaries for people and for programs.
extension GlossaryDifference {
  public func text(coloured: Bool = false) -> String {
    guard !entries.isEmpty else { return "no concept differs\n" }
    func count(_ change: Entry.Change) -> Int { entries.count { $0.change == change } }
    let totals = "\(count(.added)) added, \(count(.changed)) changed, \(count(.removed)) removed\n"
    return entries.map { Self.text($0, coloured) }.joined() + totals
  }

  private static func text(_ entry: Entry, _ coloured: Bool) -> String {
    let (mark, tone): (String, Tone) =
      switch entry.change {
      case .added: ("+", .good)
      case .removed: ("-", .bad)
      case .changed: ("~", .strong)
      }
    let lines =
      entry.labels.map { line($0, coloured) } + entry.fields.map { "    " + TerminalWidth.visible($0) + "\n" }
    return tone.paint("\(mark) \(TerminalWidth.visible(entry.id))", coloured: coloured) + "\n"
      + lines.joined()
  }

  private static func line(_ change: LabelChange, _ coloured: Bool) -> String {
    let label = "\(change.language.rawValue) \(TerminalWidth.visible(change.text))"
    let (text, tone): (String, Tone) =
      switch change.kind {
      case .added: ("+ \(label)", .good)
      case .removed: ("- \(label)", .bad)
      case .movedFrom(let id): ("< \(label) (from \(id))", .good)
      case .movedTo(let id): ("> \(label) (to \(id))", .bad)
      case .tier(let from, let to): ("= \(label) (\(from.rawValue) → \(to.rawValue))", .plain)
      }
    return "    " + tone.paint(text, coloured: coloured) + "\n"
  }

  /// As JSON, with a line feed at the end.
  public var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for entry in entries {
        writer.object { writer in
          writer.member("concept", entry.id)
          writer.member("change", entry.change.rawValue)
          writer.array("labels") { writer in for label in entry.labels { Self.write(label, &writer) } }
          writer.member("fields", entry.fields)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ change: LabelChange, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("lang", change.language.rawValue)
      writer.member("text", change.text)
      switch change.kind {
      case .added: writer.member("change", "added")
      case .removed: writer.member("change", "removed")
      case .movedFrom(let id):
        writer.member("change", "moved")
        writer.member("from", id)
      case .movedTo(let id):
        writer.member("change", "moved")
        writer.member("to", id)
      case .tier(let from, let to):
        writer.member("change", "tier")
        writer.member("from", from.rawValue)
        writer.member("to", to.rawValue)
      }
    }
  }
}
