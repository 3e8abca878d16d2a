import Testing

@testable import Normalize

/// What the posting itself spells out, and whose traits and names it speaks of: a counter-example beside each example.
@Test(
  "Competences of others and of other names are none of the job",
  arguments: [
    ("Vous contrôlez les établissements recevant du public (ERP).", "erp-systems", false),
    ("Vous utilisez le progiciel de gestion (ERP).", "erp-systems", true),
    ("Vous appliquez le BDD (Behavior Driven Development).", "databases", false),
    ("Vous rejoignez la Direction de la Gestion des Données (DGD).", "data-management", false),
    ("Vous assurez la gestion des données (GD).", "data-management", true),
    ("Vous aidez les jeunes et leur autonomie grandit.", "autonomy", false),
    ("Vous aimez l'autonomie.", "autonomy", true),
    ("Vous créez des tableaux de bord dynamiques.", "energy-and-dynamism", false),
    ("Vous créez des tableaux dynamiques et précis.", "precision-and-accuracy", false),
    ("Vous assurez des permanences ponctuelles.", "punctuality-and-timekeeping", false),
    ("Vous êtes dynamique et ponctuel.", "punctuality-and-timekeeping", true),
    ("Vous avez des compétences relationnelles.", "interpersonal-skills", true),
    ("Vous êtes chef de projets rigoureux(se) et précis.", "rigour", true),
    ("Vous parlez à un ancien stagiaire de chez Salesforce.", "salesforce", false),
    ("Vous travaillez avec Salesforce.", "salesforce", true),
  ])
func whose(text: String, tag: String, isAsked: Bool) throws {
  #expect(try TestPosting.result(of: text).tags.contains(tag) == isAsked, "\(text)")
}
