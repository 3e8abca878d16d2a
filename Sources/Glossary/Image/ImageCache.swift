import Glibc

/// Keeps compiled images in a folder, each under the content of the files it was compiled from.
///
/// An image is used only when its name tells the digest of the very bytes that lie in the glossary now, so that it is
/// never stale; a damaged one fails its checksum and is built again. Where neither the glossary's files nor the image
/// were touched since both were compared so, the file system says it (`ImageStamp`), and neither is read again. A new
/// image appears under its name complete or not at all, so that several processes may build at once.
public struct ImageCache: Sendable {
  /// Older images are removed when a new one is written, so that an editor's many versions do not pile up.
  private static let mostImages = 8

  /// Where images are kept; nil keeps none.
  private let folder: String?

  public init(folder: String?) { self.folder = folder }

  public enum Failure: Error, Sendable {
    case unreadable(FileSystemError)
    /// The glossary has errors: no image is made of it.
    case broken([Diagnostic], files: [SourceFile])

    private static let mostShown = 20

    /// For people: every error with its line and a caret. No line feed at the end.
    public var rendered: String {
      switch self {
      case .unreadable(let failure): return "\(failure)"
      case .broken(let diagnostics, let files):
        let shown = diagnostics.prefix(Self.mostShown).map { diagnostic in
          let file = files.first { $0.path == diagnostic.position.file }
          return DiagnosticRenderer.render(diagnostic, sourceLine: file?.line(diagnostic.position.line)) + "\n"
        }
        return shown.joined() + "the glossary has \(diagnostics.count) errors"
      }
    }
  }

  /// The image of the glossary in `paths` (later ones override by id), with the warnings of its loading when it was
  /// built anew. Cost: reading the files; compiling them when no image fits.
  public func image(of paths: [String]) throws(Failure) -> Image {
    let stamp: ImageStamp?
    var files: [[SourceFile]] = []
    do throws(FileSystemError) {
      stamp = try folder.map { folder throws(FileSystemError) in try ImageStamp(of: paths, in: folder) }
      if let stamp, let image = stamp.image() { return image }
      for path in paths { files.append(try GlossaryFolder.read(path)) }
    } catch {
      throw .unreadable(error)
    }
    let name = Self.digest(of: files) + ".image"
    if let folder, let image = Image(mapping: folder + "/" + name) {
      stamp?.keep(name)
      return image
    }
    var glossary = Glossary()
    var diagnostics: [Diagnostic] = []
    for layer in files {
      let loaded = GlossaryLoader.load(layer)
      glossary.override(with: loaded.glossary)
      diagnostics += loaded.diagnostics
    }
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .broken(errors, files: files.flatMap { $0 }) }
    let bytes = ImageBuilder.bytes(of: glossary, roots: paths)
    if let folder { store(bytes, as: name, in: folder) }
    guard let image = Image(bytes: bytes) else { throw .broken([], files: []) }
    return image
  }

  /// 128 bits over paths, sizes and contents, in hexadecimal.
  private static func digest(of layers: [[SourceFile]]) -> String {
    var digest = ContentDigest(seed: UInt64(Image.version))
    for (index, layer) in layers.enumerated() {
      digest.add([UInt8(truncatingIfNeeded: index)])
      for file in layer {
        digest.add(Array(file.path.utf8))
        digest.add(file.bytes)
      }
    }
    return digest.name
  }

  /// Best effort: without a cache the next start compiles again.
  private func store(_ bytes: [UInt8], as name: String, in folder: String) {
    mkdir(folder, 0o700)
    removeOldFiles(in: folder)
    Self.place(bytes, in: folder, as: name)
  }

  /// A file that is there complete or not at all.
  static func place(_ bytes: [UInt8], in folder: String, as name: String) {
    let temporary = "\(folder)/.\(name).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = FileSystem.write(bytes, to: descriptor) == 0
    let isClosed = close(descriptor) == 0
    if !(isWritten && isClosed && rename(temporary, folder + "/" + name) == 0) { unlink(temporary) }
  }

  /// Images, and the stamps that name them.
  private func removeOldFiles(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for ending in [".image", ImageStamp.ending] {
      let files = names.filter { $0.hasSuffix(ending) }.map { name in
        let path = folder + "/" + name
        return (path: path, time: (try? FileSystem.status(path))?.modified ?? 0)
      }
      for file in files.sorted(by: { $0.time > $1.time }).dropFirst(Self.mostImages - 1) { unlink(file.path) }
    }
  }
}
