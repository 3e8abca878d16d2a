import Glossary
import Text

/// Applies a set of rules to passages, one pass over the tokens for all of them.
///
/// What can begin at a token is looked up by its form, and by the matches and quantities that begin there; so most tokens
/// cost a look into a table, and only rules whose first word is there are tried. A reader belongs to one worker and keeps its
/// table as long as the passages come with one lexicon.
final class RuleReader {
  private let rules: RuleSet
  private let matcher: PatternMatcher
  /// Whose forms the tables below are about.
  private var lexicon: Lexicon
  /// By form: the rules that begin with it.
  private var byForm: [RuleBits] = []
  /// By concept: the rules that begin with a cue of it.
  private var byCue: [Int: RuleBits] = [:]

  init(_ rules: RuleSet, for passage: Passage) {
    self.rules = rules
    lexicon = passage.lexicon
    matcher = PatternMatcher(passage: passage, sentence: 0..<0)
  }

  /// The facts of one passage, by dimension, and by position within one.
  func facts(in passage: Passage, modality: (Range<Int>) -> Modality) -> [Fact] {
    readings(in: passage).flatMap { reading in
      reading.values.map { value in
        Fact(
          value, modality: reading.rule.modality ?? modality(reading.match.tokens), passage: passage.index,
          tokens: reading.match.tokens, rule: reading.name)
      }
    }
  }

  /// The rules that matched in one passage, by dimension, and by position within one. At each token the rule of a dimension
  /// that takes most tokens wins, the earlier one of equals; what it took no other rule of the dimension reads again.
  func readings(in passage: Passage) -> [Dimension.Reading] {
    if passage.lexicon !== lexicon { forget(for: passage.lexicon) }
    var found = Array(repeating: [Dimension.Reading](), count: rules.dimensions.count)
    let unlabelled = rulesWithoutLabel(in: passage)
    let starts = passage.starts
    for sentence in passage.sentences {
      matcher.move(to: passage, sentence)
      // Where each dimension reads on.
      var free = Array(repeating: sentence.lowerBound, count: rules.dimensions.count)
      for position in sentence {
        var candidates = rulesBeginning(at: position, in: passage, starts)
        candidates.subtract(unlabelled)
        if position != sentence.lowerBound { candidates.subtract(rules.atStart) }
        var best: Dimension.Reading?
        var dimension = -1
        func settle() {
          guard let reading = best else { return }
          found[dimension].append(reading)
          free[dimension] = max(reading.match.tokens.upperBound, position + 1)
          best = nil
        }
        candidates.visit { number in
          let entry = rules.entries[number]
          if entry.dimension != dimension {
            settle()
            dimension = entry.dimension
          }
          guard position >= free[dimension] else { return }
          let least = best?.match.tokens.upperBound ?? position
          if let reading = reading(of: entry, at: position, beyond: least) { best = reading }
        }
        settle()
      }
    }
    return found.flatMap { $0 }
  }

  private func reading(of entry: RuleSet.Entry, at position: Int, beyond least: Int) -> Dimension.Reading? {
    guard let end = matcher.end(of: entry.program, at: position), end > least else { return nil }
    let match = RuleMatch(
      passage: matcher.passage, tokens: position..<end, sentence: matcher.sentence,
      captures: matcher.lastCaptures(of: entry.program))
    let values = entry.rule.facts(match)
    return values.isEmpty ? nil : Dimension.Reading(rule: entry.rule, name: entry.name, match: match, values: values)
  }

  // MARK: What can begin

  private func forget(for lexicon: Lexicon) {
    self.lexicon = lexicon
    byForm = []
    byCue = [:]
  }

  private func rulesWithoutLabel(in passage: Passage) -> RuleBits {
    var rest = RuleBits()
    for (set, rule) in rules.labels where !passage.label.contains(where: set.contains) { rest.insert(rule) }
    return rest
  }

  private func rulesBeginning(at position: Int, in passage: Passage, _ starts: MatchStarts) -> RuleBits {
    var candidates = rules(ofForm: passage.tokens[position].form, passage.forms[position])
    for index in starts.quantities.indices(at: position) {
      candidates.formUnion(rules.quantities[passage.quantities[index].value.kind.rawValue])
    }
    for index in starts.cues.indices(at: position) { candidates.formUnion(rules(ofCue: starts.cues.concepts[index])) }
    for index in starts.skills.indices(at: position) {
      candidates.formUnion(rules.skills[passage.image.kindIndex(ofConcept: starts.skills.concepts[index])])
    }
    return candidates
  }

  private func rules(ofForm id: FormID, _ form: Form) -> RuleBits {
    if id < byForm.count, byForm[id].isKnown { return byForm[id] }
    var found = rules.open
    // Whatever is no letter of ASCII may be a digit.
    if form.bare.utf8.first.map({ !(0x61...0x7A).contains($0) }) ?? true { found.formUnion(rules.numbers) }
    for (set, bits) in rules.words where set.contains(form.bare) { found.formUnion(bits) }
    found.isKnown = true
    if id >= byForm.count { byForm.append(contentsOf: repeatElement(RuleBits(), count: id + 1 - byForm.count)) }
    byForm[id] = found
    return found
  }

  private func rules(ofCue concept: Int) -> RuleBits {
    if let known = byCue[concept] { return known }
    var found = RuleBits()
    for (test, bits) in rules.cues where lexicon.isCue(test, concept) { found.formUnion(bits) }
    byCue[concept] = found
    return found
  }
}
