import Documents
import Findings
import ProjectModel

/// Every file named as evidence is there.
struct EvidenceMissing: Rule {
  let id = "evidence-missing"
  let summary = "A file is named as evidence, and it is not there"
  let rationale = """
    Evidence that nobody can open proves nothing. Deliverables are held to it once they are complete; files that DVC keeps \
    count as there, and addresses on the web are not looked up.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Status | Evidence |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | Complete | ⟦reports/trainig.md⟧ |
    | D2 | Screen | Complete | Shown on 3 May, see ⟦screens/first.png⟧ |

    -- project/release-1/reports/training.md --
    # Training
    """,
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured | Source |
    | --- | --- | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 | 0.72 | ⟦results.json⟧: offline.recall |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Status | Evidence |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | Complete | reports/training.md, models/first.pkl |
    | D2 | Screen | Complete | https://example.org/screen.png |
    | D3 | Handbook | Todo | reports/handbook.md |

    -- project/release-1/reports/training.md --
    # Training

    -- project/release-1/models/first.pkl.dvc --
    outs: []
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let named = scoped.releases.flatMap { release in
      scoped.project.index.items(in: release.release.name).flatMap(Self.named)
    }
    guard !named.isEmpty else { return [] }
    let index = LinkIndex(scoped)
    let links = Self.links(in: Set(named.map(\.field.place.path)), of: scoped.project)
    let folder = scoped.project.folder
    let kept = folder.texts.keys.filter { $0.hasSuffix("dvc.yaml") }.sorted().compactMap { folder.texts[$0]?.content }
    return named.compactMap { file in
      // What is a link is reported as one.
      guard !links.stand(in: file.field.place), !index.isThere(file.path, from: file.field.place.path, kept: kept)
      else {
        return nil
      }
      return finding(file, index)
    }
  }

  private struct Named {
    let item: Item
    let field: Field
    let path: String
  }

  private static func named(by item: Item) -> [Named] {
    let fields: [Field]
    switch item.id.kind {
    case .deliverable where item.isWanted && (item.status?.status ?? .complete) == .complete:
      fields = [item.field(.evidence)].compactMap(\.self)
    case .metric: fields = [item.field(FieldName(rawValue: "source")), item.field(.evidence)].compactMap(\.self)
    default: return []
    }
    return fields.flatMap { field in
      NamedFiles.paths(in: field.text).map { Named(item: item, field: field, path: $0) }
    }
  }

  /// Where links and images of some documents begin.
  private static func links(in paths: Set<String>, of project: Project) -> LinkStarts {
    let documents = project.documents.filter { paths.contains($0.path) }
    return LinkStarts(
      byPath: Dictionary(documents.map { ($0.path, $0.links.map(\.span.start).sorted()) }) { first, _ in first })
  }

  private struct LinkStarts {
    let byPath: [String: [Int]]

    func stand(in place: Place) -> Bool {
      guard let span = place.span, let starts = byPath[place.path] else { return false }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < span.start { low = middle + 1 } else { high = middle }
      }
      return low < starts.count && starts[low] < span.end
    }
  }

  private func finding(_ file: Named, _ index: LinkIndex) -> Finding {
    let path = file.field.place.path
    let near = index.resolved(file.path, from: path).flatMap { index.nearestFile(to: $0, from: path) }
    let isMetric = file.item.id.kind == .metric
    let purpose = isMetric ? "where \(file.item.label) is measured" : "which \(file.item.label) names as evidence"
    return finding(
      at: file.field.place(of: file.path),
      "no file \"\(file.path)\", \(purpose)"
        + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: near == nil ? "correct the path, or add the file" : "correct the path")
  }
}

extension SourceFile {
  fileprivate var content: String { string(Span(0, text.count)) }
}
