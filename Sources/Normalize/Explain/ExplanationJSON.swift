import Glossary
import Text

/// Writes explanations as JSON: `{"passages": […], "whyNot": […]}`.
public struct ExplanationJSON {
  private let image: Image

  public init(_ image: Image) { self.image = image }

  /// UTF-8, with a line feed at the end. Ranges count Unicode scalars of the block's text, half-open.
  public func bytes(of explanation: Explanation, _ answers: [WhyNot] = []) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.array("passages") { writer in for part in explanation.passages { self.part(part, &writer) } }
      guard !answers.isEmpty else { return }
      writer.array("whyNot") { writer in for answer in answers { whyNot(answer, explanation, &writer) } }
    }
    return writer.bytes + [0x0A]
  }

  private func part(_ part: Explanation.Part, _ writer: inout JSONWriter) {
    let passage = part.passage
    writer.object { writer in
      writer.member("block", passage.index)
      writer.member("kind", passage.block.kind.rawValue)
      writer.member("section", passage.sections.first?.rawValue ?? "other")
      writer.member("lang", part.language)
      writer.member("text", passage.block.string)
      writer.array("candidates") { writer in
        for candidate in part.candidates { self.candidate(candidate, passage, &writer) }
      }
      writer.array("facts") { writer in for fact in part.facts { self.fact(fact, passage, &writer) } }
    }
  }

  private func candidate(_ candidate: Explanation.Candidate, _ passage: Passage, _ writer: inout JSONWriter) {
    let match = candidate.match
    writer.object(inline: true) { writer in
      writer.member("phrase", candidate.text)
      writer.member("range", passage.scalars(match.tokens))
      writer.member("verdict", candidate.verdict.rawValue)
      writer.member("reason", candidate.reason.isEmpty ? nil : candidate.reason)
      writer.member("concept", image.conceptID(match.concept))
      writer.member("kind", image.kind(ofConcept: match.concept).rawValue)
      writer.member("how", match.how.rawValue)
      writer.member("label", image.labelText(match.label))
      writer.member("origin", image.labelOrigin(match.label))
      writer.member("modality", candidate.modality?.rawValue)
    }
  }

  private func fact(_ fact: Explanation.Fact, _ passage: Passage, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("phrase", fact.text)
      writer.member("range", passage.scalars(fact.tokens))
      writer.member("rule", fact.rule)
      writer.member("says", fact.values)
      writer.member("modality", fact.modality.rawValue)
      guard !fact.captures.isEmpty else { return }
      writer.array("captures") { writer in
        for capture in fact.captures {
          writer.object(inline: true) { writer in
            writer.member("name", capture.name)
            writer.member("phrase", capture.text)
            writer.member("concept", capture.concept)
          }
        }
      }
    }
  }

  private func whyNot(_ answer: WhyNot, _ explanation: Explanation, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("concept", answer.id)
      writer.member("found", answer.isFound)
      writer.array("candidates") { writer in
        for (index, candidate) in answer.candidates {
          self.candidate(candidate, explanation.passages[index].passage, &writer)
        }
      }
      writer.array("near") { writer in
        for (index, near) in answer.near { self.near(near, explanation.passages[index].passage, &writer) }
      }
      writer.member("labels", answer.labels)
    }
  }

  private func near(_ near: NearLabel, _ passage: Passage, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("block", passage.index)
      writer.member("label", image.labelText(near.label))
      writer.member("origin", image.labelOrigin(near.label))
      writer.member("word", near.words[near.failsAt].text)
      writer.member("reason", NearLabelWords.reason(near, passage))
    }
  }
}

extension Passage {
  /// A token range in Unicode scalars of the block's text. Cost: O(length of the block).
  func scalars(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    func count(_ end: Int) -> Int { block.text[..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    return count(tokens[first].range.lowerBound)..<count(tokens[last].range.upperBound)
  }
}
