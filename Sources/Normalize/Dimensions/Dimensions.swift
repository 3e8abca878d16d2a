/// All dimensions of a requirement that rules read.
enum Dimensions {
  static let all: [Dimension] = [
    .experience,
    .salary,
    .seniority,
    .management,
  ]
}
