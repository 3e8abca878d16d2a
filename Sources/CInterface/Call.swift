import CNormalize
import Glibc
import Markup
import Normalize

/// One call from C: the arguments of normalize_posting, normalize_line and normalize_file.
struct Call {
  private let reader: Reader?
  private let input: normalize_input?
  private let json: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  private let size: UnsafeMutablePointer<Int>?
  private let error: UnsafeMutablePointer<OpaquePointer?>?

  init(
    _ reader: OpaquePointer?, _ input: UnsafePointer<normalize_input>?,
    _ json: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?,
    _ error: UnsafeMutablePointer<OpaquePointer?>?
  ) {
    self.reader = Handle.object(reader, as: Reader.self)
    self.input = input?.pointee
    self.json = json
    self.size = size
    self.error = error
  }

  func run(_ form: RequestForm) -> normalize_status {
    do throws(Failure) {
      let answer = try answer(form)
      try hand(over: answer.json)
      guard let failure = answer.failure else { return NORMALIZE_OK }
      throw failure
    } catch let failure {
      error?.pointee = Handle.make(FailureObject(failure))
      return failure.status
    }
  }

  /// What could be read, and the first failure to read the rest.
  private func answer(_ form: RequestForm) throws(Failure) -> (json: [UInt8], failure: Failure?) {
    guard let reader, let input, json != nil, size != nil else {
      throw .usage("reader, input, json and size must not be null")
    }
    let request = try Request(input)
    let batch: ItemBatch
    do throws(InputError) {
      batch = try form.items(request)
    } catch {
      return ([], Failure(error))
    }
    let writer = ResultJSON(style: .compact, postingOnly: request.postingOnly)
    let results = reader.withNormalizer(request.language) { $0.normalize(batch, source: request.source) }
    return (results.flatMap(writer.bytes), batch.failures.first.map(Failure.init))
  }

  private func hand(over bytes: [UInt8]) throws(Failure) {
    guard let copy = malloc(bytes.count + 1) else {
      throw Failure(status: NORMALIZE_INPUT, message: "no memory for \(bytes.count) bytes of JSON")
    }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    let text = copy.assumingMemoryBound(to: CChar.self)
    text[bytes.count] = 0
    json?.pointee = text
    size?.pointee = bytes.count
  }
}
