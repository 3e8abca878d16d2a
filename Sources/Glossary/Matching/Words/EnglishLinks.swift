/// English words by which a phrase ends: a noun behind them is no object of a verb before them, and no more of a compound.
enum EnglishLinks {
  static let words: Set<String> = [
    "after", "against", "because", "before", "between", "during", "how", "if", "into", "not", "per", "than", "that",
    "through", "under", "until", "via", "what", "when", "where", "whether", "while", "why", "without",
  ]
}
