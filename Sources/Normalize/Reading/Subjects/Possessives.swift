/// Words that tell whose something is: the reader's, who is sought, or the employer's.
enum Possessives {
  static let ofReader: WordSet = "votre|vos|ton|ta|tes|your"
  static let ofEmployer: WordSet = "notre|nos|our"
}
