import Documents
import Foundation

/// A site in a folder, looked at as a visitor's browser would.
struct BuiltSite {
  let folder: URL

  /// Every file's path, in order.
  var paths: [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

  func bytes(_ path: String) -> [UInt8] {
    Array((try? Data(contentsOf: folder.appending(path: path))) ?? Data())
  }

  func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// What a page links to, and what it can be linked to at.
  struct Page {
    var targets: [String] = []
    var anchors: Set<String> = []
  }

  func page(_ path: String) -> Page {
    var page = Page()
    for token in HTMLTokenizer(bytes(path)) {
      guard case .startTag(let tag) = token else { continue }
      for attribute in tag.attributes {
        switch attribute.name {
        case "href", "src": page.targets.append(attribute.value)
        case "id": page.anchors.insert(attribute.value)
        default: break
        }
      }
    }
    return page
  }

  /// Links that lead nowhere when the site lies below `base`, as "page: target".
  func deadLinks(below base: String) -> [String] {
    let known = Set(paths)
    let pages = Dictionary(uniqueKeysWithValues: pages.map { ($0, page($0)) })
    var dead: [String] = []
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      let encoded =
        path.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["/", ".", "-", "_"])) ?? path
      for target in page.targets where !isOutside(target) {
        guard let url = URL(string: target, relativeTo: URL(string: "https://host" + base + encoded)) else {
          dead.append("\(path): \(target)")
          continue
        }
        var file = url.path.removingPercentEncoding ?? url.path
        guard file.hasPrefix(base) || file + "/" == base else {
          dead.append("\(path): \(target) leaves the site")
          continue
        }
        file = String(file.dropFirst(base.count))
        if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
        let anchor = url.fragment?.removingPercentEncoding ?? ""
        if !known.contains(file) {
          dead.append("\(path): \(target)")
        } else if !anchor.isEmpty, let other = pages[file], !other.anchors.contains(anchor) {
          dead.append("\(path): \(target) has no such anchor")
        }
      }
    }
    return dead
  }

  private func isOutside(_ target: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:", "data:", "//"].contains { target.hasPrefix($0) }
  }
}
