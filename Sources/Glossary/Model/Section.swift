/// The parts of a job posting.
public enum Section: String, Hashable, Sendable, CaseIterable {
  case about, responsibilities, requirements, preferred, benefits, conditions, application, diversity, other
}
