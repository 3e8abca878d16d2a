import Testing
import Text

/// Tokens as text: a word, `l'` for an elision, `12` for a number, `‹+›` for a symbol, `⟨a@b.fr⟩` for an address;
/// `_` before what white space precedes, `~` before a glued part, `^` after an inclusive ending.
private func shown(_ text: String, knowing known: Set<String> = []) -> String {
  let forms = FormTable()
  let utf8 = Array(text.utf8)
  let tokens = Tokenizer().tokens(of: utf8, into: forms) { known.contains($0.surface) }
  var end = 0
  return tokens.map { token in
    #expect(token.range.lowerBound >= end && token.range.upperBound <= utf8.count && !token.range.isEmpty)
    end = token.range.upperBound
    let surface = forms[token.form].surface
    var shown =
      switch token.kind {
      case .word: surface + (token.flags.contains(.elided) ? "'" : "")
      case .number: surface
      case .symbol: "‹\(surface)›"
      case .address: "⟨\(surface)⟩"
      }
    if token.flags.contains(.inclusive) { shown += "^" }
    return (token.flags.contains(.spaceBefore) ? "_" : "") + (token.flags.contains(.glued) ? "~" : "") + shown
  }.joined()
}

@Suite("Tokens")
struct TokenizerTests {
  @Test(arguments: [
    ("", ""), (" \n\t ", ""), ("a", "_a"), ("Bonjour à tous", "_Bonjour_à_tous"),
    ("l'été", "_l'été"), ("l’été", "_l'été"), ("lʼété", "_l'été"), ("d`eau", "_d'eau"),
    ("rock 'n' roll", "_rock_‹'›n‹'›_roll"),
    ("aujourd'hui", "_aujourd'hui"), ("jusqu'à l'an", "_jusqu'à_l'an"), ("fin'", "_fin‹'›"), ("l' été", "_l‹'›_été"),
    ("R489", "_R489"), ("C++", "_C‹+›‹+›"), ("C#", "_C‹#›"), (".NET", "_‹.›NET"), ("Node.js", "_Node‹.›js"),
    ("CI/CD", "_CI‹/›CD"), ("R&D", "_R‹&›D"), ("1,5", "_1‹,›5"), ("35h", "_35h"), ("1er", "_1er"), ("50 %", "_50_‹%›"),
    ("back‑end", "_back‹-›end"), ("a–b", "_a‹-›b"), ("a—b", "_a‹-›b"), ("x − y", "_x_‹-›_y"),
    ("a\u{A0}b\u{202F}c\u{2009}d\u{3000}e", "_a_b_c_d_e"), ("n\u{BA} 2\u{AA}", "_n‹\u{BA}›_2‹\u{AA}›"),
    ("e\u{301}te\u{301}", "_e\u{301}te\u{301}"), ("so\u{AD}leil", "_so\u{AD}leil"), ("東京 Дом", "_東京_Дом"),
    ("👩‍🍳!", "_‹👩›\u{200D}‹🍳›‹!›"),
    ("« oui »", "_‹«›_oui_‹»›"), ("(non)", "_‹(›non‹)›"),
    ("rh@exemple.fr.", "_⟨rh@exemple.fr⟩‹.›"),
    ("voir www.exemple.fr/a-b, merci", "_voir_⟨www.exemple.fr/a-b⟩‹,›_merci"),
    ("https://exemple.fr?x=1)", "_⟨https://exemple.fr?x=1⟩‹)›"), ("@pseudo", "_‹@›pseudo"), ("a@b", "_a‹@›b"),
  ])
  func plain(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "Inclusive endings belong to their word",
    arguments: [
      ("motivé·e", "_motivé^"), ("motivé·e·s", "_motivé^"), ("motivé(e)s", "_motivé^"), ("motivé(e)", "_motivé^"),
      ("motivé(-e)", "_motivé^"), ("motivé.e", "_motivé^"), ("motivé-e-s", "_motivé^"), ("motivé/e", "_motivé^"),
      ("motivé•e ou", "_motivé^_ou"), ("vendeur‧se", "_vendeur^"), ("vendeur(se)", "_vendeur^"),
      ("INFIRMIER.ERE", "_INFIRMIER^"),
      ("conseiller/ère", "_conseiller^"), ("acteur/rice", "_acteur^"), ("acteur[rice]", "_acteur^"),
      ("fini. e", "_fini‹.›_e"), ("voici.Elle", "_voici‹.›Elle"), ("dites-le", "_dites‹-›le"),
      ("va-t-elle", "_va‹-›t‹-›elle"),
      ("est-ce", "_est‹-›ce"), ("le/la", "_le‹/›la"), ("site.fr", "_site‹.›fr"), ("motivé(H/F)", "_motivé‹(›H‹/›F‹)›"),
      ("motivé(es)t", "_motivé^t"), ("et(e)", "_et‹(›e‹)›"), ("client(e)soir", "_client^soir"),
    ])
  func inclusive(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "Words glued where a line break was lost",
    arguments: [
      ("équipeVous", "_équipe~Vous"), ("d'équipeVos", "_d'équipe~Vos"), ("PythonSQL", "_Python~SQL"),
      ("SQLPython", "_SQL~Python"),
      ("PythonJavaScript", "_Python~JavaScript"), ("SQLJavaScriptPython", "_SQL~JavaScript~Python"),
      ("JavaScript", "_JavaScript"),
      ("JavaScriptPython", "_JavaScript~Python"), ("PythonL'équipe", "_Python~L'équipe"),
      ("iOS", "_iOS"), ("LaTeX", "_LaTeX"), ("McDonald", "_McDonald"), ("eMarketing", "_eMarketing"),
      ("NeurIPS", "_NeurIPS"), ("PythonFEC", "_PythonFEC"),
      ("PowerPoint", "_PowerPoint"), ("GmbH", "_GmbH"), ("CDIs", "_CDIs"),
    ])
  func glued(text: String, expected: String) {
    #expect(shown(text, knowing: ["Python", "SQL", "JavaScript"]) == expected)
  }
}

