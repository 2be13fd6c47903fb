import Findings
import ProjectModel

/// Somebody does something about every risk.
struct RiskWithoutMitigation: Rule {
  let id = "risk-without-mitigation"
  let summary = "A risk says nothing about what is done against it"
  let rationale = """
    A risk that is only written down is still the same risk. Say what makes it less likely or less bad, or that you accept \
    it, and why. In a plain list, risks are held to this where one of them says what is done.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Risks

    | ID | Risk | Likelihood | Mitigation |
    | --- | --- | --- | --- |
    | K1 | The scanner breaks down | Low | A second one stands ready |
    | ⟦K2⟧ | The desks are renamed | High | - |
    """,
    """
    -- project/release-1/product.md --
    # Product

    ## Risks

    | Risk | Likelihood | Impact |
    | --- | --- | --- |
    | ⟦The scanner breaks down⟧ | Low | High |
    | The desks are renamed | High | Low |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Risks

    | ID | Risk | Likelihood | Mitigation | Status |
    | --- | --- | --- | --- | --- |
    | K1 | The scanner breaks down | Low | A second one stands ready | Open |
    | K2 | The desks are renamed | High | | Accepted |
    | K3 | The council moves | Low | TBD | Open |
    """,
    """
    -- project/release-1/product.md --
    # Product

    ## Concerns

    - Letters written by hand
    - Desks that are renamed
    """,
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release -> [Finding] in
      let risks = scoped.project.items(.risk, in: release.release.name)
      let byPath = Dictionary(grouping: risks, by: \.place.path)
      return byPath.keys.sorted().flatMap { findings(ofOneDocument: byPath[$0] ?? []) }
    }
  }

  private func findings(ofOneDocument risks: [Item]) -> [Finding] {
    let open = risks.filter { !$0.isSettled && !$0.saysMitigation }
    guard !open.isEmpty else { return [] }
    let isUsual = risks.contains(where: \.saysMitigation)
    let tables = risks.filter { $0.origin == .table }
    if !isUsual, tables.count > 1, !tables.contains(where: \.hasMitigationColumn) {
      guard let first = open.first(where: { $0.origin == .table }) else { return [] }
      return [
        finding(
          at: first.place, "none of \(tables.count) risks says what is done about it",
          suggestion: "add a column Mitigation")
      ]
    }
    return open.filter { $0.hasMitigationColumn || ($0.origin != .table && isUsual) || tables.count == 1 }.map { risk in
      finding(
        at: risk.place, "\(risk.label) has no mitigation",
        suggestion: "say what makes it less likely or less bad, or that you accept it, and why")
    }
  }
}

extension Item {
  private static let mitigation = FieldName(rawValue: "mitigation")

  fileprivate var hasMitigationColumn: Bool { fields.contains { $0.name == Self.mitigation } }

  /// Placeholders are reported as such.
  fileprivate var saysMitigation: Bool {
    if let said = field(Self.mitigation) { return !Placeholders.isDash(said.text) }
    return ([text] + fields.map(\.text)).contains(where: RiskWords.holdsMitigation)
  }

  fileprivate var isSettled: Bool {
    status?.status == .dropped || status?.status == .complete
      || field(.status).map { RiskWords.isSettled($0.text) } ?? false
  }
}
