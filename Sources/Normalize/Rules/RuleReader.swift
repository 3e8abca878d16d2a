import Glossary
import Text

/// Applies a set of rules to passages, one pass over the tokens for all of them.
///
/// What can begin at a token, and what a sentence must hold for a rule, is looked up by forms, and by the matches and
/// quantities that begin there (`RuleRows`). Most sentences hold what no rule needs and cost one look a token; else
/// only rules whose first word is there, and whose rare words are in the sentence, are tried. A reader belongs to one
/// worker and keeps its tables as long as the passages come with one lexicon.
final class RuleReader {
  private let rules: RuleSet
  /// Whose forms `rows` is about.
  private var lexicon: Lexicon
  private var rows: RuleRows
  /// By rule: those that were tried. Most rules are tried in few texts, or none.
  private var programs: ContiguousArray<PatternProgram?>

  /// By rule: the dimension, beside the rules, so that a trial that fails touches none.
  private var dimensions = Column<Int32>()

  // Of the passage that is read, kept for their memory.
  /// The row of each token.
  private var tokenRows = Column<Int32>()
  /// Those of the matches and quantities that begin at a token, by position.
  private var marks: ContiguousArray<(position: Int, row: Int32)> = []
  /// Where each dimension reads on.
  private var free: Column<Int>

  init(_ rules: RuleSet, for passage: Passage) {
    self.rules = rules
    lexicon = passage.lexicon
    rows = RuleRows(rules)
    free = Column(repeating: 0, count: rules.dimensions.count)
    for entry in rules.entries { dimensions.append(Int32(entry.dimension)) }
    programs = ContiguousArray(repeating: nil, count: rules.entries.count)
  }

  /// The facts of one passage, by dimension, and by position within one.
  func facts(in passage: Passage, modality: (Range<Int>) -> Modality) -> [Fact] {
    var facts: [Fact] = []
    for reading in readings(in: passage) {
      for value in reading.values {
        facts.append(
          Fact(
            value, modality: reading.rule.modality ?? modality(reading.match.tokens), passage: passage.index,
            tokens: reading.match.tokens, rule: reading.name))
      }
    }
    return facts
  }

  /// The rules that matched in one passage, by dimension, and by position within one. At each token the rule of a
  /// dimension that takes most tokens wins, the earlier one of equals; what it took no other rule of the dimension
  /// reads again.
  func readings(in passage: Passage) -> [Dimension.Reading] {
    note(passage)
    let unlabelled = rulesWithoutLabel(in: passage)
    var found: [(dimension: Int, reading: Dimension.Reading)] = []
    var mark = 0
    for sentence in passage.sentences {
      let first = mark
      while mark < marks.count, marks[mark].position < sentence.upperBound { mark += 1 }
      var live = rulesMet(in: sentence, first..<mark)
      live.subtract(unlabelled)
      if live.isEmpty { continue }
      read(PatternMatcher(passage: passage, sentence: sentence), live, first..<mark, into: &found)
    }
    return Self.ordered(found)
  }

  /// Readings by dimension, those of one as they were found.
  private static func ordered(_ found: [(dimension: Int, reading: Dimension.Reading)]) -> [Dimension.Reading] {
    let ranks = found.indices.sorted { (found[$0].dimension, $0) < (found[$1].dimension, $1) }
    return ranks.map { found[$0].reading }
  }

