import Findings
import ProjectModel

/// What waivers make of all that was found: what is left, what is accepted, and what each waiver is good for.
struct Waiving: Sendable {
  /// In the order of the waivers.
  let uses: [Use]
  /// In the order given.
  let left: [Finding]
  let waived: [Report.Waived]
  /// The day on which waivers are looked at; `nil` where none is said.
  let today: String?
  /// The rules that the settings turn off.
  let turnedOff: Set<String>

  /// A waiver, and the findings that it accepts, or would accept if it had not expired.
  struct Use: Sendable {
    let waiver: Waiver
    var findings: [Finding] = []
    let isExpired: Bool
  }

  /// Lays the waivers of a project over what was found in it.
  init(_ waivers: [Waiver], _ findings: [Finding], in project: Project, today: String?) {
    var uses = waivers.map { Use(waiver: $0, isExpired: $0.isExpired(on: today)) }
    let byRule = Dictionary(grouping: uses.indices.filter { Waiver.isAcceptable(uses[$0].waiver.rule) }) {
      uses[$0].waiver.rule
    }
    // Those that hold before those that do not, then the narrowest first.
    .mapValues { $0.sorted { uses[$0].rank(at: $0) < uses[$1].rank(at: $1) } }
    let extents = ItemExtents(of: Set(waivers.flatMap(\.items)), among: project.items)
    var left: [Finding] = []
    var waived: [Report.Waived] = []
    for finding in findings {
      let holding = byRule[finding.rule]?.first { index in
        let waiver = uses[index].waiver
        return waiver.scope.holds(finding.place)
          && (waiver.items.isEmpty || waiver.items.contains { extents.isAbout(finding, $0.lowercased()) })
      }
      guard let holding else {
        left.append(finding)
        continue
      }
      uses[holding].findings.append(finding)
      let waiver = uses[holding].waiver
      if uses[holding].isExpired {
        left.append(finding)
      } else {
        waived.append(Report.Waived(finding, reason: waiver.reason, until: waiver.until, at: waiver.place))
      }
    }
    self.uses = uses
    self.left = left
    self.waived = waived
    self.today = today
    turnedOff = Set(project.settings.checks.filter { $0.value == nil }.keys)
  }
}

extension Waiving.Use {
  fileprivate func rank(at index: Int) -> (Int, Int, Int) { (isExpired ? 1 : 0, waiver.scope.width, index) }
}

/// Where the items stand that waivers name, and whether a finding is about one.
private struct ItemExtents {
  private let places: [String: [Place]]

  init(of written: Set<String>, among items: [Item]) {
    let keys = Set(written.map { $0.lowercased() })
    guard !keys.isEmpty else {
      places = [:]
      return
    }
    let wanted = items.filter { keys.contains($0.id.key.lowercased()) }
    places = Dictionary(grouping: wanted) { $0.id.key.lowercased() }.mapValues { $0.map(\.extent) }
  }

  /// Whether a finding stands where the item is stated, or names it.
  func isAbout(_ finding: Finding, _ key: String) -> Bool {
    let isThere = (places[key] ?? []).contains { extent in
      WaiverScope(extent: .part(extent), words: "").holds(finding.place)
    }
    return isThere || finding.message.lowercased().names(key)
  }
}

extension String {
  /// Whether a key stands in the text as a word of its own.
  fileprivate func names(_ key: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: key) {
      let before = rest[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      if !(before?.isPartOfID ?? false), !(after?.isPartOfID ?? false) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

extension Character {
  fileprivate var isPartOfID: Bool { isLetter || isNumber || self == "-" || self == "_" }
}
