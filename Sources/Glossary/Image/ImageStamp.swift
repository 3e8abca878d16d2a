import Glibc

/// What the file system tells of a glossary's files and of its image, so that a start need not read them to know that
/// they are the ones that were compared before.
///
/// A stamp is a small file named after paths, sizes, inodes and times of change of all files of the glossary; it holds
/// the name of the image and the same of it. The time of change (`ctime`) is the kernel's own: no program sets it back.
/// Since a file may be changed twice within one tick of the kernel's clock, a stamp is written only when the last
/// change is some time ago, as git does for its index.
struct ImageStamp {
  static let ending = ".stamp"
  /// Nanoseconds that the last change must lie back.
  private static let quiet: Int64 = 2_000_000_000

  private let folder: String
  private let name: String
  private let newest: Int64

  init(of paths: [String], in folder: String) throws(FileSystemError) {
    var digest = ContentDigest(seed: UInt64(Image.version))
    var newest: Int64 = 0
    for path in paths {
      digest.add(Array(path.utf8))
      for entry in try GlossaryFolder.list(path) {
        digest.add(Array(entry.path.utf8))
        digest.add(UInt64(entry.size))
        digest.add(UInt64(bitPattern: entry.modified))
        digest.add(UInt64(bitPattern: entry.changed))
        digest.add(entry.inode)
        newest = max(newest, entry.changed, entry.modified)
      }
    }
    self.folder = folder
    self.newest = newest
    name = digest.name + Self.ending
  }

  /// The image, if a stamp vouches for it.
  func image() -> Image? {
    guard let bytes = try? FileSystem.read(folder + "/" + name) else { return nil }
    let lines = bytes.split(separator: 0x0A)
    guard lines.count == 2 else { return nil }
    let image = String(decoding: lines[0], as: UTF8.self)
    guard !image.contains("/"), String(decoding: lines[1], as: UTF8.self) == Self.facts(of: folder + "/" + image)?.text
    else { return nil }
    return Image(mapping: folder + "/" + image, isVerified: true)
  }

  /// Vouches for an image whose name and checksum were just found to be right.
  func keep(_ image: String) {
    guard let facts = Self.facts(of: folder + "/" + image), max(newest, facts.changed) < Self.now - Self.quiet else {
      return
    }
    ImageCache.place(Array("\(image)\n\(facts.text)\n".utf8), in: folder, as: name)
  }

  private static func facts(of path: String) -> (text: String, changed: Int64)? {
    guard let status = try? FileSystem.status(path) else { return nil }
    return ("\(status.size) \(status.modified) \(status.changed) \(status.inode)", status.changed)
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
