import Glossary
import Normalize

/// Runs the matcher over the postings of a folder, for lint.
enum CorpusOption {
  /// What the postings under `folder` use of `glossary`, which is compiled in `image`.
  static func use(of glossary: Glossary, _ image: Image, on folder: String) -> CorpusUse {
    var counter = CorpusCounter(of: glossary, image)
    let explainer = Explainer(image)
    var postings = PostingFiles()
    postings.forEach(in: [folder]) { item, _ in explainer.count(item, into: &counter) }
    return counter.use
  }
}
