import Findings
import Mustache

/// The layouts of a theme as they were read, before any is rendered.
struct LayoutLibrary: Sendable {
  /// What is wrong with them.
  let findings: [Finding]
  /// Goes into the marks of the holes, so that no layout holds one by chance.
  let salt: String
  private let library: MustacheLibrary

  init(_ theme: Theme) {
    let parts = LayoutParts(theme, names: Layouts.names)
    var findings = parts.findings
    var library = MustacheLibrary()
    var hash = ContentHash(of: "")
    for (name, file) in parts.files.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: file.text, as: UTF8.self)
      hash = ContentHash(of: hash.digits + text)
      do {
        try library.register(text, named: name)
      } catch {
        findings.append(
          Finding(
            rule: "invalid-layout", severity: .error, at: Place(file.path), "the layout cannot be read: \(error)",
            suggestion: "mend it; until then the pages do without it"))
      }
    }
    self.findings = findings
    self.library = library
    salt = hash.digits
  }

  /// A whole page with its holes, `values` being what the names in it stand for.
  func rendered(_ values: [String: Any]) -> CutLayout {
    let text =
      library.render(values, withTemplate: "page") ?? "<!doctype html>" + LayoutHole.content.marker(salt: salt)
    return CutLayout(text, salt: salt)
  }
}
