import Findings

/// What one item is to another.
package enum LinkType: String, CaseIterable, Sendable, Codable {
  case fulfils, measures, supports
  case dependsOn = "depends-on"
  case contributes, mentions

  /// Read forwards, as a heading: `Fulfils`.
  package var heading: String {
    switch self {
    case .fulfils: "Fulfils"
    case .measures: "Measures"
    case .supports: "Supports"
    case .dependsOn: "Depends on"
    case .contributes: "Contributes to"
    case .mentions: "Mentions"
    }
  }

  /// Read backwards, as a heading: `Fulfilled by`.
  package var backwardHeading: String {
    switch self {
    case .fulfils: "Fulfilled by"
    case .measures: "Measured by"
    case .supports: "Supported by"
    case .dependsOn: "Needed by"
    case .contributes: "Contributors"
    case .mentions: "Mentioned by"
    }
  }
}

/// A reference that found its item.
package struct ItemLink: Sendable, Hashable {
  package let from: ItemID
  package let to: ItemID
  package let type: LinkType
  /// The release whose documents say so.
  package let release: String
  package let place: Place
}

/// A mention of an item in the text of a document or canvas, outside the items' own rows.
package struct Mention: Sendable {
  package let item: ItemID
  package let release: String?
  package let place: Place
  /// The heading above it; `nil` before the first.
  package let heading: Heading?

  package struct Heading: Sendable, Hashable {
    package let title: String
    package let anchor: String
  }
}

/// A reference that found no item.
package struct DanglingReference: Sendable {
  /// As written: `R33`.
  package let text: String
  package let place: Place
  package let release: String
  /// The kinds that could have stood here.
  package let kinds: [ItemKind]
  package let context: Context

  package enum Context: Sendable {
    /// In an id column; its head as written.
    case column(String)
    case prose
    /// The requirement row above a deliverables table.
    case rowAbove
  }
}
