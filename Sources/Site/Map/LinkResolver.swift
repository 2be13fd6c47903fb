import Documents
import Findings
import ProjectModel

/// What becomes of an author's link on the page.
enum LinkTarget: Equatable {
  /// A page or a copied file of this site, as a relative URL.
  case here(String)
  /// Another host.
  case elsewhere(String)
  /// A file that is there but not part of the site.
  case unpublished(path: String)
  case dead
  /// An address that could run something.
  case refused
}

/// Answers where the links of one document or canvas lead.
struct LinkResolver: Sendable {
  let viewpoint: Viewpoint
  /// The file that holds the links.
  let path: String
  private let anchors: Set<String>

  init(_ viewpoint: Viewpoint, path: String) {
    self.viewpoint = viewpoint
    self.path = path
    anchors = viewpoint.map.documents[path]?.anchors ?? []
  }

  private var map: SiteMap { viewpoint.map }

  /// Where a link leads.
  func target(of destination: String) -> LinkTarget {
    guard let address = HTMLAddress.cleaned(destination, schemes: HTMLAddress.schemesOfLinks) else { return .refused }
    switch LinkAddress(address, in: path) {
    case .elsewhere(let url): return .elsewhere(url)
    case .outside: return .dead
    case .samePage(let fragment):
      if fragment.isEmpty || fragment == "top" { return .here("#") }
      return anchor(fragment, of: path).map { .here("#" + $0.percentEncoded) } ?? .dead
    case .file(let file, let fragment): return target(ofFile: file, fragment: fragment)
    }
  }

  /// Where an image's file is, or `nil` where it is no file of the project.
  func imageFile(_ destination: String) -> String? {
    guard case .file(let file, _) = LinkAddress(destination, in: path) else {
      return nil
    }
    return map.attachmentAddresses[file].map { viewpoint.url($0) }
  }

  private func target(ofFile file: String, fragment: String?) -> LinkTarget {
    if let page = map.pagesByPath[file] {
      return .here(viewpoint.url(page.address, anchor: fragment.flatMap { anchor($0, of: file) }))
    }
    if let address = map.attachmentAddresses[file] { return .here(viewpoint.url(address)) }
    if let name = map.releaseOfPath[file] { return .here(viewpoint.url(ofRelease: name)) }
    if file == map.project.folder.project { return .here(viewpoint.url("index.html")) }
    for name in ["README.md", "index.md", "overview.md"] {
      if let page = map.pagesByPath["\(file)/\(name)"] { return .here(viewpoint.url(page.address)) }
    }
    guard !file.isEmpty, map.files.contains(file) || map.project.folder.exists(file) else { return .dead }
    return viewpoint.repositoryURL(of: Place(file)).map { .elsewhere($0) } ?? .unpublished(path: file)
  }

  /// The anchor as the page has it; capital letters do not matter.
  private func anchor(_ fragment: String, of file: String) -> String? {
    let known = file == path ? anchors : map.documents[file]?.anchors ?? []
    if known.contains(fragment) { return fragment }
    let lowercased = fragment.lowercased()
    if known.contains(lowercased) { return lowercased }
    return map.itemAnchors[file]?.values.first { $0 == lowercased }
  }
}
