// swift-format-ignore-file: AlwaysUseLowerCamelCase

import CNormalize
import Glibc
import Glossary
import Markup
import Normalize

// The functions that include/normalize.h declares and documents; the compiler checks that they agree.

@c @implementation
public func normalize_version() -> UnsafePointer<CChar>? {
  // A literal lives as long as the library does.
  UnsafeRawPointer(Version.literal.utf8Start).assumingMemoryBound(to: CChar.self)
}

// MARK: Readers

@c @implementation
public func normalize_create(
  _ options: UnsafePointer<normalize_options>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> OpaquePointer? {
  do throws(Failure) {
    return Handle.make(try Reader(options?.pointee ?? normalize_options()))
  } catch let failure {
    error?.pointee = Handle.make(FailureObject(failure))
    return nil
  }
}

@c @implementation
public func normalize_destroy(_ reader: OpaquePointer?) {
  Handle.release(reader, as: Reader.self)
}

// MARK: Postings

@c @implementation
public func normalize_posting(
  _ reader: OpaquePointer?, _ input: UnsafePointer<normalize_input>?,
  _ json: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> normalize_status {
  Call(reader, input, json, size, error).run(.posting)
}

@c @implementation
public func normalize_line(
  _ reader: OpaquePointer?, _ input: UnsafePointer<normalize_input>?,
  _ json: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> normalize_status {
  Call(reader, input, json, size, error).run(.line)
}

@c @implementation
public func normalize_file(
  _ reader: OpaquePointer?, _ input: UnsafePointer<normalize_input>?,
  _ json: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> normalize_status {
  Call(reader, input, json, size, error).run(.file)
}

@c @implementation
public func normalize_free(_ json: UnsafeMutablePointer<CChar>?) { free(json) }

// MARK: Errors

@c @implementation
public func normalize_error_message(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  UnsafePointer(Handle.object(error, as: FailureObject.self)?.message)
}

@c @implementation
public func normalize_error_status(_ error: OpaquePointer?) -> normalize_status {
  Handle.object(error, as: FailureObject.self)?.failure.status ?? NORMALIZE_OK
}

@c @implementation
public func normalize_error_line(_ error: OpaquePointer?) -> Int {
  Handle.object(error, as: FailureObject.self)?.failure.line ?? 0
}

@c @implementation
public func normalize_error_column(_ error: OpaquePointer?) -> Int {
  Handle.object(error, as: FailureObject.self)?.failure.column ?? 0
}

@c @implementation
public func normalize_error_free(_ error: OpaquePointer?) {
  Handle.release(error, as: FailureObject.self)
}
