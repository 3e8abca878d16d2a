import Text

/// Whom a post reports to: "Sous la responsabilité du chef de projet, vous …", "Ce poste relève de la responsable de la
/// paie", "This position reports to the Head of Security". The names of superiors and departments are no competences, and
/// their levels and teams are not those of the post.
struct ReportingLine {
  let passage: Passage

  /// Whether a token stands behind words that tell a superior, in the same clause.
  func reaches(_ token: Int) -> Bool { reaches(token) { isAuthority($0) || isRelation($0) } }

  /// Whether it stands behind "sous la responsabilité de" and the like.
  func isUnderAuthority(_ token: Int) -> Bool { reaches(token, from: isAuthority) }

  private func reaches(_ token: Int, from opens: (Int) -> Bool) -> Bool {
    let sentence = passage.sentence(of: token)
    for index in (max(sentence.lowerBound, token - Self.mostTokens)..<token).reversed() {
      if passage.holds(Self.ends, at: index) { return false }
      if passage.holds(Self.openers, at: index), opens(index) { return true }
    }
    return false
  }

  /// "Sous la responsabilité", "under the guidance"
  private func isAuthority(_ index: Int) -> Bool {
    passage.holds(Self.under, at: index) && passage.holds(Self.authority, in: behind(index))
  }

  /// "Reports to", "rattaché directement au"
  private func isRelation(_ index: Int) -> Bool {
    if passage.holds(Self.reports, at: index) { return passage.holds(Self.to, in: behind(index)) }
    if passage.holds(Self.answers, at: index) { return passage.holds(Self.aux, in: index + 1..<index + 2) }
    return passage.holds(Self.attached, at: index) && passage.holds(Self.links, in: behind(index))
  }

  private func behind(_ index: Int) -> Range<Int> {
    (index + 1..<index + 4).clamped(to: passage.sentence(of: index))
  }

  private static let mostTokens = 14
  private static let ends = WordSet(",|;|:|.|(|)|-|–|•|vous|tu|you|will|pour|afin|dont|et|and|in|en|avec|with")
  private static let under = WordSet("sous|under")
  private static let authority = WordSet(
    "autorite|direction|responsabilite|supervision|tutelle|hierarchie|conduite|leadership|guidance|authority")
  private static let reports = WordSet("reports|report|reporting")
  private static let to: WordSet = "to"
  /// "Vous rapporterez au directeur", not "rapporter les faits aux autorités".
  private static let answers = WordSet(
    "rapporterez|rapportez|rapporteras|rapportes|rapporte|rapportera|reporterez|reportez")
  private static let aux: WordSet = "a|au|aux"
  private static let attached = WordSet("releve|relever|releves|relevez|releverez|relevera|relevant|rattache|rattachee")
  private static let links = WordSet("de|du|des|d|a|au|aux")
  /// Most words are none of these, and cost one look.
  private static let openers = WordSet.joined([under, reports, answers, attached])
}

extension RuleMatch {
  var reportingLine: ReportingLine { ReportingLine(passage: passage) }
}
