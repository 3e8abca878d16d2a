import Glibc
import Synchronization

/// Does the same to many things on several threads; results keep their order.
enum Workers {
  /// The cores of the machine.
  static var cores: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// `body` of each index below `count`. Each thread makes a worker of its own, which keeps what it learns. `progress` is
  /// called with the number done, by one thread at a time.
  static func map<Worker, Output: Sendable>(
    _ count: Int, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
    worker: @escaping @Sendable () -> Worker, _ body: @escaping @Sendable (Worker, Int) -> Output
  ) -> [Output] {
    let job = Job<Output>(count: count, progress: progress)
    let number = max(min(threads, count), 1)
    job.run = { [unowned job] in
      let own = worker()
      while let index = job.next() { job.finish(index, body(own, index)) }
    }
    var handles: [pthread_t] = []
    for _ in 1..<max(number, 1) {
      var handle = pthread_t()
      let context = Unmanaged.passUnretained(job).toOpaque()
      let failure = pthread_create(
        &handle, nil,
        { context in
          if let context { Unmanaged<JobBase>.fromOpaque(context).takeUnretainedValue().run() }
          return nil
        }, context)
      // With fewer threads than wished for it takes longer, no more.
      if failure == 0 { handles.append(handle) }
    }
    job.run()
    for handle in handles { pthread_join(handle, nil) }
    return job.outputs
  }

  /// What a thread is started with, whatever its output's type. `run` is set before any thread starts.
  private class JobBase: @unchecked Sendable {
    var run: () -> Void = {}
  }

  private final class Job<Output: Sendable>: JobBase, @unchecked Sendable {
    private struct State {
      var outputs: [Output?]
      var done = 0
    }

    private let count: Int
    private let taken = Atomic<Int>(0)
    private let state: Mutex<State>
    private let progress: @Sendable (Int) -> Void

    init(count: Int, progress: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.progress = progress
      state = Mutex(State(outputs: Array(repeating: nil, count: count)))
    }

    func next() -> Int? {
      let index = taken.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func finish(_ index: Int, _ output: Output) {
      state.withLock { state in
        state.outputs[index] = output
        state.done += 1
        progress(state.done)
      }
    }

    var outputs: [Output] { state.withLock { $0.outputs.compactMap { $0 } } }
  }
}
