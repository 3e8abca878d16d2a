/// The labels of a concept as the matcher looks for them.
struct LabelPath: Hashable, Sendable {
  /// Index of the label in the image.
  var label: Int
  /// The label words, as rows of the form table, in the order in which a match finds them.
  var forms: [Int]
}

extension Image {
  /// The paths of a concept's labels, in the order of the glossary. Cost: one pass over the trie.
  func paths(toLabelsOf concept: Int) -> [LabelPath] {
    let nodes = self[.nodes]
    let edges = self[.edges]
    var parents: [(node: Int, form: Int)?] = Array(repeating: nil, count: nodes.rows)
    for node in 0..<nodes.rows {
      for row in nodes[node, 0]..<(nodes[node, 0] + nodes[node, 1]) {
        parents[edges[row, 1]] = (node, edges[row, 0])
      }
    }
    var paths: [LabelPath] = []
    for node in 0..<nodes.rows {
      for row in nodes[node, 2]..<(nodes[node, 2] + nodes[node, 3]) {
        let label = self[.terminals][row, 0]
        guard labelConcept(label) == concept else { continue }
        var forms: [Int] = []
        var step = parents[node]
        while let edge = step {
          forms.append(edge.form)
          step = parents[edge.node]
        }
        paths.append(LabelPath(label: label, forms: forms.reversed()))
      }
    }
    return paths.sorted { $0.label < $1.label }
  }

  /// A word of labels, by its row.
  func formText(_ row: Int) -> String { string(self[.forms][row, 0], self[.forms][row, 1]) }
}
