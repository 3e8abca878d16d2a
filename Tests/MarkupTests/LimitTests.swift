import Glibc
import Testing

@testable import Markup

/// Inputs that cost others seconds or gigabytes. Each keeps its text, and each cut is told.
@Suite struct LimitTests {
  private func read(_ text: String, limits: Limits = Limits()) -> ([Block], [Diagnostic.Code]) {
    let bytes = Array(text.utf8)
    let item = Item(
      container: .html, index: 0, mediaType: .html, id: nil, lang: nil, title: [], titleDisk: ByteMap(),
      bytes: bytes, disk: .identity(bytes.count))
    let (blocks, diagnostics) = BlockReader.blocks(of: item, limits: limits)
    return (blocks, diagnostics.map(\.code))
  }

  private func many(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  @Test func depth() {
    let (blocks, codes) = read(many("<div>") + "fond" + many("</div>") + "<p>fin</p>")
    #expect(blocks.map(\.string) == ["fond", "fin"])
    #expect(codes == [.depthLimit])
  }

  @Test func attributes() {
    let (blocks, codes) = read("<p " + many("a=1 ") + "hidden>caché</p><p " + many("href=x ") + ">vu</p>")
    #expect(blocks.map(\.string) == ["vu"])
    #expect(codes.isEmpty)
  }

  @Test func tags() {
    var limits = Limits()
    limits.tags = 2
    let (blocks, codes) = read("<p>a</p><p>b</p><p>c</p>d", limits: limits)
    #expect(blocks.map(\.string) == ["a", "b", "c d"])
    #expect(codes == [.tagLimit])
  }

  @Test func size() {
    var limits = Limits()
    limits.itemBytes = 5
    let (blocks, codes) = read("abcdé", limits: limits)
    #expect(blocks.map(\.string) == ["abcd"])
    #expect(codes == [.sizeLimit])
  }

  @Test func names() {
    var limits = Limits()
    limits.unknownNames = 1
    let (blocks, codes) = read("<aa-a>x</aa-a><bb-b>y</bb-b>", limits: limits)
    #expect(blocks.map(\.string) == ["x<bb-b>y</bb-b>"])
    #expect(codes == [.nameLimit])
  }

  /// Each would be quadratic with a naive scan.
  @Test(arguments: [
    "<a ", "<a b=\"", "<!--", "<script>", "<?", "<!doctype ", "</a", "<b></i>", "<b><div></b>", "<p>", "<li>",
    "&", "<", "[", "<td>", "<a href=x><div>", "<x></y>", "<ul><li>",
  ])
  func repeated(_ text: String) {
    let (few, more) = (cost(many(text, 2_000)), cost(many(text, 8_000)))
    // Four times the text costs some four times as much, and not sixteen; a millisecond is within the clock's error.
    #expect(more < 10 * max(few, 0.001))
  }

  /// The seconds of processor time that this thread takes, whatever else the machine does: the lesser of two.
  private func cost(_ text: String) -> Double {
    let costs = (0..<2).map { _ in
      let start = Self.processorTime
      _ = read(text)
      return Self.processorTime - start
    }
    return costs.min() ?? 0
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
