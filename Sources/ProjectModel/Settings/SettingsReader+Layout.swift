import Documents
import Findings

extension SettingsReader {
  private static let layoutKeys = ["releases", "parts", "release"]
  private static let lookKeys = ["accent", "logo", "favicon", "footer"]

  mutating func readLayout(_ entry: DataNode.Entry) {
    for line in values.entries(entry, suggestion: "write \"releases: docs/releases/*\" or \"parts:\" below it") {
      switch line.key {
      case "releases": settings.layout.releases = patterns(line)
      case "parts": readParts(line)
      case "release": settings.layout.release = releaseName(line)
      default: values.unknownKey(line, among: Self.layoutKeys, "\"layout\" has no key \"\(line.key)\"")
      }
    }
  }

  private mutating func readParts(_ entry: DataNode.Entry) {
    for line in values.entries(entry, suggestion: "write \"docs/prd.md: product\" lines below it") {
      guard let role = RoleFinder.role(line.value) else {
        values.add(RoleFinder.finding(line.value, in: values.source))
        continue
      }
      guard let pattern = pattern(line.key, at: values.place(line.keySpan)) else { continue }
      settings.layout.parts.append(LayoutSettings.Entry(pattern: pattern, role: role))
    }
  }

  /// The name is a folder of the site.
  private mutating func releaseName(_ entry: DataNode.Entry) -> String? {
    guard let name = values.text(entry) else { return nil }
    let isSafe = !name.hasPrefix(".") && name.utf8.count <= 100 && !name.contains { "/\\:?#%*\"<>|".contains($0) }
    if isSafe, !name.unicodeScalars.contains(where: { $0.value < 0x20 }) { return name }
    values.wrongType(
      entry.value, "\"\(name)\" cannot be the name of a folder", "write a short name such as v1, without slashes")
    return nil
  }

  // MARK: Look

  mutating func readLook(_ entry: DataNode.Entry) {
    for line in values.entries(entry, suggestion: "write \"accent: \\\"#0b6e4f\\\"\" below it") {
      switch line.key {
      case "accent":
        settings.look.accent = colour(line)
        settings.look.accentPlace = values.place(line.value.span)
      case "logo": settings.look.logo = image(line)
      case "favicon": settings.look.favicon = image(line)
      case "footer":
        settings.look.footer = values.text(line)
        settings.look.footerPlace = values.place(line.value.span)
      default: values.unknownKey(line, among: Self.lookKeys, "\"look\" has no key \"\(line.key)\"")
      }
    }
  }

  /// `#rgb` or `#rrggbb` as `#rrggbb`. Without quotes the rest of such a line is a comment, and nothing is left.
  private mutating func colour(_ entry: DataNode.Entry) -> String? {
    let suggestion = "write it in quotes, such as \"#0b6e4f\""
    if entry.value.isNull {
      values.report("wrong-type", .error, at: values.place(entry.keySpan), "\"\(entry.key)\" has no colour", suggestion)
      return nil
    }
    guard let text = values.text(entry) else { return nil }
    let digits = text.hasPrefix("#") ? text.dropFirst().lowercased() : ""
    if digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      if digits.count == 6 { return "#" + digits }
      if digits.count == 3 { return "#" + digits.map { "\($0)\($0)" }.joined() }
    }
    values.wrongType(entry.value, "\"\(text)\" is no colour", suggestion)
    return nil
  }

  /// The path of an image of the project folder, or beside it.
  private mutating func image(_ entry: DataNode.Entry) -> String? {
    guard let text = values.text(entry), let pattern = pattern(text, at: values.place(entry.value.span)) else {
      return nil
    }
    let endings = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"]
    guard endings.contains(where: text.lowercased().hasSuffix) else {
      values.wrongType(entry.value, "\"\(text)\" is no image", "write the path of a file that ends in .svg or .png")
      return nil
    }
    if let path = folder.paths.first(where: pattern.matchesWhole) { return path }
    values.add(UnmatchedPattern.finding(pattern, in: folder))
    return nil
  }
}
