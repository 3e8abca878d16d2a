/// All dimensions of a requirement that rules read.
enum Dimensions {
  static let all: [Dimension] = [
    .contract,
    .term,
    .workTime,
    .schedule,
    .start,
    .openings,
    .experience,
    .salary,
    .seniority,
    .management,
  ]
}
