import Glibc

/// A mutual exclusion with a condition to wait for. All threads that share one wait for, and tell, the same condition.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock up until another thread tells of a change. Only inside of `locked`.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes all that wait.
  func tell() { pthread_cond_broadcast(condition) }
}

/// A thread of the system, which is to be joined.
struct Thread {
  /// Bytes: as much as the main thread has by default, whatever `ulimit -s` says.
  private static let stackSize = 8 << 20

  private let handle: pthread_t

  /// Starts `body`; nil where the system has no thread left.
  init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    handle = thread
  }

  /// Waits for the end of the thread.
  func join() { pthread_join(handle, nil) }

  /// How many processors this process may use: the affinity that `taskset` and containers set, not the machine's count.
  /// (glibc's own call for it is hidden from Swift.)
  static var processors: Int {
    let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    do throws(ReadFailure) {
      let lines = try readInput("/proc/self/status").split(separator: 0x0A)
      guard let mask = lines.first(where: { $0.starts(with: "Cpus_allowed:".utf8) }) else { return online }
      let digits = mask.dropFirst("Cpus_allowed:".utf8.count).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      return max(1, digits.reduce(0) { $0 + $1.nonzeroBitCount })
    } catch {
      return online
    }
  }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
