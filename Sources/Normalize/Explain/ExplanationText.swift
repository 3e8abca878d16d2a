import Glossary
import Text

/// Writes explanations for people.
public struct ExplanationText {
  private let image: Image
  /// Whether to use colours, as on a terminal.
  private let coloured: Bool

  public init(_ image: Image, coloured: Bool) {
    self.image = image
    self.coloured = coloured
  }

  /// A part for each passage in which something was considered; the others are left out unless there is but one.
  public func text(of explanation: Explanation) -> String {
    let parts = explanation.passages.filter { !$0.candidates.isEmpty || !$0.facts.isEmpty }
    if parts.isEmpty { return "no label of the glossary and no rule comes near\n" }
    return parts.map(text).joined(separator: "\n")
  }

  private func text(_ part: Explanation.Part) -> String {
    let passage = part.passage
    let section = passage.sections.first?.rawValue ?? "other"
    let place = "block \(passage.index) · \(passage.block.kind.rawValue) · \(section) · \(part.language)"
    let text = Tone.strong.paint(passage.block.string, coloured: coloured)
    return Tone.faint.paint(place, coloured: coloured) + "\n  \(text)\n"
      + candidates(part.candidates).text(indent: "  ", coloured: coloured)
      + facts(part.facts).text(indent: "  ", coloured: coloured)
  }

  private func candidates(_ candidates: [Explanation.Candidate]) -> TextTable {
    var table = TextTable(["PHRASE", "VERDICT", "CONCEPT", "HOW", "LABEL", "WHERE", "WHY"])
    for candidate in candidates {
      let tone: Tone = candidate.verdict == .accepted ? .good : .bad
      table.add([
        .init(candidate.text), .init(candidate.verdict.rawValue, tone),
        .init(image.conceptID(candidate.match.concept)), .init(candidate.match.how.rawValue),
        .init(image.labelText(candidate.match.label)),
        .init(image.labelOrigin(candidate.match.label), .faint),
        .init(candidate.modality?.rawValue ?? candidate.reason),
      ])
    }
    return table
  }

  private func facts(_ facts: [Explanation.Fact]) -> TextTable {
    var table = TextTable(["PHRASE", "RULE", "SAYS", "MODALITY", "CAPTURED"])
    for fact in facts {
      let captures = fact.captures.map { capture in
        "\(capture.name): “\(capture.text)”" + (capture.concept.map { " \($0)" } ?? "")
      }
      table.add([
        .init(fact.text), .init(fact.rule, .good), .init(fact.values.joined(separator: "; ")),
        .init(fact.modality.rawValue), .init(captures.joined(separator: ", ")),
      ])
    }
    return table
  }

  // MARK: Why not

  public func text(of answer: WhyNot, _ explanation: Explanation) -> String {
    let outcome = answer.isFound ? "found" : "not found"
    let tone: Tone = answer.isFound ? .good : .bad
    var out = "\(answer.id): " + tone.paint(outcome, coloured: coloured) + "\n"
    out += candidates(answer.candidates.map(\.candidate)).text(indent: "  ", coloured: coloured)
    if answer.near.isEmpty, answer.candidates.isEmpty {
      let labels = answer.labels.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
      return out + "  no word of its labels occurs: \(labels)\(answer.labels.count > 12 ? ", …" : "")\n"
    }
    guard !answer.near.isEmpty else { return out }
    out += "  nearest labels:\n"
    var table = TextTable(["LABEL", "WHERE", "IN THE TEXT", "WHY NOT"])
    for (index, near) in answer.near {
      let passage = explanation.passages[index].passage
      table.add([
        .init(image.labelText(near.label)), .init(image.labelOrigin(near.label), .faint),
        .init(found(near, passage)), .init(NearLabelWords.reason(near, passage)),
      ])
    }
    return out + table.text(indent: "    ", coloured: coloured)
  }

  private func found(_ near: NearLabel, _ passage: Passage) -> String {
    let words = near.words.map { word in word.token.map { passage.forms[$0].surface } ?? "–" }
    return words.joined(separator: " ")
  }
}

/// Says at which word a label fails.
enum NearLabelWords {
  static func reason(_ near: NearLabel, _ passage: Passage) -> String {
    let word = near.words[near.failsAt]
    let written = word.token.map { passage.forms[$0].surface } ?? ""
    switch near.obstacle {
    case .missing: return "“\(word.text)”: no word here is a form of it"
    case .order: return "“\(word.text)”: “\(written)” stands before the words it should follow"
    case .family:
      return "“\(word.text)”: only a family joins “\(written)” to it, and it is not the first word"
    case .apart: return "“\(word.text)”: too much stands before “\(written)”"
    }
  }
}
