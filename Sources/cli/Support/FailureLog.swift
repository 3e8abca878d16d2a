import Glibc
import Markup
import Text

/// Where inputs that cannot be read are told: standard error, a file of JSON Lines, or the output itself.
struct FailureLog: ~Copyable {
  /// What `--errors` names.
  enum Target {
    case standardError
    case file(String)
    /// `-`: each failure stands as an object where its posting would have stood.
    case output

    init(_ option: String?) {
      switch option {
      case nil: self = .standardError
      case "-"?: self = .output
      case let path?: self = .file(path)
      }
    }
  }

  private let target: Target
  private var file: Output
  private(set) var count = 0

  /// Creates the file where one is named. Throws `errno` where it cannot be written.
  init(_ target: Target) throws(Output.Failure) {
    self.target = target
    guard case .file(let path) = target else {
      file = Output(STDERR_FILENO)
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Output.Failure(code: errno) }
    file = Output(descriptor)
  }

  /// A line of an input, or a whole one, that is no posting.
  mutating func add(_ error: InputError, _ output: inout Output) throws(Output.Failure) {
    try add(for: error.rendered, &output) { writer in
      writer.member("name", error.name)
      writer.member("line", error.line)
      writer.member("column", error.column)
      writer.member("offset", error.offset)
      writer.member("message", error.message)
      writer.member("excerpt", error.excerpt)
    }
  }

  /// An input that cannot be had at all.
  mutating func add(_ failure: ReadFailure, _ output: inout Output) throws(Output.Failure) {
    try add(for: "normalize: \(failure.message)", &output) { writer in
      writer.member("name", failure.path)
      writer.member("message", failure.reason)
    }
  }

  private mutating func add(
    for people: String, _ output: inout Output, _ members: (inout JSONWriter) -> Void
  ) throws(Output.Failure) {
    count += 1
    var writer = JSONWriter()
    switch target {
    case .standardError: complain(people)
    case .file:
      writer.object(members)
      // At once, so that a stream that is stopped leaves no half of a line.
      try file.write(writer.bytes + [0x0A])
      try file.flush()
    case .output:
      writer.object { $0.object("failure", members) }
      try output.write(writer.bytes + [0x0A])
    }
  }
}
