import Text

/// SKOS in Turtle, W3C's vocabulary for thesauri.
///
/// Labels, notes, broader and mapping relations, examples, successors (`dct:isReplacedBy`) and deprecation
/// (`owl:deprecated`) are standard; a domain is a concept scheme; kinds and drafts have words of our own (`n:kind`,
/// `n:status`).
public enum SKOS {
  /// Drops exact case, term types, matching rules (sections, contexts, ambiguity, nesting), values, examples of misses and
  /// the word tables.
  public static func write(_ glossary: Glossary) -> Exported {
    let reduction = holdable(glossary)
    var writer = SKOSWriter()
    writer.write(reduction.glossary)
    return Exported(bytes: Array(writer.text.utf8), dropped: reduction.dropped)
  }

  static func holdable(_ glossary: Glossary) -> Reduction {
    var reduction = Reduction(glossary)
    reduction.dropWords()
    reduction.settleLabels()
    reduction.drop(
      .exactCase, .underived, .fixedWording, .forms, .sections, .ambiguities, .keptInside, .contexts, .values, .misses)
    return reduction
  }

  /// Reads `skos:Concept`s with their labels (SKOS-XL too); see `TurtleReader` for what of Turtle is read.
  ///
  /// Concepts of other makers get ids from their English names; their own URIs become links where the vocabulary is known.
  public static func read(_ source: SourceFile, _ options: ImportOptions = ImportOptions()) -> Imported {
    do throws(TurtleLexer.Failure) {
      var reader = SKOSReader(try TurtleReader.read(source.bytes), file: source.path, options)
      return reader.read()
    } catch {
      let place = Position(file: source.path, line: error.line, column: 1)
      return Imported(diagnostics: [Diagnostic(.error, "not-turtle", error.message, at: place)])
    }
  }
}
