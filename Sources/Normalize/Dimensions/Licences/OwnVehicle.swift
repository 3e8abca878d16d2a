import Glossary
import Text

/// A car of one's own: "véhicule personnel exigé", "own car", "véhiculé".
enum OwnVehicle {
  static let besideLicence = Rule("vehicle-beside-licence", pair) { match in
    match.sentenceHolds(DrivingLicences.licenceNames) && DrivingLicences.isDemand(match) ? vehicle : []
  }

  static let stated = Rule("own-vehicle", pattern) { match in
    isNoun(match) || isOfEmployer(match) ? [] : vehicle
  }

  private static let vehicle: [FactValue] = [.licence(Licence("driving:own-vehicle"))]

  /// "Véhicule de service", "car provided"
  private static func isOfEmployer(_ match: RuleMatch) -> Bool {
    match.precedes("possibilite|sans|fourni|fournit|fournissons|service|fonction|societe", within: 3)
      || match.follows("service|fonction|fourni|societe|entreprise|utilitaire|mis|provided", within: 3)
  }

  /// "Véhicule" alone is no demand; `véhiculé`, which has no other letters, and "motorisé" are.
  private static func isNoun(_ match: RuleMatch) -> Bool {
    let form = match.passage.forms[match.tokens.lowerBound]
    return match.tokens.count == 1 && !form.folded.hasPrefix("véhiculé") && !form.bare.hasPrefix("motoris")
  }

  /// "permis de conduire valide et voiture", "a driver's licence and a vehicle are required"
  private static let pair: Pattern = [
    "et|and", .optional("un|une|a"), "vehicule|voiture|auto|automobile|vehicle|car",
    .any([
      .sentenceEnd,
      ".|;|,|(|est|sont|is|are|requis*|exige*|required|recommande*|souhaite*|apprecie*|indispensable*|obligatoire*",
    ]),
  ]
  private static let pattern: Pattern = .any([
    ["vehicule|voiture", .optional("-"), "personnel*|propre|perso"],
    ["propre", "vehicule|voiture|automobile"],
    [
      "vehicule|voiture|automobile", .repeated("est|indispensable|fortement", upTo: 2),
      "obligatoire*|exige|exiges|exigee|indispensable*|requis|requise|necessaire*|imperati*",
    ],
    ["moyen|moyens", "de|d", "locomotion|transport", .optional("personnel|autonome")],
    ["own|reliable", "car|vehicle|transport|transportation"],
    [
      "car|vehicle|automobile", .repeated("is|owner|ownership", upTo: 2),
      "required|essential|mandatory|necessary|needed",
    ],
    ["own", "a", "car|vehicle"],
    ["access|have", "to|a|access", .repeated("a|to|own|reliable|personal", upTo: 3), "vehicle|car"],
    ["personal", "vehicle|car"],
    ["acces", "a", "un|une", "vehicule|voiture|auto|automobile"],
    ["disposer|disposez|posseder|possedez", .optional("d"), "un|une", "vehicule|voiture|auto|automobile"],
    "vehicule|vehiculee|vehicules|motorise|motorisee",
  ])
}
