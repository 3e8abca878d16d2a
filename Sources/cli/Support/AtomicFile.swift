import Corpus

/// All commands replace files as the corpus does.
typealias AtomicFile = Corpus.AtomicFile

extension AtomicFile {
  /// As `write`; a failure is told.
  static func replace(_ path: String, with bytes: [UInt8]) throws(ExitCode) {
    do throws(Failure) {
      try write(bytes, to: path)
    } catch {
      complain("normalize: \(error.message)")
      throw .outputFailed
    }
  }
}
