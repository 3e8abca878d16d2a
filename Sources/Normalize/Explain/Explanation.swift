import Glossary

/// Why a text was read as it was: for each passage the glossary's candidates and the rules.
public struct Explanation: Sendable {
  public var passages: [Part] = []

  /// A passage with all that was considered in it.
  public struct Part: Sendable {
    public var passage: Passage
    /// ISO 639 code, `und` where it cannot be told.
    public var language: String
    public var candidates: [Candidate] = []
    public var facts: [Fact] = []
  }

  /// A label that words of the passage spell, and what became of it.
  public struct Candidate: Sendable {
    public var match: Match
    /// The words as written.
    public var text: String
    public var verdict: Verdict
    /// What decided, in words; empty for an accepted one.
    public var reason: String
    /// Of an accepted competence: how strongly it is asked for.
    public var modality: Modality?
  }

  public enum Verdict: String, Sendable, CaseIterable {
    case accepted
    /// A longer or earlier match took its words.
    case hidden
    /// A `not_when` phrase stands beside it.
    case negativeContext = "negative-context"
    case section
    case letterCase = "case"
    case language
    case tooWeak = "too-weak"
    /// A head was carried to what is no further member of its coordination.
    case notParallel = "not-parallel"
    /// Another preposition joins its words than the label's.
    case otherWording = "other-wording"
    case otherComplement = "other-complement"
    /// It matched, but where it stands the posting does not ask for it.
    case setAside = "set-aside"
  }

  /// A rule that matched, and what it says.
  public struct Fact: Sendable {
    /// `dimension/name`.
    public var rule: String
    public var text: String
    /// Token indices of the passage.
    public var tokens: Range<Int>
    /// What it says, in short.
    public var values: [String]
    public var modality: Modality
    /// What the rule's pattern took under each name, in the order of the text.
    public var captures: [Capture]

    public struct Capture: Hashable, Sendable {
      public var name: String
      public var text: String
      /// The glossary's concept, where the pattern asked for one.
      public var concept: String?
    }
  }
}

/// Why a concept was not found, or that it was.
public struct WhyNot: Sendable {
  public var concept: Int
  public var id: String
  /// Its candidates, with the index of their part.
  public var candidates: [(part: Int, candidate: Explanation.Candidate)] = []
  /// Labels of which some words occur, nearest first.
  public var near: [(part: Int, label: NearLabel)] = []
  /// Labels in the glossary, for when none is near.
  public var labels: [String] = []

  public var isFound: Bool { candidates.contains { $0.candidate.verdict == .accepted } }
}
