import Foundation
import Testing

/// Runs the built program in a folder of its own, with a small glossary and nothing of the machine around it.
struct Sandbox: ~Copyable {
  let folder: URL

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "normalize-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Beside the test bundle.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "normalize")

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Runs `normalize` in the folder.
  func normalize(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try Self.run(Self.program, arguments, in: folder, environment)
  }

  func normalize(_ arguments: String...) throws -> Result { try normalize(arguments) }

  /// Runs a line of shell in the folder, in which `normalize` is the built program.
  func shell(_ line: String) throws -> Result {
    let path = Self.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try Self.run(URL(filePath: "/bin/sh"), ["-c", line], in: folder, ["PATH": path])
  }

  func git(_ arguments: String...) throws {
    let identity = [
      "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main",
    ]
    let result = try Self.run(URL(filePath: "/usr/bin/env"), ["git"] + identity + arguments, in: folder, [:])
    try #require(result.status == 0, "git: \(result.errors)")
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, _ environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache"]
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = variables.merging(environment) { $1 }
    let files = ["out", "err"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    for file in files { try Data().write(to: file) }
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    for file in files { try FileManager.default.removeItem(at: file) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// Glossaries for the tests of commands.
enum Sample {
  static let modeline = "# yaml-language-server: $schema=../../schema/glossary-1.schema.json\n"

  static let words =
    modeline + """
      format: 1
      language: fr
      words: {function: [à, au, de, des, du, d, l, la, le, les, un, une]}
      families:
        - {verb: gérer, nouns: [gestion]}

      """

  static let concepts =
    modeline + """
      format: 1
      domain: test
      concepts:
        - id: stock-management
          kind: task
          en: {preferred: stock management}
          fr: {preferred: gestion des stocks}
        - id: welding
          kind: task
          en: {preferred: welding}
          fr: {preferred: soudage, variants: [brasage]}

      """
}
