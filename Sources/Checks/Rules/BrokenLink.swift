import Documents
import Findings
import ProjectModel

/// Every link and image of the project leads somewhere.
struct BrokenLink: Rule {
  let id = "broken-link"
  let summary = "A link or image leads to a file or heading that is not there"
  let rationale = """
    A dead link costs every reader the time to find out that it is dead. Addresses of other hosts are not looked up.
    """
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    See the [design](⟦desing.md⟧), the [background](⟦#backgruond⟧) and ![a sketch](⟦images/sketch.png⟧).

    ## Overview

    ### Background

    -- project/release-1/design.md --
    # System design

    See [the team](⟦planning.md#people⟧).

    -- project/release-1/planning.md --
    # Planning

    ## Team
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    See the [team](planning.md#team), the [images](images/), a [sketch](images/first%20sketch.svg) and
    [the web](https://example.org/nowhere).

    -- project/release-1/planning.md --
    # Planning

    ## Team

    Back to [the top](#planning), or to the [product](/project/release-1/product.md).

    -- project/release-1/images/first sketch.svg --
    <svg xmlns="http://www.w3.org/2000/svg"/>
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let index = LinkIndex(scoped)
    // Names are compared for so many dead links only; a project with more has a fault that no name mends.
    var suggestions = 200
    let broken =
      scoped.project.documents.concurrentMap { document in
        zip(document.links, document.linkAddresses).compactMap { link, address in
          fault(of: link.address, address, document.path, index).map { (ScopedProject.Destination(link, document), $0) }
        }
      }
      + scoped.canvasDestinations.map { links in
        links.compactMap { link in
          let path = link.place.path
          return fault(of: link.address, LinkAddress(link.address, in: path), path, index).map { (link, $0) }
        }
      }
    return broken.joined().map { link, fault in
      suggestions -= 1
      return finding(fault, link, suggestions > 0 ? index : nil)
    }
  }

  private enum Fault: Sendable {
    case nothing
    case outside
    case file(path: String)
    case anchor(String, path: String)
  }

  /// What is wrong with an address as written in a file, and as it is understood.
  private func fault(of address: String, _ understood: LinkAddress, _ path: String, _ index: LinkIndex) -> Fault? {
    if address.isEmpty || address == "#" { return address.isEmpty ? .nothing : nil }
    // What a generator left behind is reported as such.
    if address.utf8.contains(UInt8(ascii: "{")), address.contains("{{") || address.contains("{%") { return nil }
    switch understood {
    case .elsewhere: return nil
    case .outside: return .outside
    case .samePage(let anchor): return anchorFault(anchor, path, index)
    case .file(let path, let anchor):
      guard index.exists(path) else { return .file(path: path) }
      return anchor.flatMap { anchorFault($0, path, index) }
    }
  }

  private func anchorFault(_ anchor: String, _ path: String, _ index: LinkIndex) -> Fault? {
    anchor.isEmpty || index.hasAnchor(anchor, in: path) ? nil : .anchor(anchor, path: path)
  }

  private func finding(_ fault: Fault, _ link: ScopedProject.Destination, _ index: LinkIndex?) -> Finding {
    let thing = link.isImage ? "image" : "file"
    switch fault {
    case .nothing:
      return finding(at: link.place, "the \(link.isImage ? "image" : "link") has no address", suggestion: "write one")
    case .outside:
      return finding(
        at: link.place, "\"\(link.address)\" leads out of the folder that holds the project",
        suggestion: "link to the address on the web instead", severity: .warning)
    case .file(let path):
      let near = index?.nearestFile(to: path, from: link.place.path)
      return finding(
        at: link.place, "no \(thing) \"\(link.address.beforeAnchor)\"" + didYouMean(near),
        suggestion: near == nil ? "correct the path, or add the file" : "correct the path")
    case .anchor(let anchor, let path):
      let near = index?.nearestAnchor(to: anchor, in: path)
      let document = path == link.place.path ? "this document" : link.address.beforeAnchor
      return finding(
        at: link.place, "no heading of \(document) has the anchor \"#\(anchor)\"" + didYouMean(near.map { "#" + $0 }),
        suggestion: near == nil ? "correct the anchor, or add the heading" : "correct the anchor")
    }
  }

  private func didYouMean(_ name: String?) -> String {
    name.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}

extension String {
  fileprivate var beforeAnchor: String { String(prefix { $0 != "#" }) }
}

extension ScopedProject {
  /// A link or image, and where it is written.
  struct Destination: Sendable {
    let address: String
    let place: Place
    let isImage: Bool
  }

  /// What each document and canvas points at, in their order.
  var destinationsByFile: [[Destination]] {
    project.documents.map { document in document.links.map { Destination($0, document) } } + canvasDestinations
  }

  /// What each canvas points at that is no document.
  fileprivate var canvasDestinations: [[Destination]] {
    canvases.filter { !$0.isDocument }.map { $0.entries.flatMap(\.destinations) }
  }

  /// Those of releases too, whichever releases are under review.
  var canvases: [Canvas] { project.canvases + project.releases.flatMap(\.canvases) }
}

extension ScopedProject.Destination {
  fileprivate init(_ link: Document.Destination, _ document: Document) {
    self.init(address: link.address, place: Place(document.path, link.span), isImage: link.isImage)
  }
}

extension Canvas.Entry {
  /// The links of an answer; they are reported at its key.
  fileprivate var destinations: [ScopedProject.Destination] {
    var found: [ScopedProject.Destination] = []
    blocks.forEachInline { inline in
      switch inline.kind {
      case .link(let link):
        found.append(ScopedProject.Destination(address: link.destination, place: keyPlace, isImage: false))
      case .image(let link):
        found.append(ScopedProject.Destination(address: link.destination, place: keyPlace, isImage: true))
      default: break
      }
    }
    return found
  }
}
