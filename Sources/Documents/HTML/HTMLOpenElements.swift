/// The names of the elements that are open, outermost first.
struct HTMLOpenElements {
  private(set) var names: [String] = []
  /// How many elements of each name are open; spares most tags a walk through the names.
  private var counts: [String: Int] = [:]

  var count: Int { names.count }

  func contains(_ name: String) -> Bool {
    counts[name, default: 0] > 0
  }

  /// Adds an innermost element.
  mutating func open(_ name: String) {
    names.append(name)
    counts[name, default: 0] += 1
  }

  /// Removes the innermost element and returns its name; `nil` if none is open.
  mutating func close() -> String? {
    guard let name = names.popLast() else { return nil }
    counts[name, default: 1] -= 1
    return name
  }
}
