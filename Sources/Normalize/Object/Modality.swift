/// How strongly a posting asks for something; raw values as in the output contract.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  case required, preferred, considered, unspecified
  /// Explicitly waived: "débutant accepté", "permis non exigé".
  case notRequired = "not-required"

  /// The stronger of two, where one thing is asked for twice.
  static func stronger(_ first: Modality, _ second: Modality) -> Modality {
    let order: [Modality] = [.required, .preferred, .considered, .notRequired, .unspecified]
    return order.first { $0 == first || $0 == second } ?? first
  }
}