  /// Tries the rules `live` at the tokens of the matcher's sentence, in which `marks` begin.
  private func read(
    _ matcher: borrowing PatternMatcher, _ live: RuleBits, _ marks: Range<Int>,
    into found: inout [(dimension: Int, reading: Dimension.Reading)]
  ) {
    let sentence = matcher.sentence
    var mark = marks.lowerBound
    for dimension in 0..<free.count { free[dimension] = sentence.lowerBound }
    var anything = rows[RuleRows.plain].begins
    anything.formIntersection(live)
    let skipsPlain = anything.isEmpty
    for position in sentence {
      let isStart = position == sentence.lowerBound
      // Most tokens are none that a rule asks for.
      if skipsPlain, !isStart, tokenRows[position] == RuleRows.plain,
        mark == marks.upperBound || self.marks[mark].position > position
      {
        continue
      }
      var candidates = rows[tokenRows[position]].begins
      while mark < marks.upperBound, self.marks[mark].position == position {
        candidates.formUnion(rows[self.marks[mark].row].begins)
        mark += 1
      }
      if isStart { candidates.formUnion(rules.openAtStart) } else { candidates.subtract(rules.atStart) }
      candidates.formIntersection(live)
      if !candidates.isEmpty { read(matcher, at: position, candidates, into: &found) }
    }
  }

  /// Tries rules at one token: of each dimension that is free there the longest match counts.
  private func read(
    _ matcher: borrowing PatternMatcher, at position: Int, _ candidates: RuleBits,
    into found: inout [(dimension: Int, reading: Dimension.Reading)]
  ) {
    var dimension = -1
    // The last of `found` where it begins here.
    var end = position
    candidates.visit { number in
      let own = Int(dimensions[number])
      if own != dimension {
        if dimension >= 0 { free[dimension] = max(free[dimension], end) }
        dimension = own
        end = position
      }
      guard position >= free[dimension], let reading = reading(of: number, matcher, at: position, beyond: end) else {
        return
      }
      if end > position { found.removeLast() }
      found.append((dimension, reading))
      end = reading.match.tokens.upperBound
    }
    if dimension >= 0 { free[dimension] = max(free[dimension], end) }
  }

  private func reading(
    of number: Int, _ matcher: borrowing PatternMatcher, at position: Int, beyond least: Int
  ) -> Dimension.Reading? {
    let program = program(of: number)
    guard let end = matcher.end(of: program, at: position), end > least else { return nil }
    let match = RuleMatch(
      passage: matcher.passage, tokens: position..<end, sentence: matcher.sentence,
      captures: matcher.lastCaptures(of: program))
    let entry = rules.entries[number]
    let values = entry.rule.facts(match)
    return values.isEmpty ? nil : Dimension.Reading(rule: entry.rule, name: entry.name, match: match, values: values)
  }

  private func program(of number: Int) -> PatternProgram {
    if let known = programs[number] { return known }
    let program = rules.entries[number].rule.pattern.program
    programs[number] = program
    return program
  }

  // MARK: What can match

  /// Looks the tokens, matches and quantities of a passage up.
  private func note(_ passage: Passage) {
    if passage.lexicon !== lexicon {
      lexicon = passage.lexicon
      rows = RuleRows(rules)
    }
    let tokens = passage.tokens
    tokenRows.removeAll()
    for index in tokens.indices { tokenRows.append(rows.row(of: tokens[index].form, passage.forms[index])) }
    marks.removeAll(keepingCapacity: true)
    for quantity in passage.quantities {
      marks.append((quantity.tokens.lowerBound, rows.row(of: quantity.value.kind)))
    }
    for cue in passage.cues { marks.append((cue.tokens.lowerBound, rows.row(ofCue: cue.concept, lexicon))) }
    for skill in passage.skills {
      marks.append((skill.tokens.lowerBound, rows.row(ofSkill: passage.image.kindIndex(ofConcept: skill.concept))))
    }
    marks.sort { $0.position < $1.position }
  }

  /// The rules of which a sentence, in which `marks` begin, holds all that they need.
  private func rulesMet(in sentence: Range<Int>, _ marks: Range<Int>) -> RuleBits {
    var needs = rules.ground
    for position in sentence where tokenRows[position] != RuleRows.plain {
      needs.formUnion(rows[tokenRows[position]].meets)
    }
    for mark in marks { needs.formUnion(rows[self.marks[mark].row].meets) }
    return needs.met
  }

  private func rulesWithoutLabel(in passage: Passage) -> RuleBits {
    guard !passage.label.isEmpty else { return rules.labelled }
    return rules.rulesWithout(label: passage.label)
  }
}
