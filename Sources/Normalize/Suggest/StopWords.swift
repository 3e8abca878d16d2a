import Text

/// The words that part phrases, or may not stand at their edges.
struct StopWords {
  /// May stand inside a phrase, never at an edge.
  let inner: WordSet
  /// End a phrase: pronouns, auxiliaries, conjunctions, adverbs.
  let outer: WordSet
  /// Mean too little to begin or to end a phrase: praise, quantities, words of every posting.
  let vague: WordSet

  static func of(_ language: Language) -> StopWords { language == .fr ? french : english }

  private static let french = StopWords(
    inner: WordSet("de|d'|d|du|des|l'|l|la|le|les|a|au|aux|en|par|sur|sous"),
    outer: WordSet(
      """
      je|j'|tu|t'|il|elle|on|nous|vous|ils|elles|me|m'|te|se|s'|lui|leur|leurs|y|ce|c'|cet|cette|ces|ca|cela|celui|celle|\
      ceux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|un|une|qui|que|qu'|quoi|dont|ou|et|ni|mais|donc|car|or|\
      si|comme|lorsque|quand|ainsi|afin|pour|avec|sans|dans|chez|entre|vers|envers|avant|apres|pendant|depuis|selon|\
      contre|parmi|via|jusqu'*|lors|etc|est|es|suis|sommes|etes|sont|etre|ete|etant|sera|serez|serait|seront|soit|ai|as|\
      avez|avons|ont|avoir|aura|aurez|auront|aurait|ayant|ayez|peut|peuvent|pouvez|pouvoir|devez|doit|devra|devrez|\
      devront|ne|n'|pas|plus|moins|tres|bien|trop|aussi|egalement|notamment|deja|encore|toujours|souvent|surtout|\
      idealement|imperativement|aujourd|aujourd'*|hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|n|t|s|c|qu|m|j|\
      h|f|x|hf
      """),
    vague: WordSet(
      """
      bon|bonne|bons|bonnes|excellent*|solide|solides|fort|forte|forts|fortes|reel|reelle|grand|grande|grands|grandes|\
      premier|premiere|premieres|different*|divers|diverses|autre|autres|meme|memes|tout|toute|tous|toutes|chaque|\
      plusieurs|certain*|nouveau|nouvelle|nouveaux|nouvelles|principal*|necessaire*|general*|ensemble|sein|cadre|lien|\
      titre|cas|niveau|type|types|mise|prise|fait|faire|partie|part|poste|postes|mission|missions|profil|profils|\
      entreprise|entreprises|societe|groupe|candidat*|experience*|connaissance*|competence*|capacite*|maitrise*|qualite|\
      qualites|sens|aptitude*|annee*|an|ans|mois|jour*|semaine*|heure*|minimum|environ|travail|travailler|savoir|savez|\
      souhait*|recherch*|appreci*|exig*|requis*|demand*|oblig*|indispensable*|atout|idealement|contrat*|salaire*|\
      formation*|diplome*|debutant*|participer|participation|assurer|assurez|realiser|effectue*|permettre|contribuer|mettre|mettez|mettant|place|oeuvre|\
      preuve|charge|terme|long|longue|court|courte|duree|plein|pleine|petit|petite|petits|petites|taille|secteur|\
      responsab*|rattache*|reussi*|equipe|equipes|client|clients|agence|direction|autour|valeur|rejoign*|adapte*
      """))

  private static let english = StopWords(
    inner: WordSet("of|the|for|in|on|to|with|by|a|an|at"),
    outer: WordSet(
      """
      i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|this|that|these|those|who|which|what|whom|whose|\
      and|or|nor|but|so|if|as|when|while|than|then|because|from|into|within|without|across|through|between|about|over|\
      under|during|per|via|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|can|could|will|would|shall|\
      should|may|might|must|not|no|very|also|more|most|less|least|well|such|both|either|etc|e|g|eg|ie|s|t|re|ll|ve
      """),
    vague: WordSet(
      """
      good|excellent|strong|solid|great|proven|relevant|various|different|other|same|all|any|each|every|several|some|new|\
      main|general|necessary|required|preferred|desired|mandatory|plus|asset|ability|able|experience*|knowledge|skill*|\
      understanding|years|year|months|month|days|day|hours|minimum|least|role|job|position|team|teams|company|candidate*|\
      opportunity|opportunities|work|working|including|ensure|ensuring|provide|providing|participate|degree|including
      """))
}
