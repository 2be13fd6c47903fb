import Findings
import ProjectModel

/// Every status is a word that readers and the site understand.
struct UnknownStatus: Rule {
  let id = "unknown-status"
  let summary = "A status is no word that Scopebook knows"
  let rationale = """
    Status bars and checks count todo, in progress, complete, blocked and dropped, in English, Portuguese, Spanish and \
    Russian words for them. A word of your own counts as nothing.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | - | ⟦Compleet⟧ |
    | D2 | Screen | - | ⟦❌⟧ |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | - | Done |
    | D2 | Screen | - | Em andamento |
    | D3 | Training for the desks | - | TBD |
    | D4 | Handbook | - | ❌ Dropped: nobody reads it |
    | D5 | Letter box | - | It waits for the smith, who is on holiday |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.index.items(in: $0.release.name) }.compactMap { item in
      guard let status = item.status, status.status == nil, !status.isPlaceholder, !status.isSentence else {
        return nil
      }
      return status.isUnclear ? unclear(status) : unknown(status)
    }
  }

  private func unknown(_ status: StatedStatus) -> Finding {
    let near = StatusWords.nearest(to: status.text)
    return finding(
      at: status.place, "no status is called \"\(status.text)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "write one of \(Status.allCases.map(\.words).joined(separator: ", "))")
  }

  private func unclear(_ status: StatedStatus) -> Finding {
    finding(
      at: status.place, "\"\(status.text)\" may mean not started, failed or dropped",
      suggestion: "write the word next to it: one of \(Status.allCases.map(\.words).joined(separator: ", "))")
  }
}
