import Glibc

/// A line on the terminal that tells how far a stream is, written over itself a few times a second.
///
///     12,345 postings, 1,021/s, 3.4 MB/s, 45%, 1:23 left
struct Progress {
  private let start = Self.now
  /// In bytes; nil where the input's end is not known.
  private let total: Int?
  private var bytes = 0
  private var postings = 0
  private var lastShown = Self.now
  /// Whether the line is on the terminal now, and whether it ever was.
  private var isShown = false
  private var wasShown = false

  private static let nanosecondsBetween: UInt64 = 250_000_000
  private static let clearLine = "\r\u{1B}[K"

  /// nil where nobody would see it, or where it would stand among the output: standard error is no terminal, or standard
  /// output is one.
  init?(ofTotal total: Int?, isQuiet: Bool) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1, isatty(STDOUT_FILENO) == 0 else { return nil }
    self.total = total
  }

  /// One more line of `bytes` was answered with `postings` objects.
  mutating func advance(bytes: Int, postings: Int) {
    self.bytes += bytes
    self.postings += postings
    let time = Self.now
    guard time - lastShown >= Self.nanosecondsBetween else { return }
    lastShown = time
    isShown = true
    wasShown = true
    tellPeople(Self.clearLine + text(at: time))
  }

  /// Makes room for a message; the line is back with the next step.
  mutating func clear() {
    if isShown { tellPeople(Self.clearLine) }
    isShown = false
  }

  /// The last line stays, where there was one.
  mutating func finish() {
    guard wasShown else { return }
    let seconds = elapsed(Self.now)
    let tenths = Int((seconds * 10).rounded())
    tellPeople(Self.clearLine + "\(rates(seconds)), \(tenths / 10).\(tenths % 10) s\n")
  }

  // MARK: Text

  private func text(at time: UInt64) -> String {
    let seconds = elapsed(time)
    guard let total, total > 0 else { return rates(seconds) }
    let share = min(Double(bytes) / Double(total), 1)
    guard share > 0 else { return rates(seconds) }
    let left = Int((seconds * (1 - share) / share).rounded(.up))
    return rates(seconds) + ", \(Int(share * 100))%, \(Self.clock(left)) left"
  }

  private func rates(_ seconds: Double) -> String {
    let rate = Int(Double(postings) / seconds)
    let tenths = Int(Double(bytes) / seconds / 100_000)
    return "\(Self.grouped(postings)) postings, \(Self.grouped(rate))/s, \(tenths / 10).\(tenths % 10) MB/s"
  }

  private func elapsed(_ time: UInt64) -> Double { max(Double(time - start) / 1e9, 1e-3) }

  /// `1:02:03`, `2:03`
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(seconds % 60)
  }

  /// `12,345`
  private static func grouped(_ number: Int) -> String {
    var result = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }

  /// In nanoseconds.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
