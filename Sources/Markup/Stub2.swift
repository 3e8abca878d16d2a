extension Item {
  public static func stub(id: String, bytes: [UInt8]) -> Item {
    Item(container: .text, index: 0, mediaType: .plain, id: id, lang: nil, title: [], titleDisk: ByteMap(), bytes: bytes, disk: .identity(bytes.count))
  }
}
