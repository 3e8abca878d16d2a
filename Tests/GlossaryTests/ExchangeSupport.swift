import Foundation
import Testing
import Text

@testable import Glossary

/// Glossaries to send through the formats, and what is left of one when places and order are taken away.
enum ExchangeSample {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/exchange")

  static func file(_ name: String) throws -> SourceFile {
    SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }

  static func everything() throws -> Glossary {
    let loaded = GlossaryLoader.load([try file("everything.yaml"), words, spellings])
    #expect(loaded.diagnostics == [])
    return loaded.glossary
  }

  private static let spellings = SourceFile(
    path: "spellings.yaml",
    text: """
      format: 1
      language: en
      spellings: {verbs: {organise: organize}, words: {centre: center}, doubled: [label]}
      """)

  private static let words = SourceFile(
    path: "words.yaml",
    text: """
      format: 1
      language: fr
      words: {function: [de, "on"], gap: [vite], accent-pairs: [marche], common: [gestion]}
      families:
        - {verb: gérer, nouns: [gestion]}
        - {verbs: [tenir, retenir], nouns: [tenue], forms: [tient]}
      """)

  /// The material beside the checkout.
  static let shared = LoaderTests.repository.deletingLastPathComponent().appending(path: "shared/taxonomies")
  static let hasShared = FileManager.default.fileExists(atPath: shared.path)
}

extension Glossary {
  /// Without positions, concepts by id, labels by tier.
  var comparable: Glossary {
    var result = self
    for index in concepts.indices { result.concepts[index].forgetPositions() }
    result.concepts.sort { $0.id < $1.id }
    return result
  }
}

extension Concept {
  fileprivate mutating func forgetPositions() {
    func forget(_ located: [Located<String>]) -> [Located<String>] { located.map { Located($0.value) } }
    position = Position()
    labels.sortByTier()
    for index in labels.indices { labels[index].position = Position() }
    for index in contexts.indices { contexts[index].position = Position() }
    for index in links.indices { links[index].position = Position() }
    ambiguous = forget(ambiguous)
    broader = forget(broader)
    examples.hit = forget(examples.hit)
    examples.miss = forget(examples.miss)
    successor = successor.map { Located($0.value) }
  }
}
