import Glibc

/// The right to write to a corpus: one process has it at a time. It is an advisory lock of the kernel on the folder itself,
/// so that nothing lies about, and a process that dies gives it back.
struct WriteLock: ~Copyable {
  private let descriptor: Int32

  /// Throws `.busy` where another process writes.
  init(_ folder: String) throws(CorpusError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .storage(AtomicFile.Failure(folder, errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK ? .busy(folder) : .storage(AtomicFile.Failure(folder, code))
    }
  }

  deinit { close(descriptor) }
}
