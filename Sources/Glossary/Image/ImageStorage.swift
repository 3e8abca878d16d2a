import Glibc

/// Owns the memory of an image: a mapped file, or bytes in memory. It is never written after its creation.
final class ImageStorage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let kind: Kind

  private enum Kind {
    case allocated, mapped
    /// Memory of another one, which is kept.
    case shared(ImageStorage)
  }

  init(sharing other: ImageStorage) {
    bytes = other.bytes
    kind = .shared(other)
  }

  /// Copies `bytes`, aligned as the image's words need.
  init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    memory.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<bytes.count])
    kind = .allocated
  }

  /// Maps a file; nil where there is none or it cannot be mapped.
  init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else { return nil }
    bytes = UnsafeRawBufferPointer(start: memory, count: size)
    kind = .mapped
  }

  deinit {
    guard let base = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
    switch kind {
    case .allocated: base.deallocate()
    case .mapped: munmap(base, bytes.count)
    case .shared: break
    }
  }
}
