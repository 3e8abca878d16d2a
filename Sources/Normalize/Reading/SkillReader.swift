import Glossary
import Text

/// A competence that the posting asks for or names as a duty.
struct SkillMention {
  var passage: Int
  var match: Match
  var modality: Modality
}

/// Decides which matches of competences speak of the job, and how strongly.
struct SkillReader {
  let image: Image

  /// Words that tell that a sentence speaks of the person sought.
  private static let candidate = WordSet(
    "vous|votre|vos|tu|ton|ta|tes|candidat*|profil|poste|mission|missions|recherch*|recrut*|you|your|candidate*|applicant*|role|seek*|looking|requir*|stagiaire|stage|titulaire|salarie*|employe*"
  )
  private static let company = WordSet("nous|notre|nos|our|we|us|entreprise|societe|groupe|company|mission")

  func mentions(in passage: Passage) -> [SkillMention] {
    let modality = ModalityReader(passage)
    return passage.skills.compactMap { match in
      guard isOfTheJob(match, in: passage) else { return nil }
      return SkillMention(passage: passage.index, match: match, modality: modality.reading(of: match.tokens).modality)
    }
  }

  /// "Tous nos postes sont ouverts aux personnes en situation de handicap": a statement, wherever it stands.
  private func isDiversityStatement(_ words: [String]) -> Bool {
    words.contains(where: Self.diversity.contains) && words.contains(where: Self.openness.contains)
  }

  private static let diversity = WordSet("handicap*|rqth|discrimination*|diversite|inclusion|inclusive|egalite|disabilit*|diversity")
  private static let openness = WordSet("ouvert*|accessible*|candidature*|engage*|egal*|postes|recrut*|chances|employer|opportunit*|welcome*")

  private func isOfTheJob(_ match: Match, in passage: Passage) -> Bool {
    let sentence = passage.sentences[passage.sentenceIndex(of: match.tokens.lowerBound)]
    let words = sentence.map { passage.forms[$0].bare }
    if image.kind(ofConcept: match.concept) == .idiom || isDiversityStatement(words) { return false }
    let speaksOfCandidate = words.contains(where: Self.candidate.contains)
    switch passage.section(of: match.tokens.lowerBound) {
    case .requirements, .preferred, .responsibilities: return true
    case .benefits, .application, .diversity: return false
    case .about, .conditions, .other:
      // The company's praise of itself names no requirement.
      if image.kind(ofConcept: match.concept) == .soft || passage.section(of: match.tokens.lowerBound) == .about {
        return speaksOfCandidate
      }
      return speaksOfCandidate || !words.contains(where: Self.company.contains)
    }
  }
}
