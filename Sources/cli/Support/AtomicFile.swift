import Corpus

/// All commands replace files as the corpus does.
typealias AtomicFile = Corpus.AtomicFile
