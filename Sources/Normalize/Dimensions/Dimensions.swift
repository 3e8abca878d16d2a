/// All dimensions of a requirement that rules read.
enum Dimensions {
  static let all: [Dimension] = [
    .contract,
    .term,
    .workTime,
    .schedule,
    .start,
    .openings,
    .telework,
    .travel,
    .location,
    .workAuthorization,
    .application,
    .experience,
    .salary,
    .seniority,
    .management,
    .education,
    .languages,
    .licences,
  ]
}
