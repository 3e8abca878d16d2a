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

  /// Errors of the glossary are told with their place.
  static func image(_ arguments: Arguments) throws(ExitCode) -> Image {
    let folders = try folders(arguments)
    do throws(ImageCache.Failure) {
      return try ImageCache(folder: Surroundings.cacheFolder).image(of: folders)
    } catch {
      switch error {
      case .unreadable(let failure): complain("normalize: \(failure)")
      case .broken(let diagnostics, let files): tell(diagnostics, files)
      }
      throw .glossaryBroken
    }
  }

  private static func tell(_ diagnostics: [Diagnostic], _ files: [SourceFile]) {
    for diagnostic in diagnostics.prefix(20) {
      let file = files.first { $0.path == diagnostic.position.file }
      complain(DiagnosticRenderer.render(diagnostic, sourceLine: file?.line(diagnostic.position.line)))
    }
    complain("normalize: the glossary has \(diagnostics.count) errors; nothing was processed")
  }
}
