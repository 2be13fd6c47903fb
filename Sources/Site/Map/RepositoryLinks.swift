import Documents
import ProjectModel

/// Where a file is read and edited in the project's repository, as the host of it writes addresses.
struct RepositoryLinks: Sendable {
  private let repository: String
  private let branch: String
  private let host: Host
  /// From the repository's root to the folder that paths are relative to, or the other way round.
  private let added: String
  private let dropped: String

  private enum Host { case gitHub, gitLab, bitbucket, forgejo, azure }

  /// `nil` where the settings name no repository.
  init?(_ settings: Settings, _ folder: SourceFolder) {
    guard let repository = settings.repository else { return nil }
    self.repository = repository
    // The hosts take it for the branch that they show first.
    branch = (settings.branch ?? "HEAD").percentEncoded
    host = RepositoryLinks.host(of: repository)
    (added, dropped) = folder.wayFromRepository
  }

  /// By its name; what is not known is written as GitHub does.
  private static func host(of repository: String) -> Host {
    let rest = repository.lowercased().split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    let name = rest.first.map(String.init) ?? ""
    if name.contains("gitlab") { return .gitLab }
    if name.contains("bitbucket") { return .bitbucket }
    if ["codeberg", "gitea", "forgejo"].contains(where: name.contains) { return .forgejo }
    if name.contains("dev.azure.com") || name.contains("visualstudio.com") { return .azure }
    return .gitHub
  }

  /// Where a file is shown, at a line where one is given.
  func source(of path: String, line: Int?) -> String {
    let file = inRepository(path)
    switch host {
    case .gitHub: return "\(repository)/blob/\(branch)/\(file)" + (line.map { "#L\($0)" } ?? "")
    case .gitLab: return "\(repository)/-/blob/\(branch)/\(file)" + (line.map { "#L\($0)" } ?? "")
    case .bitbucket: return "\(repository)/src/\(branch)/\(file)" + (line.map { "#lines-\($0)" } ?? "")
    case .forgejo: return "\(repository)/src/\(forgejoBranch)/\(file)" + (line.map { "#L\($0)" } ?? "")
    case .azure:
      let place = line.map { "&line=\($0)&lineEnd=\($0 + 1)&lineStartColumn=1&lineEndColumn=1" } ?? ""
      return "\(repository)?path=/\(file)" + azureBranch + place
    }
  }

  /// Where a file is edited; where it is shown, where the host has no other address without the branch's name.
  func edit(_ path: String) -> String {
    let file = inRepository(path)
    let isNamed = branch != "HEAD"
    switch host {
    case .gitHub: return "\(repository)/edit/\(branch)/\(file)"
    case .gitLab: return isNamed ? "\(repository)/-/edit/\(branch)/\(file)" : source(of: path, line: nil)
    case .bitbucket: return "\(repository)/src/\(branch)/\(file)?mode=edit"
    case .forgejo: return isNamed ? "\(repository)/_edit/\(branch)/\(file)" : source(of: path, line: nil)
    case .azure: return source(of: path, line: nil)
    }
  }

  private var forgejoBranch: String { branch == "HEAD" ? "HEAD" : "branch/" + branch }
  private var azureBranch: String { branch == "HEAD" ? "" : "&version=GB" + branch }

  private func inRepository(_ path: String) -> String {
    let whole = path.hasPrefix(dropped) ? added + path.dropFirst(dropped.count) : added + path
    return whole.percentEncoded
  }
}
