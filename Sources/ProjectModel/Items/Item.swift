import Findings

/// One thing that a release promises, needs, measures or fears, as one release states it.
///
/// It never changes. A class, because every rule goes through all items: a copy of their dozen texts each time would be a
/// good part of a check.
package final class Item: Sendable {
  package let id: ItemID
  /// Whether the author wrote the id; else it was made from the text.
  package let isIDWritten: Bool
  /// The name of the release that states it; `Item.wholeProject` where it is stated for all of them.
  package let release: String
  /// What it says, without markup.
  package let text: String
  /// The id where one is written, else the text.
  package let place: Place
  /// Where its text stands.
  package let textPlace: Place
  /// The row, entry or heading that states it.
  package let extent: Place
  package let origin: Origin
  /// The other columns or details, in the order written.
  package let fields: [Field]
  package let status: StatedStatus?
  package let priority: StatedPriority?
  /// The release in which it is owed, where that is another than the one that states it; `later` for one to come.
  package let owedIn: String?
  package let targets: [Target]
  /// For a metric: what was measured, best source first.
  package let measurements: [Measurement]
  /// Where else the same release states it.
  package let otherPlaces: [Place]
  /// For a metric: values that differ, of which nobody can tell which is meant.
  package let candidates: [Measurement]

  init(
    id: ItemID, isIDWritten: Bool, release: String, text: String, place: Place, textPlace: Place, extent: Place,
    origin: Origin, fields: [Field], status: StatedStatus?, priority: StatedPriority?, owedIn: String?,
    targets: [Target], measurements: [Measurement], otherPlaces: [Place], candidates: [Measurement]
  ) {
    self.id = id
    self.isIDWritten = isIDWritten
    self.release = release
    self.text = text
    self.place = place
    self.textPlace = textPlace
    self.extent = extent
    self.origin = origin
    self.fields = fields
    self.status = status
    self.priority = priority
    self.owedIn = owedIn
    self.targets = targets
    self.measurements = measurements
    self.otherPlaces = otherPlaces
    self.candidates = candidates
  }

  /// Stands for a release where an item is stated beside all releases, as goals of the whole project are.
  package static let wholeProject = ""

  /// How an item came to be.
  package enum Origin: String, Sendable {
    case table, list, heading
    /// Only named by another item, such as the requirement above a deliverables table that no product document states.
    case reference
  }

  /// The text of a field, or `nil` where it is not there or empty.
  package func field(_ name: FieldName) -> Field? {
    fields.first { $0.name == name && !$0.text.isEmpty }
  }

  /// What messages and tables call it: the written id, else its text in quotes.
  package var label: String {
    isIDWritten ? id.key : "\"\(shortText)\""
  }

  /// The text, cut at a word to at most 60 characters.
  package var shortText: String {
    guard text.count > 60 else { return text }
    let cut = text.prefix(58)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}

/// A column of an item's row, or a detail of its entry.
package struct Field: Sendable {
  package let name: FieldName
  /// The column's head as written.
  package let head: String
  /// Without markup.
  package let text: String
  package internal(set) var place: Place
}

/// What a column means; the word lists in `Vocabularies/columns.yml` say which heads mean it.
package struct FieldName: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let id = FieldName(rawValue: "id")
  package static let text = FieldName(rawValue: "text")
  package static let status = FieldName(rawValue: "status")
  package static let priority = FieldName(rawValue: "priority")
  package static let release = FieldName(rawValue: "release")
  package static let fulfils = FieldName(rawValue: "fulfils")
  package static let contributors = FieldName(rawValue: "contributors")
  package static let dependencies = FieldName(rawValue: "dependencies")
  package static let acceptanceCriteria = FieldName(rawValue: "acceptance-criteria")
  package static let evidence = FieldName(rawValue: "evidence")
  package static let measures = FieldName(rawValue: "measures")
  package static let metric = FieldName(rawValue: "metric")
  package static let bound = FieldName(rawValue: "bound")
  package static let target = FieldName(rawValue: "target")
  /// Beside a first column of targets: a desired value beside the least.
  package static let secondTarget = FieldName(rawValue: "second-target")
  package static let baseline = FieldName(rawValue: "baseline")
  package static let measured = FieldName(rawValue: "measured")
  package static let category = FieldName(rawValue: "category")
  package static let date = FieldName(rawValue: "date")
  package static let owner = FieldName(rawValue: "owner")
  package static let actual = FieldName(rawValue: "actual")
  package static let reason = FieldName(rawValue: "reason")
  package static let team = FieldName(rawValue: "team")
  package static let supports = FieldName(rawValue: "supports")
  package static let layer = FieldName(rawValue: "layer")
  package static let measure = FieldName(rawValue: "measure")
}
