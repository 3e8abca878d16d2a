import Glossary

/// Licences, certificates and authorisations that the work needs. What has categories is read here; the others are
/// certificates of the glossary with a `code`.
extension Dimension {
  static let licences = Dimension(
    "licences", DrivingLicences.rules + CACES.rules + ElectricalAuthorisations.rules + [certificate])

  private static let offers: WordSet = "financ*|passage|passer|former|formateur*|propos*|preparation"

  /// Codes whose categories the rules read, which the glossary lists one by one.
  private static func isReadHere(_ code: String) -> Bool {
    code == "driving" || ["driving:", "caces"].contains { code.hasPrefix($0) } || ElectricalAuthorisations.reads(code)
  }

  /// Among the benefits a certificate is asked for only where a word says so.
  private static func isOffered(_ match: RuleMatch) -> Bool {
    guard match.passage.section(of: match.tokens.lowerBound) == .benefits else { return false }
    let reading = ModalityReader(match.passage).reading(of: match.tokens)
    return !reading.isStated || reading.modality == .notRequired
  }

  private static let certificate = Rule("certificate", .capture("certificate", .skill([.certificate]))) { match in
    guard let certificate = match["certificate"]?.match, certificate.how != .derived,
      !match.precedes(offers, within: 3), !isOffered(match)
    else { return [] }
    return codes(in: match).filter { !isReadHere($0) }.map { .licence(Licence($0)) }
  }

  /// Those of the certificate, and of others that it holds: "formation SIMDUT et travail en hauteur" names two.
  private static func codes(in match: RuleMatch) -> [String] {
    var codes = match.values("code", of: "certificate")
    for skill in match.passage.skills.beginning(in: match.tokens)
    where skill.how != .derived && skill.tokens.upperBound <= match.tokens.upperBound {
      guard match.passage.image.kind(ofConcept: skill.concept) == .certificate else { continue }
      codes += match.passage.image.values(ofConcept: skill.concept, "code").filter { !codes.contains($0) }
    }
    return codes
  }
}
