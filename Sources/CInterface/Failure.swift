import CNormalize
import Glibc
import Glossary
import Markup

/// What a call answers where it fails, as `normalize_error` shows it to C.
struct Failure: Error {
  var status: normalize_status
  var message: String
  /// From 1; 0 where there is no place to tell.
  var line = 0
  var column = 0

  static func usage(_ message: String) -> Failure { Failure(status: NORMALIZE_USAGE, message: message) }
}

extension Failure {
  /// Names the place, and shows the line with a caret under it.
  init(_ error: InputError) {
    self.init(status: NORMALIZE_INPUT, message: error.rendered, line: error.line, column: error.column)
  }

  init(_ failure: ImageCache.Failure) {
    self.init(status: NORMALIZE_GLOSSARY, message: failure.rendered)
  }
}

/// The object behind a `normalize_error` pointer. It owns the message as C reads it.
final class FailureObject {
  let failure: Failure
  let message: UnsafeMutablePointer<CChar>?

  init(_ failure: Failure) {
    self.failure = failure
    message = strdup(failure.message)
  }

  deinit { free(message) }
}
