import Findings

/// Which sections of which templates one answer fills, as `equals` of any of them says.
package struct EqualSections: Sendable {
  /// By `template:section`: the whole group, that section too, in the order of templates.
  private let groups: [String: [SectionReference]]

  package init(_ templates: [ScopingTemplate]) {
    var parents: [String: String] = [:]
    var members: [SectionReference] = []
    func root(_ key: String) -> String {
      var key = key
      while let next = parents[key], next != key { key = next }
      return key
    }
    for template in templates {
      for section in template.sections where !section.equals.isEmpty {
        let own = SectionReference(template: template.id, section: section.id, place: Place(""))
        members.append(own)
        for other in section.equals {
          members.append(other)
          parents[root(other.key)] = root(own.key)
        }
      }
    }
    var seen: Set<String> = []
    let unique = members.filter { seen.insert($0.key).inserted }
    let grouped = Dictionary(grouping: unique) { root($0.key) }
    groups = Dictionary(uniqueKeysWithValues: unique.map { ($0.key, grouped[root($0.key)] ?? []) })
  }

  package var isEmpty: Bool { groups.isEmpty }

  /// What tells a group from others; `nil` for a section that equals none.
  func group(of section: String, in template: String) -> String? {
    groups.isEmpty ? nil : groups["\(template):\(section)"]?.first?.key
  }

  /// The sections that the answer to a section fills besides.
  func others(of section: String, in template: String) -> [SectionReference] {
    guard !groups.isEmpty, let group = groups["\(template):\(section)"] else { return [] }
    return group.filter { $0.template != template || $0.section != section }
  }
}
