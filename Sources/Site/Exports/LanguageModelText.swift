import ProjectModel

/// `llms.txt`: what the site holds, for language models, with links to the Markdown twins of its pages.
///
/// Source: the proposal at llmstxt.org: a title, a quote that sums up, lists of links; what may be left out comes last.
struct LanguageModelText: Export {
  let address = "llms.txt"

  func bytes(of map: SiteMap) -> [UInt8]? {
    var text = "# \(MarkdownWriter.escaped(map.project.title))\n"
    if !map.project.summary.isEmpty { text += "\n> \(MarkdownWriter.escaped(map.project.summary))\n" }
    let leading = map.leadingRelease
    let ofProject = map.pages.filter { $0.release == nil && !isReference($0) && !$0.isItem }
    text += section(map.words("Project"), ofProject, map)
    if let leading { text += section(leading.title, map.releasePages[leading.name] ?? [], map) }
    let others = map.project.releases.reversed().filter { $0.name != leading?.name }
    text += section(map.words("Other releases"), others.compactMap { map.releasePages[$0.name]?.first }, map)
    text += "\n## Optional\n\n"
    for (address, words) in LanguageModelText.data {
      text += "- [\(map.words(words))](\(map.site?.url(address) ?? address))\n"
    }
    text += "- [\(MarkdownWriter.escaped(map.referencePage.title))](\(url(map.referencePage, map)))\n"
    return Array(text.utf8)
  }

  private static let data: [(String, Phrase)] = [
    ("project.json", "All items and links as JSON"), ("trace.csv", "All links as a table"),
  ]

  /// The tool's own words, which are the same for every project.
  private func isReference(_ page: SitePage) -> Bool {
    switch page.kind {
    case .reference, .rule, .template, .notFound: true
    default: false
    }
  }

  private func section(_ title: String, _ pages: [SitePage], _ map: SiteMap) -> String {
    guard !pages.isEmpty else { return "" }
    let lines = pages.map { "- [\(MarkdownWriter.escaped(map.fullTitle(of: $0)))](\(url($0, map)))\n" }
    return "\n## \(MarkdownWriter.escaped(title))\n\n" + lines.joined()
  }

  private func url(_ page: SitePage, _ map: SiteMap) -> String {
    let address = MarkdownTwin.address(of: page)
    return map.site?.url(address) ?? address.percentEncoded
  }
}
