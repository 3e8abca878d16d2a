import Text

/// ESCO, the European classification of skills, from the CSV files of its download pages.
///
/// Each of the 13,485 skills of ESCO 1.0 becomes a concept with an id from its English name and an exact match to its URI.
/// The domain is the reuse level (`esco-cross-sector`). Knowledge stays `knowledge`, skills become `task`; transversal
/// skills become `soft`, but for those that write a name (languages, ICT).
public enum ESCO {
  /// The files to import.
  public struct Files: Sendable {
    public var english: SourceFile
    public var french: SourceFile
    /// French labels of a later version, which come before those of `french`.
    public var newerFrench: SourceFile?

    public init(english: SourceFile, french: SourceFile, newerFrench: SourceFile? = nil) {
      self.english = english
      self.french = french
      self.newerFrench = newerFrench
    }
  }

  /// Imports all concepts of the English file, in its order; labels that several have are settled by `SharedLabels`.
  ///
  /// - Parameter words: the tables of the glossary that the result will stand beside.
  /// - Parameter idPrefix: put before each id, so that no concept takes the place of a shipped one.
  public static func read(_ files: Files, words: WordTables = WordTables(), idPrefix: String = "") -> Imported {
    var reader = ESCOReader(files, idPrefix: idPrefix)
    reader.read()
    let notes = SharedLabels.settle(&reader.concepts, words: words)
    return Imported(glossary: Glossary(concepts: reader.concepts), diagnostics: reader.diagnostics + notes)
  }
}
