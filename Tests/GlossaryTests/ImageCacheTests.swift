import Foundation
import Testing

@testable import Glossary

/// What the cache gives is what the files say now, whether it read them or trusted their stamp.
@Suite("Cache of images")
struct ImageCacheTests {
  private struct Place: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)")
    var glossary: String { folder.appending(path: "g").path }
    var cache: String { folder.appending(path: "c").path }

    init() throws {
      try FileManager.default.createDirectory(atPath: glossary, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ label: String) throws {
      let concept = "{id: stock, kind: task, fr: {preferred: \(label)}, en: {preferred: x}}"
      let text = "format: 1\ndomain: d\nconcepts:\n  - \(concept)\n"
      try Data(text.utf8).write(to: URL(filePath: glossary + "/d.yaml"))
    }

    func label() throws -> String {
      let image = try ImageCache(folder: cache).image(of: [glossary])
      return image.preferredLabel(ofConcept: try #require(image.concept(withID: "stock")), .fr)
    }

    func names(_ ending: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: cache).filter { $0.hasSuffix(ending) }
    }
  }

  @Test func aStampVouchesOnceTheFilesLieStill() throws {
    let place = try Place()
    try place.write("gestion")
    #expect(try place.label() == "gestion")
    #expect(try place.names(".image").count == 1)
    #expect(try place.names(".stamp").isEmpty, "what was changed just now may change again unseen")
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try place.label() == "gestion")
    #expect(try place.names(".stamp").count == 1)
    #expect(try place.label() == "gestion")
  }

  @Test func aChangeOfTheSameSizeIsSeen() throws {
    let place = try Place()
    try place.write("gestion")
    _ = try place.label()
    Thread.sleep(forTimeInterval: 2.1)
    _ = try place.label()
    let file = place.glossary + "/d.yaml"
    let old = try FileManager.default.attributesOfItem(atPath: file)
    try place.write("soudage")
    // Programs that set the time of modification back do not hide a change.
    try FileManager.default.setAttributes([.modificationDate: old[.modificationDate] as Any], ofItemAtPath: file)
    #expect(try place.label() == "soudage")
  }

  @Test func aDamagedImageIsBuiltAgain() throws {
    let place = try Place()
    try place.write("gestion")
    _ = try place.label()
    Thread.sleep(forTimeInterval: 2.1)
    _ = try place.label()
    let image = URL(filePath: place.cache + "/" + (try #require(try place.names(".image").first)))
    var bytes = try Data(contentsOf: image)
    bytes[bytes.count / 2] ^= 0xFF
    try bytes.write(to: image)
    #expect(try place.label() == "gestion")
  }
}
