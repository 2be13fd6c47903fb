/// A pattern of paths as settings write them: `*` within a folder, `**` over folders, `?` one character.
package struct PathPattern: Sendable {
  private let pattern: [Character]

  package init(_ pattern: String) {
    self.pattern = Array(pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern)
  }

  package func matches(_ path: String) -> Bool {
    matches(0, Array(path), 0)
  }

  private func matches(_ p: Int, _ path: [Character], _ s: Int) -> Bool {
    var p = p
    var s = s
    while p < pattern.count {
      switch pattern[p] {
      case "*":
        let isDeep = p + 1 < pattern.count && pattern[p + 1] == "*"
        var next = p + (isDeep ? 2 : 1)
        if isDeep, next < pattern.count, pattern[next] == "/" { next += 1 }
        var end = s
        while true {
          if matches(next, path, end) { return true }
          guard end < path.count, isDeep || path[end] != "/" else { return false }
          end += 1
        }
      case "?":
        guard s < path.count, path[s] != "/" else { return false }
      default:
        guard s < path.count, path[s] == pattern[p] else { return false }
      }
      p += 1
      s += 1
    }
    // A folder's pattern covers what is in it.
    return s == path.count || (path[s] == "/" && p > 0)
  }
}
