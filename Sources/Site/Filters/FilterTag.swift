import Findings
import ProjectModel

/// One thing that an entry of a list is found by: a status, an owner, a rule.
struct FilterTag: Hashable {
  let facet: Facet
  /// Among the tags of its facet: words in small letters and digits, parted by `-`.
  let value: String
  /// What the control calls it.
  let words: String
  /// Where it stands in the control, before others; then by the words.
  var order = 0

  /// What entries are told apart by.
  enum Facet: String, CaseIterable {
    case severity, rule, release, status, verdict, priority, owner, gap

    var title: Phrase {
      switch self {
      case .severity: "Severity"
      case .rule: "Rule"
      case .release: "Release"
      case .status: "Status"
      case .verdict: "Verdict"
      case .priority: "Priority"
      case .owner: "Owner"
      case .gap: "Gap"
      }
    }
  }

  /// For the `data-tags` of an entry: `status:todo owner:ana-prado`; `nil` for none.
  static func attribute(_ tags: [FilterTag]) -> String? {
    tags.isEmpty ? nil : tags.map { "\($0.facet.rawValue):\($0.value)" }.joined(separator: " ")
  }

  /// A name as a tag has it.
  static func value(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

extension Item {
  /// What a table of items finds it by.
  func filterTags(_ words: InterfaceWords, gaps: [TraceMatrix.Gap] = []) -> [FilterTag] {
    [statusTag(words), verdictTag(words), priorityTag(words)].compactMap(\.self) + ownerTags(words)
      + gaps.enumerated().map {
        FilterTag(facet: .gap, value: $1.rawValue, words: words($1.phrase), order: $0)
      }
  }

  private func statusTag(_ words: InterfaceWords) -> FilterTag? {
    if let known = status?.status {
      let order = Status.allCases.firstIndex(of: known) ?? 0
      return FilterTag(facet: .status, value: known.rawValue, words: words(known.phrase), order: order)
    }
    // Metrics are told apart by their verdicts.
    guard id.kind != .metric || status != nil else { return nil }
    guard let text = status?.text, !FilterTag.value(text).isEmpty else {
      return FilterTag(facet: .status, value: "none", words: words("no status"), order: 99)
    }
    return FilterTag(facet: .status, value: "other-" + FilterTag.value(text), words: text, order: 98)
  }

  private func verdictTag(_ words: InterfaceWords) -> FilterTag? {
    guard id.kind == .metric else { return nil }
    guard let verdict else {
      return FilterTag(facet: .verdict, value: "none", words: words("no target"), order: 99)
    }
    return FilterTag(facet: .verdict, value: verdict.rawValue, words: words(verdict.phrase).capitalizedFirst)
  }

  private func priorityTag(_ words: InterfaceWords) -> FilterTag? {
    guard let known = priority?.priority else {
      return FilterTag(facet: .priority, value: "none", words: words("no priority"), order: 99)
    }
    let order = Priority.allCases.firstIndex(of: known) ?? 0
    return FilterTag(facet: .priority, value: known.rawValue, words: words(known.phrase), order: order)
  }

  private func ownerTags(_ words: InterfaceWords) -> [FilterTag] {
    let names = owners.map { FilterTag(facet: .owner, value: FilterTag.value($0), words: $0) }.filter {
      !$0.value.isEmpty
    }
    return names.isEmpty ? [FilterTag(facet: .owner, value: "none", words: words("nobody"), order: 99)] : names
  }
}
