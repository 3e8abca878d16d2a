import Normalize
import Testing

@Suite("Dates as ISO 8601 writes them")
struct CalendarDateTests {
  @Test(arguments: ["2026", "2026-03", "2026-12-31", "2024-02-29"])
  func dates(text: String) { #expect(CalendarDate(iso8601: text)?.iso8601 == text) }

  @Test(arguments: [
    "", "demain", "31/12/2026", "2026-13", "2026-00", "2026-1", "2026-12-32", "2026-02-29", "2026-12-31T10", "26-12-31",
    "2026-", "-2026",
  ])
  func noDates(text: String) { #expect(CalendarDate(iso8601: text) == nil) }
}
