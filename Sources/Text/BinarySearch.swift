extension Range<Int> {
  /// The first index for which `holds`, or the upper bound where there is none. For which it holds once, it holds from
  /// there on: the indices are those of a sorted row. Cost: O(log n).
  @inlinable @inline(__always)
  public func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
