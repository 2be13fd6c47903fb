import Documents
import Foundation
import Testing

/// What a browser makes of the same pages is looked at in `Tests/BrowserTests/cases/hostile.py`.
@Suite("Nothing that an author writes can run on a page")
struct InjectionTests {
  private let folder: TemporaryFolder
  private let site: BuiltSite

  init() throws {
    folder = TemporaryFolder(HostileProject.files)
    site = BuiltSite(folder: folder.url.appending(path: "site"))
    let run = try Tool.run("build", folder.path, "-o", site.folder.path)
    try #require(run.status == 0, "\(run.errors.prefix(2_000))")
  }

  @Test func triesAtLeastFortyPlaces() {
    #expect(HostileProject.cases.count >= 40)
    #expect(Set(HostileProject.cases.map(\.name)).count == HostileProject.cases.count)
  }

  /// A case that never reaches a page would show nothing.
  @Test func bringsTheCasesToThePages() throws {
    let all = site.pages.map(site.text).joined()
    for (index, item) in HostileProject.cases.enumerated() where item.isShown {
      let isThere = all.contains(HostileProject.mark(index + 1))
      #expect(isThere, "no page shows the case \"\(item.name)\" (\(index + 1))")
    }
  }

  @Test func writesNoScriptHandlerOrAddressThatRuns() throws {
    #expect(site.pages.count > 100)
    for path in site.pages { #expect(HostileAudit(site.bytes(path)).faults == [], "\(path)") }
  }

  @Test func copiesNothingThatRunsByItself() throws {
    #expect(!site.paths.contains { $0.hasSuffix("attached.html") })
    for path in site.paths where path.hasSuffix(".svg") || path.hasSuffix(".xml") {
      let faults = HostileAudit(site.bytes(path)).faults
      #expect(faults == [], "\(path)")
    }
  }

  @Test func leavesNoLinkDead() throws {
    #expect(site.deadLinks(below: "/a/sub/path/") == [])
  }
}

/// What a page's tags could run.
private struct HostileAudit {
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) {
    for token in HTMLTokenizer(bytes) {
      guard case .startTag(let tag) = token else { continue }
      if ["iframe", "object", "embed", "base", "form", "foreignobject", "style"].contains(tag.name) {
        faults.append("element \(tag.name)")
      }
      if tag.name == "script" { check(script: tag.value(of: "src")) }
      for attribute in tag.attributes { check(attribute.name, attribute.value) }
    }
  }

  /// The site's own scripts lie in its assets, or beside them in the search index.
  private mutating func check(script source: String?) {
    let path = source?.replacingOccurrences(of: "../", with: "") ?? ""
    if !path.hasPrefix("assets/"), !path.hasPrefix("search/") { faults.append("script \(source ?? "inline")") }
  }

  private mutating func check(_ name: String, _ value: String) {
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "formaction" {
      faults.append("attribute \(name)")
    }
    let address = value.unicodeScalars.filter { $0.value > 32 }.map(String.init).joined().lowercased()
    let runs = ["javascript:", "vbscript:", "data:text", "data:image/svg"].contains(where: address.hasPrefix)
    if runs, ["href", "src", "xlink:href", "action", "content"].contains(name) { faults.append("\(name) \(value)") }
  }
}
