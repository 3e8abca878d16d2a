/// French words before a noun that are no articles, folded.
enum FrenchDeterminers {
  static let possessives: Set<String> = [
    "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs",
  ]
  static let demonstratives: Set<String> = ["ce", "cet", "cette", "ces"]
  static let all = possessives.union(demonstratives)
}
