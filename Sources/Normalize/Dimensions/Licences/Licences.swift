import Glossary

/// Licences, certificates and authorisations that the work needs. What has categories is read here; the others are
/// certificates of the glossary with a `code`.
extension Dimension {
  static let licences = Dimension(
    "licences", DrivingLicences.rules + CACES.rules + ElectricalAuthorisations.rules + [certificate])

  private static let offers: WordSet = "financ*|passage|passer|former|formateur*|propos*|preparation"

  private static let certificate = Rule("certificate", .capture("certificate", .skill([.certificate]))) { match in
    match.precedes(offers, within: 3) ? [] : match.values("code", of: "certificate").map { .licence(Licence($0)) }
  }
}
