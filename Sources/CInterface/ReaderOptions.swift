import CLibraryPath
import CNormalize
import Glibc
import Glossary

extension Reader {
  /// Compiles the glossaries that `options` name, or maps their image out of the cache.
  convenience init(_ options: normalize_options) throws(Failure) {
    let folders = try Self.folders(options)
    let cache = options.cache.map { String(cString: $0) }
    do throws(ImageCache.Failure) {
      self.init(try ImageCache(folder: cache).image(of: folders))
    } catch {
      throw Failure(error)
    }
  }

  /// The shipped folder first, as the command has it.
  private static func folders(_ options: normalize_options) throws(Failure) -> [String] {
    var folders: [String] = []
    for index in 0..<options.glossary_count {
      guard let folder = options.glossaries?[index] else { throw .usage("glossary \(index) is a null pointer") }
      folders.append(String(cString: folder))
    }
    if options.without_shipped != 0 {
      if folders.isEmpty { throw .usage("neither the shipped glossary nor another is asked for") }
      return folders
    }
    guard let shipped = ownPath.flatMap(GlossaryFolder.shipped) else {
      throw Failure(
        status: NORMALIZE_GLOSSARY,
        message: "no glossary found beside the library (\(ownPath ?? "of unknown place")); name one")
    }
    return [shipped] + folders
  }

  /// Where the library lies, links resolved.
  private static var ownPath: String? {
    guard let name = clibrarypath_get(), let path = realpath(name, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
