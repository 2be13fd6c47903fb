import Findings

/// Which parts of a theme can be rendered, each from the best layer whose file can.
struct LayoutParts {
  /// By name, without ending.
  private(set) var files: [String: SourceFile] = [:]
  private(set) var findings: [Finding] = []

  /// More parts than this in one page, counted each time, are no page but a trap.
  private static let mostParts = 1_000

  /// The files of each part that can be read, the one that wins first.
  private var candidates: [String: [SourceFile]] = [:]

  init(_ theme: Theme, names: Set<String>) {
    let paths = theme.layoutPaths
    let check = LayoutCheck(names: names, parts: Set(paths.map(Self.name)))
    for path in paths {
      for file in theme.files(at: path) {
        if let fault = check.fault(in: file) {
          // What lies below a part that can be read is never looked at.
          if candidates[Self.name(path)] == nil { findings.append(fault) }
        } else {
          candidates[Self.name(path), default: []].append(file)
        }
      }
    }
    files = candidates.compactMapValues(\.first)
    while let fault = firstFault { refuse(fault.part, fault.finding) }
    for name in files.keys.sorted() {
      if let file = files[name] { findings += check.unknownNames(in: file) }
    }
  }

  private static func name(_ path: String) -> String { String(path.dropLast(".mustache".count)) }

  /// The first part that includes itself, by way of others perhaps, or a page of too many parts.
  private var firstFault: (part: String, finding: Finding)? {
    for name in files.keys.sorted() {
      guard let file = files[name], let tag = tag(in: file, leadingTo: name) else { continue }
      let finding = Finding(
        rule: "invalid-layout", severity: .error, at: Place(file.path, tag.span),
        "\"\(file.string(tag.span))\" includes the part itself" + (tag.name == name ? "" : ", by way of others"),
        suggestion: "take it out; until then the theme's own part stands in its place")
      return (name, finding)
    }
    return files["page"].flatMap(tooLarge).map { ("page", $0) }
  }

  /// Takes the next layer's file of a part.
  private mutating func refuse(_ name: String, _ finding: Finding) {
    findings.append(finding)
    candidates[name]?.removeFirst()
    files[name] = candidates[name]?.first
  }

  /// The tag of a file by which one comes to a part; `nil` where none leads there.
  private func tag(in file: SourceFile, leadingTo wanted: String) -> LayoutTag? {
    LayoutTag.all(in: file.text).first { tag in
      guard tag.kind == .part else { return false }
      var seen: Set<String> = []
      var open = [tag.name]
      while let name = open.popLast() {
        if name == wanted { return true }
        guard seen.insert(name).inserted, let file = files[name] else { continue }
        open += LayoutTag.parts(of: file)
      }
      return false
    }
  }

  /// A finding where the parts of a page are too many, each counted as often as it is included.
  private func tooLarge(_ page: SourceFile) -> Finding? {
    // No part includes itself any more, so that the last of an order is reached.
    var open = LayoutTag.parts(of: page)
    var count = 0
    while let name = open.popLast() {
      count += 1
      if count > Self.mostParts {
        return Finding(
          rule: "invalid-layout", severity: .error, at: Place(page.path),
          "a page would be put together from more than \(Self.mostParts) parts",
          suggestion: "include fewer parts; until then the theme's own page stands in its place")
      }
      if let file = files[name] { open += LayoutTag.parts(of: file) }
    }
    return nil
  }
}
