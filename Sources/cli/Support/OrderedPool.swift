/// Works on several jobs at once and hands their results on in the order of the jobs.
///
/// At most `capacity` jobs are under way, from the moment they are submitted until their result was consumed: whoever
/// submits more waits. So a slow reader of the output slows the reading of the input down, and memory stays flat however
/// long the stream is. The worker that completes the oldest job hands on its result and all that wait behind it; results
/// are consumed one at a time, by any of the threads.
///
/// Threads start as jobs come. With one worker the submitting thread does the work itself, so that a single input costs no
/// thread.
final class OrderedPool<Job: Sendable, Result: Sendable>: @unchecked Sendable {
  /// Makes what one thread works with, which is never shared: it may keep state from job to job.
  typealias Worker = (Job) -> Result

  private let makeWorker: @Sendable () -> Worker
  /// Takes one result; false stops the pool (the output is gone).
  private let consume: @Sendable (Result) -> Bool
  private let mostWorkers: Int
  private let capacity: Int

  /// That of the submitting thread, where it is the only one.
  private var loneWorker: Worker?

  // Everything below is guarded by `monitor`, where there are several threads.
  private let monitor = Monitor()
  private var waiting: [(number: Int, job: Job)] = []
  /// Finished results by number, until it is their turn.
  private var finished: [Int: Result] = [:]
  private var submitted = 0
  private var consumed = 0
  private var idle = 0
  private var isConsuming = false
  private var isClosed = false
  private var isStopped = false
  private var threads: [Thread] = []
  /// `workers` is at least 1.
  init(
    workers: Int, makeWorker: @escaping @Sendable () -> Worker, consume: @escaping @Sendable (Result) -> Bool
  ) {
    mostWorkers = workers
    capacity = 4 * workers
    self.makeWorker = makeWorker
    self.consume = consume
  }

  /// Takes a job, waiting while too many are under way; false once the pool has stopped.
  func submit(_ job: Job) -> Bool {
    mostWorkers == 1 ? consumeResult(of: job) : enqueue(job)
  }

  private func consumeResult(of job: Job) -> Bool {
    let worker = loneWorker ?? makeWorker()
    loneWorker = worker
    if !isStopped { isStopped = !consume(worker(job)) }
    return !isStopped
  }

  private func enqueue(_ job: Job) -> Bool {
    monitor.locked {
      while submitted - consumed >= capacity, !isStopped { monitor.wait() }
      guard !isStopped else { return false }
      waiting.append((submitted, job))
      submitted += 1
      if idle < waiting.count, threads.count < mostWorkers, let thread = Thread({ [self] in work() }) {
        threads.append(thread)
      }
      monitor.tell()
      return true
    }
  }

  /// Waits until all jobs are done and consumed.
  func finish() {
    let threads = monitor.locked {
      isClosed = true
      monitor.tell()
      return self.threads
    }
    // Where the system gave no thread at all, the jobs are still there.
    if threads.isEmpty, !waiting.isEmpty { work() }
    for thread in threads { thread.join() }
  }

  private func work() {
    let worker = makeWorker()
    while let (number, job) = next() { complete(number, worker(job)) }
  }

  private func next() -> (Int, Job)? {
    monitor.locked {
      idle += 1
      defer { idle -= 1 }
      while waiting.isEmpty, !isClosed, !isStopped { monitor.wait() }
      return waiting.isEmpty || isStopped ? nil : waiting.removeFirst()
    }
  }

  /// Only one thread consumes at a time, outside of the lock, so that the others go on working.
  private func complete(_ number: Int, _ result: Result) {
    let mayConsume = monitor.locked {
      finished[number] = result
      guard !isConsuming else { return false }
      isConsuming = true
      return true
    }
    guard mayConsume else { return }
    while let result = takeOldest() {
      let goesOn = consume(result)
      monitor.locked {
        consumed += 1
        if !goesOn { isStopped = true }
        monitor.tell()
      }
    }
  }

  /// The result whose turn it is; without one the thread stops consuming.
  private func takeOldest() -> Result? {
    monitor.locked {
      guard !isStopped, let result = finished.removeValue(forKey: consumed) else {
        isConsuming = false
        return nil
      }
      return result
    }
  }
}
