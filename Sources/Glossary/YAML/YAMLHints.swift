/// What to do about libyaml's messages, for people who do not know its grammar.
enum YAMLHints {
  static func help(for message: String) -> String? {
    hints.first { message.contains($0.message) }?.help
  }

  private static let hints: [(message: String, help: String)] = [
    ("mapping values are not allowed", "a text that holds `: ` must be quoted: \"…\""),
    ("could not find expected ':'", "a key ends with a colon and a space, as in `kind: task`"),
    (
      "cannot start any token",
      "a text that starts with @ or ` must be quoted, and lines are indented with spaces, not tabs"
    ),
    (
      "expected ',' or ']'",
      "a list is closed by `]`, its items are parted by commas; quote a text with , : [ ] { }"
    ),
    (
      "expected ',' or '}'",
      "a mapping is closed by `}`, its keys are parted by commas; quote a text with , : [ ] { }"
    ),
    ("did not find expected key", "keys of one mapping start in the same column: check the indentation"),
    ("expected '-' indicator", "items of one list start in the same column: check the indentation"),
    ("unexpected end of stream", "a quote is not closed"),
    ("unknown escape character", "a backslash in double quotes is written twice: \\\\"),
    ("alphabetic or numeric character", "a text that starts with & or * must be quoted"),
    (
      "control characters", "remove the character: it cannot be seen, delete and retype what stands around it"
    ),
    ("undefined alias", "a text that starts with * must be quoted"),
    ("block sequence entries are not allowed", "put the list on lines of its own below the key"),
  ]
}
