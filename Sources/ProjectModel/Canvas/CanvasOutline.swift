/// What a canvas template says about its header and blocks: enough to read a canvas, nothing about what answers need.
package struct CanvasOutline: Sendable {
  package let template: String
  /// Titles and aliases of the canvas itself, in all languages.
  package let titles: [String]
  package let header: [Field]
  /// Every block, containers too, each before those inside it. Their ids are the keys of a canvas file, joined by dots.
  package let blocks: [OutlineSection]
  /// The ids of blocks that list names of people and groups.
  package let lists: Set<String>

  /// One thing that a canvas says about itself.
  package struct Field: Sendable {
    package let id: String
    /// Titles and aliases, in all languages.
    package let titles: [String]
    package let type: HeaderType

    package init(id: String, titles: [String], type: HeaderType) {
      self.id = id
      self.titles = titles
      self.type = type
    }
  }

  package init(template: String, titles: [String], header: [Field], blocks: [OutlineSection], lists: Set<String>) {
    self.template = template
    self.titles = titles
    self.header = header
    self.blocks = blocks
    self.lists = lists
  }
}

/// What a field at the top of a canvas holds.
package enum HeaderType: String, CaseIterable, Sendable {
  case text, date
  /// Names of those who wrote it.
  case people
  /// The name of a team.
  case team
}

extension CanvasOutline {
  /// The block with an id; `nil` where there is none.
  func block(_ id: String) -> OutlineSection? { blocks.first { $0.id == id } }

  /// The blocks directly inside a block; those at the top for `nil`.
  func blocks(in parent: String?) -> [OutlineSection] { blocks.filter { $0.parent == parent } }
}