@Suite("Sentences")
struct SentenceBreakerTests {
  @Test(arguments: [
    "Un.| Deux.", "Un !| Deux ?| Trois", "Un ;| deux", "Voilà…| Bien", "Sans fin", "12.5 euros", "Le n. 5",
    "Ex. : ceci", "Caisse, stock, etc.| Vous savez", "Caisse, stock, etc. et plus", "Par ex. la paie",
    "M. Dupont arrive",
    "Mme. Roy et Dr. Noël", "Node.js et www.exemple.fr", "un langage .Net ou Python", "une équipe.|Vous aimez",
    "une équipe|Vous aimez",
    "Python|Vous aimez", "Env. 10 h.| Samedi", "Le permis B.| Vous partez", "Contact : J. Martin",
    "J. P. Martin et Mme A. Roy", "Max. 10 h", "Dix h max.| Samedi libre",
    "Il est né en 1990.| 30 ans", "The U.S. market",
    "Web: 3 ans (souhaité)|Excel: 1 an", "Développeur(se)s (Java) et C", "Des tests|- De l'intégration|- Du code",
    "Nos offres :|- Des tests", "Boulogne- Billancourt", "sous- traitance", "mi-temps", "Paris - Lyon",
    "Salaire selon expérience| Vous partez", "11 euros| Votre profil : l'eau", "Au mois (brut)| Vos missions",
    "Le travail en équipe| Capacité de synthèse| Assurer le suivi (un plus)| Connaissance du droit",
    "Avoir le permis| La maîtrise du logiciel| L'analyse de données", "Le soin des bêtes et La Poste",
    "Au service Communication de la ville", "La Direction Générale de l'eau", "Un chef de La Réunion",
    "Dans notre agence Adéquat de Melun", "Une équipe Data de dix personnes", "Il a choisi Lyon pour ouvrir",
    "Il est là pour Vous aider", "Nous Vous offrons", "Souhaitez Vous partir", "vers l'eau, Vos jours",
    "Un (deux.) trois", "A, b, c", "Un •| deux •| trois", "• Un seul", "(un • deux)", "A•B", "...", "Quoi ?|!| Rien",
  ])
  func sentences(marked: String) {
    let text = marked.replacing("|", with: "")
    let forms = FormTable()
    let utf8 = Array(text.utf8)
    let tokens = Tokenizer().tokens(of: utf8, into: forms) { ["Python"].contains($0.surface) }
    let ranges = SentenceBreaker.sentences(of: tokens, in: forms)
    #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
    let parts = ranges.map { range in
      String(
        decoding: utf8[tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound],
        as: UTF8.self)
    }
    let expected = marked.split(separator: "|").map { part in
      String(part.drop { $0 == " " })
    }
    #expect(parts == expected)
  }
}
