import Documents

/// A workflow that checks a project, builds its site and publishes it, for a host of repositories.
package enum WorkflowDraft {
  /// Where workflows run.
  package enum Host: String, CaseIterable, Sendable {
    case github
  }

  /// The workflow's file, relative to the top of the repository.
  package static func file(for host: Host) -> NewFile {
    switch host {
    case .github: NewFile(path: ".github/workflows/scopebook.yml", text: text("github-workflow.yaml"))
    }
  }

  private static func text(_ name: String) -> String {
    embeddedFiles.first { $0.path == "Drafts/" + name }?.text.description ?? ""
  }
}
