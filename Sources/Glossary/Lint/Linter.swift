/// Runs the rules over glossary files.
public enum Linter {
  /// All rules in the order of the documentation.
  public static let rules: [any LintRule] =
    identityRules + lifecycleRules + labelRules + collisionRules + referenceRules + exampleRules + corpusRules

  /// Loads the files and checks them.
  ///
  /// - Returns: what loading found and what the rules found, sorted by file, line and column.
  public static func lint(
    _ files: [SourceFile], options: LintOptions = LintOptions(), rules: [any LintRule] = Linter.rules
  ) -> [Diagnostic] {
    let loaded = GlossaryLoader.read(files)
    let context = LintContext(loaded, files, options)
    var diagnostics = loaded.diagnostics.map { withFix($0, context) }
    for rule in rules where !rule.isOptional || options.optionalRules.contains(rule.code) {
      diagnostics += rule.check(context)
    }
    // What `defaults:` says is found once for each concept of the file.
    var seen: Set<Diagnostic> = []
    return diagnostics.sorted(by: Diagnostic.precedes).filter { seen.insert($0).inserted }
  }

  private static let identityRules: [any LintRule] = [
    MissingModeline(), BadID(), DuplicateID(), RemovedID(), UnsortedConcept(),
  ]
  private static let lifecycleRules: [any LintRule] = [
    UnexplainedDeprecation(), UnknownSuccessor(), DeprecatedSuccessor(), CyclicSuccessor(),
  ]
  private static let labelRules: [any LintRule] = [
    MissingPreferred(), DuplicateLabel(), UncomposedText(), HiddenCharacter(), BadSpace(), CurlyApostrophe(),
    UnmatchableLabel(), StopWordLabel(), ShortLabel(), CommonWordLabel(), RedundantVariant(), MissingGender(),
  ]
  private static let collisionRules: [any LintRule] = [
    AmbiguousLabel(), DuplicatePreferred(), FoldedCollision(), NestedLabel(),
  ]
  private static let referenceRules: [any LintRule] = [
    UnknownBroader(), SelfBroader(), CyclicBroader(), UnknownAmbiguous(), UnknownScheme(), MalformedLink(),
    SharedExactMatch(), UnknownLink(), UnlinkedConcept(),
  ]
  private static let exampleRules: [any LintRule] = [
    BadExample(), MissedHit(), MatchedMiss(), UnmatchableContext(), SelfCancelling(), OverlookedLabel(),
  ]
  private static let corpusRules: [any LintRule] = [DeadLabel(), DeadContext(), AmbiguousSurface()]

  /// A bare scalar is mended by quotes around it.
  private static func withFix(_ diagnostic: Diagnostic, _ context: LintContext) -> Diagnostic {
    guard diagnostic.code == "bare-scalar", let text = context.scalar(at: diagnostic.position) else {
      return diagnostic
    }
    var result = diagnostic
    result.fixes = context.replacing(diagnostic.position, with: text)
    return result
  }
}
