import Findings
import ProjectModel

/// Images come with the project.
struct RemoteImage: Rule {
  let id = "remote-image"
  let summary = "An image lies on another host; the site shows a link instead"
  let rationale = """
    A site that fetches images elsewhere tells that host who reads it, and loses them when the host goes. Settings may \
    trust them: "trust: [images]".
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters

    ![The desk](⟦https://example.org/desk.png⟧)
    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    ![The desk](https://example.org/desk.png)

    -- project/scopebook.yml --
    trust: [images]
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    guard !scoped.project.settings.trustsImages else { return [] }
    return scoped.destinationsByFile.joined().filter { $0.isImage && $0.isOnAnotherHost }.map { image in
      finding(
        at: image.place, "the image is on another host and is shown as a link",
        suggestion: "save it beside the document, or write \"trust: [images]\" in scopebook.yml")
    }
  }
}

extension ScopedProject.Destination {
  fileprivate var isOnAnotherHost: Bool {
    let head = address.prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://") || head.hasPrefix("//")
  }
}
