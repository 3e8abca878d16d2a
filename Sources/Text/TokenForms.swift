/// The forms of a text's tokens, in order.
///
/// It holds their table, which gives up no form, instead of a reference to each: making, copying and dropping it counts one
/// reference, however long the text is. Nothing of the table that changes is read, so it may go to another thread.
public struct TokenForms: RandomAccessCollection, @unchecked Sendable {
  private let table: FormTable
  @usableFromInline let contents: ContiguousArray<Unmanaged<Form.Content>>

  /// `table`: the one that the tokens' forms are numbers of.
  public init(of tokens: [Token], in table: FormTable) {
    self.table = table
    contents = ContiguousArray(tokens.lazy.map { Unmanaged.passUnretained(table[$0.form].content) })
  }

  @inlinable
  public var startIndex: Int { 0 }
  @inlinable
  public var endIndex: Int { contents.count }

  /// The form of the token at `index`.
  @inlinable
  public subscript(index: Int) -> Form { Form(contents[index].takeUnretainedValue()) }
}
