import Findings

/// Finds references between templates that lead nowhere.
struct TemplateReferences {
  let templates: [ScopingTemplate]

  /// One finding for each name in `equals` and `covers` that no template or section has.
  var findings: [Finding] {
    let known = Dictionary(templates.map { ($0.id, $0) }) { first, _ in first }
    return templates.flatMap { template in
      template.sections.flatMap { $0.equals + $0.covers }.compactMap { reference in
        guard let other = known[reference.template] else {
          return finding(
            reference, "no template is called \"\(reference.template)\"",
            near: nearestName(to: reference.template, among: templates.map(\.id)).map { "\($0):\(reference.section)" })
        }
        guard other.section(reference.section) == nil else { return nil }
        let near = nearestName(to: reference.section, among: other.sections.map(\.id))
        return finding(
          reference, "\(other.id) has no section \"\(reference.section)\"", near: near.map { "\(other.id):\($0)" })
      }
    }
  }

  private func finding(_ reference: SectionReference, _ message: String, near: String?) -> Finding {
    Finding(
      rule: TemplateReader.rule, severity: .error, at: reference.place, message,
      suggestion: near.map { "did you mean \"\($0)\"?" } ?? "write a template and a section of it: template:section")
  }
}
