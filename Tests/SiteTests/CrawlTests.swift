import Documents
import Testing

@testable import Site

/// What a page's HTML names: its anchors, and what it links to.
private struct Crawled {
  var anchors: Set<String> = []
  var links: [String] = []

  init(_ bytes: [UInt8]) {
    for token in HTMLTokenizer(bytes) {
      guard case .startTag(let tag) = token else { continue }
      if let id = tag.value(of: "id") { anchors.insert(id) }
      for name in ["href", "src"] {
        if let value = tag.value(of: name) { links.append(value) }
      }
    }
  }
}

@Suite("No link of the site is dead")
struct CrawlTests {
  private let files: [String: Crawled?]

  init() throws {
    let site = try SampleSite(wholeProject)
    var files: [String: Crawled?] = [:]
    for page in site.map.pages {
      files[page.address] = Crawled(site.renderer.bytes(of: page))
      files[MarkdownTwin.address(of: page)] = .some(nil)
    }
    let assets = site.renderer.layouts.assets
    let others = assets.files.map(\.address) + (Exports.all + Exports.badges(of: site.map.project)).map(\.address)
    for address in others + site.map.attachments.map(\.address) {
      files[address] = .some(nil)
    }
    self.files = files
  }

  /// Fails for each link that does not lead to a file below `prefix`, or to an anchor that is not on its page.
  @Test(arguments: ["", "some/sub/path/"])
  func leadsSomewhere(prefix: String) {
    for (address, page) in files {
      for link in page?.links ?? [] {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !link.hasPrefix("data:"), !link.hasPrefix("http") else { continue }
        let path = parts[0].isEmpty ? prefix + address : joined(prefix + address, parts[0].percentDecoded)
        guard let target = files[String((path ?? "").dropFirst(prefix.count))], path?.hasPrefix(prefix) == true else {
          Issue.record("\(address) links to \(link), which is not there")
          continue
        }
        if parts.count > 1, !parts[1].isEmpty, let target {
          #expect(
            target.anchors.contains(parts[1].percentDecoded), "\(address) links to \(link), whose anchor is not there")
        }
      }
    }
  }

  private func joined(_ page: String, _ link: String) -> String? {
    var parts = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
