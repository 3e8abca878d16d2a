/// One option of a command.
struct Flag {
  /// Without dashes, the long name first: `["format", "f"]`.
  let names: [String]
  /// What the value is called in the help; nil for a switch.
  let value: String?
  /// The values allowed; empty allows any.
  var choices: [String] = []
  /// One line for the help.
  let help: String

  var name: String { names.first ?? "" }
  var display: String {
    let dashed = names.reversed().map { $0.count == 1 ? "-\($0)" : "--\($0)" }.joined(separator: ", ")
    return value.map { dashed + " " + $0 } ?? dashed
  }
}

/// A command: its name, what it takes, and what the help says.
struct CommandSpec {
  /// `normalize`, `normalize glossary lint`.
  let name: String
  /// The usage line after the name.
  let usage: String
  let summary: String
  // Made when they are asked for: a start looks through the names of all commands.
  private let makeFlags: @Sendable () -> [Flag]
  private let makeNotes: @Sendable () -> String

  var flags: [Flag] { makeFlags() }
  /// Paragraphs after the options.
  var notes: String { makeNotes() }

  init(
    name: String, usage: String, summary: String, flags: @autoclosure @escaping @Sendable () -> [Flag] = [],
    notes: @autoclosure @escaping @Sendable () -> String = ""
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    makeFlags = flags
    makeNotes = notes
  }

  static let common = [
    Flag(names: ["help", "h"], value: nil, help: "Print this help and exit")
  ]
}

/// A command line that was understood.
struct Arguments {
  private var values: [String: [String]] = [:]
  private(set) var operands: [String] = []
  /// The name of the command.
  private let command: String

  func has(_ flag: String) -> Bool { values[flag] != nil }
  func value(_ flag: String) -> String? { values[flag]?.last }
  func values(_ flag: String) -> [String] { values[flag] ?? [] }

  /// Reads `words` after the flags of `spec`: `--name value`, `--name=value`, `-n value`, `-nvalue`, `--` before operands.
  init(_ words: [String], _ spec: CommandSpec) throws(ExitCode) {
    command = spec.name
    let flags = spec.flags + CommandSpec.common
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try take(word, &rest, flags)
    }
  }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>, _ flags: [Flag]
  ) throws(ExitCode) {
    let (name, attached) = Self.split(word)
    guard let flag = flags.first(where: { $0.names.contains(name) }) else {
      throw mistake("unknown option '\(word)'" + Self.suggestion(for: name, in: flags))
    }
    guard let placeholder = flag.value else {
      if attached != nil { throw mistake("option '--\(flag.name)' takes no value") }
      values[flag.name, default: []].append("")
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw mistake("option '\(word)' needs a value: \(placeholder)")
    }
    if !flag.choices.isEmpty, !flag.choices.contains(value) {
      throw mistake(
        "'\(value)' is no \(placeholder) of '--\(flag.name)': one of \(flag.choices.joined(separator: ", "))")
    }
    values[flag.name, default: []].append(value)
  }

  /// Tells that the command line makes no sense, and why.
  func mistake(_ message: String) -> ExitCode {
    complain("\(command): \(message)\nTry '\(command) --help'.")
    return .usage
  }

  private static func split(_ word: String) -> (name: String, value: String?) {
    if word.hasPrefix("--") {
      let body = word.dropFirst(2)
      guard let equals = body.firstIndex(of: "=") else { return (String(body), nil) }
      return (String(body[..<equals]), String(body[body.index(after: equals)...]))
    }
    let value = word.dropFirst(2)
    return (String(word.dropFirst().prefix(1)), value.isEmpty ? nil : String(value))
  }

  /// The value of a flag that counts something.
  func count(_ flag: String) throws(ExitCode) -> Int? {
    guard let text = value(flag) else { return nil }
    guard let count = Int(text), count >= 0 else { throw mistake("'\(text)' is no number for '--\(flag)'") }
    return count
  }

  private static func suggestion(for name: String, in flags: [Flag]) -> String {
    let names = flags.map(\.name)
    let near = names.first { $0.hasPrefix(name.prefix(3)) && name.count > 2 }
    return near.map { "; did you mean '--\($0)'?" } ?? ""
  }
}

extension CommandSpec {
  /// What is typed after `normalize` to call the command.
  var words: [String] { name.split(separator: " ").dropFirst().map(String.init) }

  /// Commands with their summaries, aligned.
  static func list(_ specs: [CommandSpec]) -> String {
    let width = specs.map(\.name.count).max() ?? 0
    let lines = specs.map { spec in
      let summary = spec.summary.prefix { $0 != "\n" }
      return "  " + spec.name + String(repeating: " ", count: width - spec.name.count + 2) + summary + "\n"
    }
    return "Commands:\n" + lines.joined()
  }

  private static let widestHelp = 110

  /// The text of `--help`.
  var help: String {
    let all = flags + Self.common
    let width = all.map { $0.display.count }.max() ?? 0
    let lines = all.map { flag in
      let padding = String(repeating: " ", count: width - flag.display.count + 2)
      let line = "  " + flag.display + padding + flag.help
      guard !flag.choices.isEmpty else { return line }
      let choices = "[\(flag.choices.joined(separator: "|"))]"
      if line.count + choices.count < Self.widestHelp { return line + " " + choices }
      return line + "\n" + Self.wrapped(choices, indent: width + 4)
    }
    let options = (["Options:"] + lines).joined(separator: "\n")
    return [summary, "Usage: \(name) \(usage)", options, notes].filter { !$0.isEmpty }.joined(
      separator: "\n\n") + "\n"
  }

  /// The choices on as many lines as they need, each broken after a bar.
  private static func wrapped(_ choices: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines = [margin]
    for choice in choices.split(separator: "|") {
      let isLast = choice.endIndex == choices.endIndex
      if (lines.last ?? "").count + choice.count >= widestHelp { lines.append(margin) }
      lines[lines.count - 1] += choice + (isLast ? "" : "|")
    }
    return lines.joined(separator: "\n")
  }
}
