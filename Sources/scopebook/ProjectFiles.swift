import Documents
import Findings
import ProjectModel

/// The files of a project as its settings have them, before any is understood.
struct ProjectFiles {
  let settings: Settings
  let folder: SourceFolder
  /// What was found while they were read.
  let findings: [Finding]

  /// `earlier` is how they were read before.
  init(_ reading: Outcome<SourceFolder>, knowing earlier: ProjectFiles? = nil) {
    let settings = Settings.reading(reading.value)
    let following = reading.value.following(settings.value, knowing: earlier?.folder)
    self.settings = settings.value
    folder = following.value
    findings = reading.findings + settings.findings + following.findings
  }

  /// Reads the project that `path` leads to. Throws `SourceFolderError` when there is nothing to read.
  init(path: String, knowing earlier: ProjectFiles?) throws {
    try self.init(SourceFolder.reading(path, knowing: earlier?.folder), knowing: earlier)
  }

  /// Whether nothing has changed since another reading.
  func isSame(as other: ProjectFiles) -> Bool { folder.isSame(as: other.folder) && findings == other.findings }
}
