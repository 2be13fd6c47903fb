import Documents
import Foundation
import Testing

@Suite("Nothing that an author writes runs in a reader's browser")
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

  /// Every page that shows a case, with the policy and without it: what is escaped needs no policy.
  @Test(.enabled(if: Browser.path != nil, "chromium is not installed"), arguments: [true, false])
  func runsNothingInABrowser(isProtected: Bool) throws {
    if !isProtected { try removePolicies() }
    for page in try HostilePages(site).addresses {
      let view = try Browser.open(site.folder.appending(path: page))
      #expect(view.messages == [], "\(page)")
      #expect(view.document.contains("<h1"), "\(page) shows no heading")
    }
  }

  private func removePolicies() throws {
    for page in site.pages {
      let text = site.text(page)
      let start = try #require(text.range(of: "<meta http-equiv=\"Content-Security-Policy\""))
      let end = try #require(text.range(of: ">", range: start.upperBound..<text.endIndex))
      let bare = text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
      try Data(bare.utf8).write(to: site.folder.appending(path: page))
    }
  }
}

/// A few pages on which all cases stand that are shown at all.
private struct HostilePages {
  let addresses: [String]

  init(_ site: BuiltSite) throws {
    var waiting = Set(HostileProject.cases.indices.filter { HostileProject.cases[$0].isShown })
    var addresses: [String] = []
    let marks = site.pages.map { page in
      let text = site.text(page)
      return (page, Set(waiting.filter { text.contains(HostileProject.mark($0 + 1)) }))
    }
    while let best = marks.max(by: { waiting.intersection($0.1).count < waiting.intersection($1.1).count }),
      !waiting.isDisjoint(with: best.1)
    {
      addresses.append(best.0)
      waiting.subtract(best.1)
    }
    self.addresses = addresses
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
