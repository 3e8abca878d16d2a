import CMimalloc
import Glibc

/// Asks the kernel for pages of 2 MiB for the command's memory (`madvise(2)`, MADV_HUGEPAGE): a start meets a third of the page
/// faults, and a stream's lookups, which jump about in some megabytes, fewer misses of the processor's page table. A kernel
/// that has none, or forbids them, goes on as before.
enum LargePages {
  /// mimalloc takes memory from the system by pieces of this size, each at a multiple of it, in bytes.
  private static let segment: UInt = 32 << 20
  private static let page = 2 << 20
  /// MADV_COLLAPSE, of Linux 6.1, which glibc does not name yet.
  private static let collapse: Int32 = 25

  /// To be called before a command begins: only what is taken from the system afterwards follows it.
  static func use() {
    mi_option_set_default(mi_option_large_os_pages, 1)
    // The first piece was taken before the command's own first line.
    guard let here = mi_malloc(1) else { return }
    defer { mi_free(here) }
    let start = UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: here) & ~(segment - 1))
    madvise(start, Int(segment), MADV_HUGEPAGE)
    // Of its first page some was used already.
    madvise(start, page, collapse)
  }
}
