import Testing
import Text

@Suite("Inflection")
struct MorphologyTests {
  private let morphology = Morphology()

  /// Each line: words of texts, an arrow, the label's word; all must have the relation and share a key.
  private static let nominalFrench = [
    "stock stocks -> stock", "animal animaux -> animal", "animaux -> animaux", "travaux -> travail",
    "vitraux -> vitrail", "bateaux -> bateau", "jumelle jumeau jumelles -> jumeaux", "neveux -> neveu",
    "national nationale nationales nationaux -> national", "actif active actifs actives -> actif",
    "sérieuse sérieux sérieuses -> sérieux", "vendeuse vendeurs vendeuses -> vendeur",
    "animatrice animateurs animatrices -> animateur", "supérieure supérieurs -> supérieur",
    "infirmière infirmiers infirmières -> infirmier", "professionnelle professionnels -> professionnel",
    "gardienne gardiens gardiennes -> gardien", "patronne patrons -> patron", "complète complets -> complet",
    "cadette cadets -> cadet", "publique publics publiques -> public", "turque -> turc", "veuve -> veuf",
    "longue longs longues -> long", "grasse grasses -> gras", "requise requises -> requis", "d du des -> de",
    "au aux -> à", "admise -> admis", "exclue -> exclu", "acquise -> acquis", "douce douces -> doux", "rousse -> roux",
    "motivée motivés motivées -> motivé", "polie polis -> poli", "industrielle industriels -> industriel",
    "anglaise anglaises -> anglais", "brillante brillants -> brillant", "régionaux régionale -> régional",
    "employé employée employées -> employé", "couvreuse -> couvreur", "bilingue bilingues -> bilingue",
  ]
  private static let verbalFrench = [
    "gère gères gèrent gérons gérez gérer gérait gériez géraient gérant géré gérée gérerai géreras gérera gérerez -> gérer",
    "plante plantes plantons plantez plantent plantais plantait plantions plantiez planté plantées plantant -> planter",
    "vérifie vérifies vérifions vérifiez vérifient vérifiait vérifié vérifierez vérifieras -> vérifier",
    "étudie étudiez étudions étudient étudiera étudiant -> étudier",
    "nettoie nettoies nettoyons nettoyez nettoient nettoyait nettoyé -> nettoyer",
    "emploie emploient employez -> employer", "essuie essuyez essuient -> essuyer",
    "achète achètes achetons achetez achètent achèterez acheté -> acheter",
    "pèse pesez pèsent -> peser", "élève élevez élèvent -> élever",
    "appelle appelons appelez appellent appellera appelé -> appeler",
    "jette jetez jettent jeté -> jeter", "commence commençons commencez commençant -> commencer",
    "range rangeons rangez rangent rangeait rangeant -> ranger",
    "finis finit finissons finissez finissent finissant fini finirez finissait finissaient -> finir",
    "garantit garantissez garantissent garanti garantirez -> garantir",
    "fournis fournit fournissez fournissent -> fournir",
    "vends vend vendons vendez vendent vendu vendue vendus vendues vendrez vendras vendra vendait vendiez -> vendre",
    "répond répondez répondent répondu répondra répondrez -> répondre",
    "tonds tond tondez tondent tondu -> tondre", "rompez rompu -> rompre",
    "crée créez créent créons -> créer", "négocie négociez négocient -> négocier",
    "répare réparons répariez réparerez -> réparer", "complète complétez complètent -> compléter",
  ]
  private static let nominalEnglish = [
    "stocks -> stock", "boxes -> box", "batches -> batch", "studies -> study", "knives -> knife", "shelves -> shelf",
    "analyses -> analysis", "draftsmen -> draftsman", "classes -> class",
  ]
  private static let verbalEnglish = [
    "managed managing -> manage", "managing managed -> managing", "planned planning -> plan",
    "plan planned plans -> planning",
    "tries tried trying -> try", "carried carrying -> carry", "fixed fixing -> fix", "wash washed -> washing",
    "stopped -> stop", "prune pruned prunes -> pruning", "monitor monitored monitors -> monitoring",
  ]
  private static let differentFrench = [
    "université universel", "organe organisation orgue organisme", "marche marché", "port porte portée",
    "poste postier", "conseil conseiller", "cours course", "sol sole soleil", "pain peine", "main manie",
    "bar barre", "art arte", "mur mûre", "cote côte", "fin finale finance", "son sonde", "port porc",
    "compte comte", "gestion gestation", "général génération génie", "infirmier infirmerie", "projet projecteur",
    "client clientèle", "facture facteur", "traite traité", "vente vent", "bois boisson", "chant champ",
    "commun communication", "plan plante planète", "cave caveau", "tache tâche", "foi foie", "roi roue",
    "mode modèle module", "part parti", "centre cent", "peintre peinte", "montre mont", "lettre lette", "matière matin",
    "voie voix", "lien liane", "ton tonne",
    "pose posture", "coupe couple", "ligne lingerie", "camp campagne", "fil file filet",
    "social société", "nature naturel", "métal métier", "chef chevalier",
  ]
  private static let differentEnglish = [
    "university universal universe", "organ organic organisation", "general generic", "market marketing",
    "policy police", "station state", "past paste", "car care", "plan plane planet", "star starch",
    "nurse nursery", "commune communication", "wine win", "host hostel", "bar bare", "force forceps", "ill illness",
    "human humane", "import important", "account accountant", "sand sandy", "rat rate", "man manner",
  ]

