import Documents

/// A workflow that checks a project, builds its site and publishes it, for a host of repositories.
package enum WorkflowDraft {
  /// Where workflows run.
  package enum Host: String, CaseIterable, Sendable {
    case github
  }

  /// The workflow's file, relative to the folder at a place: hosts look for it at the top of the repository.
  package static func file(for host: Host, of place: RepositoryPlace) -> NewFile {
    switch host {
    case .github:
      NewFile(path: place.wayUp + ".github/workflows/scopebook.yml", text: text("github-workflow.yaml", in: place.path))
    }
  }

  /// The words between `@` are where the commands run, and paths from the top of the repository.
  private static func text(_ name: String, in folder: String) -> String {
    let text = embeddedFiles.first { $0.path == "Drafts/" + name }?.text.description ?? ""
    guard !folder.isEmpty else {
      return text.replacing("@defaults@\n", with: "").replacing("@site@", with: "_site")
        .replacing("@sarif@", with: "scopebook.sarif")
    }
    return text.replacing("@defaults@", with: "defaults:\n  run:\n    working-directory: \(folder.yamlText)\n")
      .replacing("@site@", with: "\(folder)/_site".yamlText)
      .replacing("@sarif@", with: "\(folder)/scopebook.sarif".yamlText)
  }
}
