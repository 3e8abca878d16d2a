/// Why a corpus cannot be used.
public enum CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  case storage(AtomicFile.Failure)
  /// No `corpus.yml` there.
  case noCorpus(String)
  /// There is one already.
  case alreadyThere(String)
  /// Another process is writing.
  case busy(String)
  /// A file of the corpus is not as it should be: what and where, as `file:line:column: message`.
  case broken(String)
  /// No posting has that id, or several begin with it.
  case noSuchPosting(String)
  case ambiguousPosting(String, [String])

  public var description: String {
    switch self {
    case .storage(let failure): failure.message
    case .noCorpus(let path): "\(path): no corpus here (no corpus.yml); 'normalize corpus init' makes one"
    case .alreadyThere(let path): "\(path): there is a corpus already"
    case .busy(let path): "\(path): another program is writing to the corpus; try again when it is done"
    case .broken(let message): message
    case .noSuchPosting(let name): "no posting '\(name)' in the corpus"
    case .ambiguousPosting(let name, let ids): "'\(name)' may be \(ids.joined(separator: ", "))"
    }
  }
}
