import Documents
import Findings
import ProjectModel

/// What the settings' `look` adds to a theme, ready to be written.
struct SiteLook: Sendable {
  /// A picture of the project's: its bytes and what its name ends in.
  struct Picture: Sendable, Equatable {
    let bytes: [UInt8]
    /// With the dot.
    let ending: String
  }

  var accent: AccentColours?
  var logo: Picture?
  var favicon: Picture?
  /// The footer's line as HTML, for a page and every other of its kind that lies as deep.
  var footer: (@Sendable (SitePage) -> String)?

  init() {}

  /// Reads the pictures and the colour. What cannot be read, or not be seen, is a finding.
  static func reading(_ map: SiteMap) -> Outcome<SiteLook> {
    let settings = map.project.settings.look
    var look = SiteLook()
    var findings: [Finding] = []
    if let colour = settings.accent.flatMap(Colour.init(hex:)) {
      let accent = AccentColours(colour)
      look.accent = accent
      if !accent.isReadableAsChosen { findings.append(paleAccent(accent, settings, map)) }
    }
    look.logo = picture(settings.logo, in: map, &findings)
    look.favicon = picture(settings.favicon, in: map, &findings)
    if let footer = settings.footer {
      let line = FooterLine(footer, map)
      look.footer = line.html(on:)
      findings += line.deadLinks.map { link in
        Finding(
          rule: "broken-link", severity: .warning, at: settings.footerPlace ?? Place(map.project.folder.project),
          "the footer's link \"\(link)\" leads nowhere",
          suggestion: "write the path from \"\(map.project.folder.project)\" on")
      }
    }
    return Outcome(look, findings)
  }

  private static func picture(_ path: String?, in map: SiteMap, _ findings: inout [Finding]) -> Picture? {
    guard let path else { return nil }
    guard let bytes = try? AttachedDrawing.bytes(of: path, in: map.project) else {
      findings.append(
        Finding(
          rule: "unreadable-file", severity: .warning, at: Place(path), "\"\(path)\" cannot be read",
          suggestion: "give read permission, or name another picture in scopebook.yml"))
      return nil
    }
    return Picture(bytes: bytes, ending: String(path[(path.lastIndex(of: ".") ?? path.endIndex)...]).lowercased())
  }

  private static func paleAccent(_ accent: AccentColours, _ settings: Settings.Look, _ map: SiteMap) -> Finding {
    let contrast = accent.accent.contrast(with: AccentColours.light)
    return Finding(
      rule: "pale-accent", severity: .note, at: settings.accentPlace ?? Place(map.project.folder.project),
      "words in \(accent.accent.hex) are hard to read on white (contrast \(formattedPercent(contrast)), wanted 4.5)",
      suggestion: "links are \(accent.onLight.hex) in its place; write that, or leave it so")
  }
}