  @Test("Genders and numbers", arguments: nominalFrench)
  func nounsOfFrench(line: String) { expect(line, .fr) { $0 == .same || $0 == .nominal } }

  @Test("Conjugations", arguments: verbalFrench)
  func verbsOfFrench(line: String) { expect(line, .fr) { $0 != nil } }

  @Test("Plurals", arguments: nominalEnglish)
  func nounsOfEnglish(line: String) { expect(line, .en) { $0 == .nominal } }

  @Test("Verbs and gerunds", arguments: verbalEnglish)
  func verbsOfEnglish(line: String) { expect(line, .en) { $0 != nil } }

  private func expect(_ line: String, _ language: Language, _ holds: (Morphology.Relation?) -> Bool) {
    let parts = line.split(separator: ">")
    let label = String(parts[1].dropFirst())
    for word in parts[0].dropLast().split(separator: " ").map(String.init) {
      let relation = Morphology.relation(of: Form(word), to: Form(label), language)
      #expect(holds(relation), "\(word) -> \(label)")
      let keys = Set(morphology.keys(of: Form(word).folded, language))
      #expect(!keys.isDisjoint(with: morphology.keys(of: Form(label).folded, language)), "keys of \(word) -> \(label)")
      expectSharedBeginning(Form(word), Form(label), language)
    }
  }

  private func expectSharedBeginning(_ word: Form, _ label: Form, _ language: Language) {
    let beginning = word.bare.utf8.prefix(Morphology.sharedBeginning(of: word, language))
    #expect(label.bare.utf8.starts(with: beginning), "\(word.surface) -> \(label.surface): \(beginning.count)")
  }

  /// Whatever is related begins alike, among all words of the tables that begin with one letter; and long words have a
  /// beginning that tells something.
  @Test(
    "Shared beginnings",
    arguments: [
      (nominalFrench + verbalFrench + differentFrench, Language.fr),
      (nominalEnglish + verbalEnglish + differentEnglish, .en),
    ])
  func sharedBeginnings(lines: [String], language: Language) {
    let words = Set(lines.flatMap { $0.split(whereSeparator: { " ->".contains($0) }) }.map(String.init)).map(Form.init)
    for group in Dictionary(grouping: words, by: { $0.bare.first }).values {
      for word in group {
        for label in group where Morphology.relation(of: word, to: label, language) != nil {
          expectSharedBeginning(word, label, language)
        }
      }
    }
    #expect(Morphology.sharedBeginning(of: Form("Bruxelloise"), language) >= 5)
    #expect(Morphology.sharedBeginning(of: Form("des"), language) <= 1)
    #expect(Morphology.sharedBeginning(of: Form("Дома"), language) == 0)
  }

  /// Words of one stem or look that are no forms of one word. `needsAccents` as the glossary's accent pairs say.
  @Test("Different words", arguments: [(differentFrench, Language.fr), (differentEnglish, .en)])
  func differ(lines: [String], language: Language) {
    for line in lines {
      let words = line.split(separator: " ").map { Form(String($0)) }
      for word in words {
        for label in words where label != word {
          // Gerunds are verb forms of what may be a verb; whether it is one, the families know.
          let relation = Morphology.relation(of: word, to: label, language, needsAccents: true)
          #expect(
            relation == nil || isGerund(word, label),
            "\(word.surface) -> \(label.surface): \(String(describing: relation))")
        }
      }
    }
  }

  private func isGerund(_ first: Form, _ second: Form) -> Bool {
    first.folded + "ing" == second.folded || second.folded + "ing" == first.folded
  }

  @Test(
    "Accents that are left out",
    arguments: [
      // word, label, bare spellings need their accents, related
      ("COMPTABILITE", "comptabilité", false, true), ("comptabilite", "comptabilité", false, true),
      ("Electricité", "électricité", false, true), ("Etude", "étude", false, true), ("ETUDES", "étude", false, true),
      ("electricité", "électricité", false, false), ("marche", "marché", true, false), ("MARCHE", "marché", true, true),
      ("Ecole", "école", false, true), ("élève", "eleve", false, false), ("Éleve", "élève", false, false),
      ("PREPARER", "préparer", false, true), ("cœur", "coeur", false, true), ("CŒURS", "coeur", false, true),
      ("E\u{301}tude", "étude", false, true),
    ])
  func accents(word: String, label: String, needsAccents: Bool, related: Bool) {
    let relation = Morphology.relation(of: Form(word), to: Form(label), .fr, needsAccents: needsAccents)
    #expect((relation != nil) == related)
    guard related else { return }
    let keys = Set(morphology.keys(of: Form(word).folded, .fr))
    #expect(!keys.isDisjoint(with: morphology.keys(of: Form(label).folded, .fr)))
    expectSharedBeginning(Form(word), Form(label), .fr)
  }
}
