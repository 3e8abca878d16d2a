import CLibXML2

/// An XML file that its parser refused.
struct XMLFailure: Error {
  var message: String
  /// From 1.
  var line: Int
}

/// Reads the elements of some names out of an XML file, one after the other: the only place that talks to libxml2's reader.
///
/// Memory is that of one element. Nothing is fetched from the network, no DTD is loaded, and entities that a file defines
/// stay unread.
struct XMLRecordReader: ~Copyable {
  private let reader: xmlTextReaderPtr

  /// Calls `body` for each element with one of `names`, in the order of the file.
  static func forEach(
    _ names: Set<String>, in bytes: [UInt8], _ body: (XMLElement) -> Void
  ) throws(XMLFailure) {
    let failure: XMLFailure? = bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_BIG_LINES.rawValue
      guard buffer.count <= Int(Int32.max),
        let pointer = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, Int32(options))
      else { return XMLFailure(message: "the file is empty or too large", line: 1) }
      return XMLRecordReader(reader: pointer).run(names, body)
    }
    if let failure { throw failure }
  }

  private init(reader: xmlTextReaderPtr) { self.reader = reader }

  deinit { xmlFreeTextReader(reader) }

  private func run(_ names: Set<String>, _ body: (XMLElement) -> Void) -> XMLFailure? {
    xmlResetLastError()
    var state = xmlTextReaderRead(reader)
    while state == 1 {
      let isElement = xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue)
      guard isElement, let name = xmlTextReaderConstLocalName(reader), names.contains(String(cString: name)) else {
        state = xmlTextReaderRead(reader)
        continue
      }
      guard let node = xmlTextReaderExpand(reader) else { return Self.lastFailure() }
      body(Self.copy(node))
      state = xmlTextReaderNext(reader)
    }
    return state == 0 ? nil : Self.lastFailure()
  }

  private static func lastFailure() -> XMLFailure {
    guard let error = xmlGetLastError() else { return XMLFailure(message: "the file is no XML", line: 1) }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    return XMLFailure(message: LabelText.singleSpaced(message), line: max(Int(error.pointee.line), 1))
  }

  /// libxml2 refuses files that nest deeper than 256 elements, so that the recursion has an end.
  private static func copy(_ node: xmlNodePtr) -> XMLElement {
    var element = XMLElement(
      name: String(cString: node.pointee.name), attributes: attributes(of: node), children: [], text: "",
      line: xmlGetLineNo(node))
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { element.children.append(copy(child)) }
      next = child.pointee.next
    }
    element.text = LabelText.singleSpaced(text(of: node.pointee.children))
    return element
  }

  /// The text of a node, its later siblings and all that they hold.
  private static func text(of first: xmlNodePtr?) -> String {
    var text = ""
    var next = first
    while let node = next {
      switch node.pointee.type {
      case XML_ELEMENT_NODE: text += Self.text(of: node.pointee.children)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content { text += String(cString: content) }
      default: break
      }
      next = node.pointee.next
    }
    return text
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var result: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      result[String(cString: attribute.pointee.name)] = text(of: attribute.pointee.children)
      next = attribute.pointee.next
    }
    return result
  }
}
