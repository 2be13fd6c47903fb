import Findings
import ProjectModel

/// Items and links as a `needs.json` that Sphinx-Needs imports: a version for each release.
///
/// A version holds what its release states, what is stated for the whole project, and what those link to in other releases,
/// so that no link of a version leads out of it.
package struct NeedsTrace {
  private let review: Review
  private let release: String?

  /// `release` is the only one to write, `nil` for all.
  package init(review: Review, release: String? = nil) {
    self.review = review
    self.release = release
  }

  /// One line of JSON, with a line feed.
  package var bytes: [UInt8] {
    let project = review.project
    let names = project.releases(only: release).map(\.name)
    let versions = names.isEmpty ? [Item.wholeProject] : names
    let file = File(
      currentVersion: NeedsTrace.versionName(versions.last), project: project.title,
      versions: Dictionary(
        uniqueKeysWithValues: versions.map { (NeedsTrace.versionName($0), Version(needs: needs(of: $0))) }))
    return file.lineOfJSON
  }

  private static func versionName(_ release: String?) -> String {
    release.flatMap { $0.isEmpty ? nil : $0 } ?? "project"
  }

  private struct File: Encodable {
    let currentVersion: String
    let project: String
    let versions: [String: Version]

    private enum CodingKeys: String, CodingKey {
      case currentVersion = "current_version"
      case project, versions
    }
  }

  private struct Version: Encodable {
    let needs: [String: [String: Value]]
  }

  private enum Value: Encodable {
    case text(String)
    case list([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .list(let list): try container.encode(list)
      }
    }
  }

  // MARK: One release

  private func needs(of release: String) -> [String: [String: Value]] {
    let index = review.project.index
    let stated = index.items(in: release) + (release == Item.wholeProject ? [] : index.items(in: Item.wholeProject))
    var items: [ItemID: Item] = [:]
    var waiting: [Item] = stated
    while let item = waiting.popLast() {
      guard items[item.id] == nil else { continue }
      items[item.id] = item
      for link in links(from: item) where items[link.to] == nil {
        if let other = index.item(link.to, in: release) { waiting.append(other) }
      }
    }
    return Dictionary(items.values.map { (NeedID.id(of: $0.id), need($0)) }) { first, _ in first }
  }

  private func links(from item: Item) -> [ItemLink] {
    review.project.index.links(from: item.id).filter { $0.release == item.release }
  }

  private func need(_ item: Item) -> [String: Value] {
    var fields: [String: Value] = [:]
    func set(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { fields[name] = .text(NeedsTrace.inert(text)) }
    }
    fields["id"] = .text(NeedID.id(of: item.id))
    fields["type"] = .text(item.id.kind.rawValue)
    set("title", item.text)
    set("status", item.status?.status?.rawValue)
    set("priority", item.priority?.priority?.rawValue)
    set("release", item.release)
    set("key", item.isIDWritten ? item.id.key : nil)
    let line = review.project.position(of: item.place).map { ":\($0.line)" } ?? ""
    set("place", item.place.path + line)
    if item.id.kind == .metric {
      set("target", item.targetWords)
      set("measured", item.measuredWords)
      set("verdict", item.verdict?.rawValue)
    }
    for (type, found) in Dictionary(grouping: links(from: item), by: \.type) {
      var seen: Set<String> = []
      fields[NeedsTrace.option(of: type)] = .list(
        found.map { NeedID.id(of: $0.to) }.filter { seen.insert($0).inserted })
    }
    return fields
  }

  /// Sphinx-Needs names options as Python does: `depends_on`.
  private static func option(of type: LinkType) -> String { type.rawValue.replacing("-", with: "_") }

  /// Sphinx-Needs runs what stands between two brackets.
  private static func inert(_ text: String) -> String {
    text.replacing("[[", with: "[\u{2060}[").replacing("]]", with: "]\u{2060}]")
  }
}

/// The ids of needs: `REQ_R1`. They fit Sphinx-Needs' own pattern (`[A-Z0-9_]{5,}`) and stay the same as long as kind and id do.
enum NeedID {
  static func id(of item: ItemID) -> String {
    var name = ""
    var isExact = true
    for scalar in item.key.uppercased().unicodeScalars {
      switch scalar {
      case "A"..."Z", "0"..."9": name.unicodeScalars.append(scalar)
      case "-": name.append("_")
      default:
        name.append("_")
        isExact = false
      }
    }
    if item.key != item.key.uppercased() { isExact = false }
    // `r1` and `R1` are two ids, and so are `FR_1` and `FR-1`.
    return prefix(item.kind) + "_" + name + (isExact ? "" : "_" + hash(of: item.key))
  }

  private static func prefix(_ kind: ItemKind) -> String {
    switch kind {
    case .goal: "GOAL"
    case .objective: "OBJ"
    case .requirement: "REQ"
    case .constraint: "CON"
    case .deliverable: "DEL"
    case .metric: "MET"
    case .assumption: "ASM"
    case .risk: "RISK"
    case .milestone: "MIL"
    case .contributor: "TEAM"
    case .stakeholder: "STK"
    case .decision: "DEC"
    case .exclusion: "OUT"
    }
  }

  private static func hash(of key: String) -> String {
    let hash = key.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
