import Foundation
import Testing

@testable import Glossary

/// The schema for editors and the loader know the same keys and values.
@Suite("JSON Schema")
struct SchemaTests {
  typealias Object = [String: Any]
  let schema: Object
  let definitions: Object

  init() throws {
    let url = LoaderTests.repository.appending(path: "schema/glossary-1.schema.json")
    schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? Object)
    definitions = try #require(schema["$defs"] as? Object)
  }

  private func keys(_ object: Any?) -> Set<String> {
    Set(((object as? Object)?["properties"] as? Object ?? [:]).keys)
  }

  private func values(_ object: Any?) -> [String] {
    (object as? Object)?["enum"] as? [String] ?? []
  }

  private func property(_ definition: String, _ name: String) -> Any? {
    ((definitions[definition] as? Object)?["properties"] as? Object)?[name]
  }

  @Test func keysAgree() {
    #expect(keys(schema) == Set(GlossaryFileReader.keys))
    #expect(keys(definitions["concept"]) == Set(ConceptReader.keys))
    #expect(keys(definitions["labels"]) == Set(LabelReader.keys))
  }

  @Test func valuesAgree() {
    #expect(values(definitions["kind"]) == Concept.Kind.allCases.map(\.rawValue))
    #expect(values(definitions["section"]) == Section.allCases.map(\.rawValue))
    #expect(values(property("concept", "status")) == Concept.Status.allCases.map(\.rawValue))
    #expect(values(property("link", "scheme")) == LinkScheme.allCases.map(\.rawValue))
    #expect(values(property("link", "rel")) == Link.Relation.allCases.map(\.rawValue))
  }

  @Test func allIsDescribed() throws {
    for (name, property) in try #require((definitions["concept"] as? Object)?["properties"] as? Object) {
      let isReference = (property as? Object)?["$ref"] != nil
      #expect(isReference || (property as? Object)?["description"] != nil || name == "links", "\(name)")
    }
  }
}
