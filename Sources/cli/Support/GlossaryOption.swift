import Glossary

/// The glossaries that a command uses, and their compiled image.
enum GlossaryOption {
  static let flag = Flag(
    names: ["glossary", "g"], value: "DIR",
    help: "Also use the glossary in DIR; repeatable, later ones override by id")
  static let onlyFlag = Flag(
    names: ["no-shipped-glossary"], value: nil, help: "Use only the glossaries given with --glossary")

  /// The folders, the shipped one first.
  static func folders(_ arguments: Arguments) throws(ExitCode) -> [String] {
    let given = arguments.values("glossary")
    if arguments.has("no-shipped-glossary") { return given }
    guard let shipped = Surroundings.shippedGlossaries else {
      if given.isEmpty {
        complain("normalize: no glossary found beside the program; name one with --glossary DIR")
        throw .glossaryBroken
      }
      return given
    }
    return [shipped] + given
  }

  /// The folders that there are, the shipped one first; none is no failure.
  static func libraryFolders(_ arguments: Arguments) -> [String] {
    let shipped = arguments.has(onlyFlag.name) ? nil : Surroundings.shippedGlossaries
    return (shipped.map { [$0] } ?? []) + arguments.values(flag.name)
  }

  /// What a command on glossary files works on: its operands, or else the shipped folder.
  static func paths(_ operands: [String]) throws(ExitCode) -> [String] {
    if !operands.isEmpty { return operands }
    guard let shipped = Surroundings.shippedGlossaries else {
      complain("normalize: no glossary found beside the program; name a file or a folder")
      throw .glossaryBroken
    }
    return [Surroundings.shown(shipped)]
  }

  /// The glossary files at some paths; a path that cannot be read is told.
  static func files(_ paths: [String]) throws(ExitCode) -> [SourceFile] {
    do throws(FileSystemError) {
      var files: [SourceFile] = []
      for path in paths { files += try GlossaryFolder.read(path) }
      return files
    } catch {
      complain("normalize: \(error)")
      throw .glossaryBroken
    }
  }

  /// Errors of the glossary are told with their place.
  static func image(_ arguments: Arguments) throws(ExitCode) -> Image {
    let folders = try folders(arguments)
    do throws(ImageCache.Failure) {
      return try ImageCache(folder: Surroundings.cacheFolder).image(of: folders)
    } catch {
      switch error {
      case .unreadable: complain("normalize: \(error.rendered)")
      case .broken: complain("\(error.rendered); nothing was processed")
      }
      throw .glossaryBroken
    }
  }
}
