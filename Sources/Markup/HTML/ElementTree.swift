/// The elements met so far, as far as their paths need them: parents, names, and places among siblings.
struct ElementTree {
  private struct Node {
    var parent: Int
    var name: ElementName
    /// From 1, among the siblings of the same name.
    var place: Int
    /// Whether a sibling has the same name.
    var hasTwin = false
  }

  /// Siblings of one name under an element that is open.
  private struct Siblings {
    var name: ElementName
    var first: Int
    var count: Int
  }

  /// The body.
  static let root = -1

  private var nodes: [Node] = []
  /// Of each open element the siblings among its children, those of the innermost last.
  private var siblings: [Siblings] = []
  private var open: [(node: Int, firstSiblings: Int)] = [(root, 0)]

  var current: Int { open[open.count - 1].node }

  /// Opens an element in the current one. Costs as much as the current one has different names of children.
  mutating func push(_ name: ElementName) {
    let node = nodes.count
    var place = 1
    let scope = open[open.count - 1].firstSiblings
    if let index = siblings[scope...].firstIndex(where: { $0.name == name }) {
      siblings[index].count += 1
      place = siblings[index].count
      nodes[siblings[index].first].hasTwin = true
    } else {
      siblings.append(Siblings(name: name, first: node, count: 1))
    }
    nodes.append(Node(parent: current, name: name, place: place, hasTwin: place > 1))
    open.append((node, siblings.count))
  }

  /// Closes the current element.
  mutating func pop() {
    guard open.count > 1, let last = open.popLast() else { return }
    siblings.removeLast(siblings.count - last.firstSiblings)
  }

  /// The path of `node` below `prefix`, once the tree is complete, of at most `most` steps.
  func path(of node: Int, below prefix: String, steps most: Int) -> String {
    var steps: [Int] = []
    var node = node
    while node != Self.root {
      steps.append(node)
      node = nodes[node].parent
    }
    var path = prefix
    for step in steps.reversed().prefix(most).map({ nodes[$0] }) {
      path += "/"
      path += step.name.description
      if step.hasTwin { path += "[\(step.place)]" }
    }
    return path.isEmpty ? "/" : path
  }
}
