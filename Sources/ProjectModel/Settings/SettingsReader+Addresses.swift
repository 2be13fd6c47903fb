import Documents
import Findings

extension SettingsReader {
  /// A repository's address in a browser, without a slash or `.git` at the end.
  mutating func repository(_ entry: DataNode.Entry) -> String? {
    guard let address = url(entry) else { return nil }
    var rest = Substring(address)
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest.hasSuffix(".git") ? rest.dropLast(4) : rest)
  }

  /// The address of a page; anything else is reported.
  mutating func url(_ entry: DataNode.Entry) -> String? {
    guard let text = values.text(entry) else { return nil }
    if WebAddress.isPage(text) { return text }
    values.wrongType(
      entry.value, "\"\(text)\" is no web address",
      WebAddress.pageMeant(by: text).map { "did you mean \"\($0)\"?" } ?? "write it with https:// in front")
    return nil
  }

  mutating func readRedirects(_ entry: DataNode.Entry) {
    for line in values.entries(entry, suggestion: "write \"old/page.html: release-1/product.html\" lines below it") {
      guard let target = values.text(line) else { continue }
      guard let from = WebAddress.sitePage(line.key) else {
        values.report(
          "wrong-type", .error, at: values.place(line.keySpan), "\"\(line.key)\" is no address of a page in the site",
          "write it from the site's top on, such as old/page.html, without a slash in front and without \"..\"")
        continue
      }
      guard WebAddress.isPage(target) || WebAddress.sitePage(target) != nil else {
        values.wrongType(
          line.value, "\"\(target)\" is no address of a page",
          "write a page of the site, such as release-1/product.html, or an address with https:// in front")
        continue
      }
      settings.redirects.append(
        Settings.Redirect(
          from: from, to: target, place: values.place(line.keySpan), targetPlace: values.place(line.value.span)))
    }
  }
}

/// Addresses as people write them into settings.
package enum WebAddress {
  /// Whether a text is the address of a page: `http` or `https`, a host, nothing that no address holds.
  package static func isPage(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard host.contains(where: { $0.isLetter || $0.isNumber }), !host.contains("@") else { return false }
    return !rest.unicodeScalars.contains {
      $0.value <= 0x20 || $0.value == 0x7F || "\"<>\\^`{|}".unicodeScalars.contains($0)
    }
  }

  /// What a text that is no page's address is meant to be: `git@github.com:org/repo.git`, `github.com/org/repo`.
  static func pageMeant(by text: String) -> String? {
    var rest = Substring(text)
    if rest.hasPrefix("ssh://") { rest = rest.dropFirst(6) }
    if rest.hasPrefix("git@") {
      rest = rest.dropFirst(4)
      if let colon = rest.firstIndex(of: ":") { rest.replaceSubrange(colon...colon, with: "/") }
    }
    if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
    let address = "https://" + rest
    guard rest.prefix(while: { $0 != "/" }).contains("."), !rest.contains(":"), isPage(address) else { return nil }
    return address
  }

  /// A page's address in the site, from its top on, without what follows `#`; a folder's is that of its index page. `nil`
  /// for any other text.
  static func sitePage(_ text: String) -> String? {
    var path = String(text.prefix { $0 != "#" })
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"), !path.contains("\\"), !path.contains("?") else {
      return nil
    }
    guard !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
    if path.hasSuffix("/") { path += "index.html" }
    let folders = path.split(separator: "/", omittingEmptySubsequences: false)
    guard folders.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.count <= 200 }) else { return nil }
    return path.hasSuffix(".html") ? path : nil
  }
}
