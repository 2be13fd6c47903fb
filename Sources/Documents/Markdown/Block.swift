import Findings

/// One block of a Markdown document, with where it was written.
///
/// It never changes. A class, because documents are gone through again and again, and a copy would be of many parts.
package final class Block: Sendable {
  package let kind: Kind
  package let span: Span
  /// From an attribute list such as `{: .wide #top }`; `nil` where there is none.
  package let attributes: AttributeList?

  package enum Kind: Sendable {
    case paragraph([Inline])
    indirect case heading(Heading)
    case quote([Block])
    indirect case list(List)
    indirect case code(CodeBlock)
    indirect case table(Table)
    /// Raw HTML, tables taken out.
    indirect case markup(Markup)
    /// The text between `<!--` and `-->`.
    case comment(String)
    indirect case admonition(Admonition)
    /// A footnote's definition; `number` counts from 1 in the order of first reference.
    indirect case footnote(number: Int, [Block])
    case thematicBreak
    /// A formula on lines of its own.
    indirect case maths(Maths)
  }

  package init(_ kind: Kind, _ span: Span, attributes: AttributeList? = nil) {
    self.kind = kind
    self.span = span
    self.attributes = attributes
  }

  /// The same block with an attribute list.
  func with(attributes: AttributeList) -> Block {
    Block(kind, span, attributes: attributes)
  }
}

/// A heading and the anchor that GitHub would give it.
package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  package let inlines: [Inline]
  /// The text without markup.
  package let title: String
  /// Unique in its document; from an attribute list's `#id` where there is one.
  package let anchor: String
}

/// A list and its entries.
package struct List: Sendable {
  /// The first number of an ordered list; `nil` for bullets.
  package let start: Int?
  /// Whether entries are set without space between them.
  package let isTight: Bool
  package let entries: [Entry]

  package init(start: Int?, isTight: Bool, entries: [Entry]) {
    self.start = start
    self.isTight = isTight
    self.entries = entries
  }

  /// One entry of a list.
  package struct Entry: Sendable {
    package let blocks: [Block]
    package let span: Span
    /// For an entry of a task list: whether it is ticked; else `nil`.
    package let isTicked: Bool?

    package init(blocks: [Block], span: Span, isTicked: Bool?) {
      self.blocks = blocks
      self.span = span
      self.isTicked = isTicked
    }
  }
}

/// A code block: fenced with its info string taken apart, or indented.
package struct CodeBlock: Sendable {
  package let fence: FenceAttributes
  package let text: String
}

/// A table, written in Markdown or in HTML.
package struct Table: Sendable {
  package let isHTML: Bool
  package let alignments: [Alignment]
  /// Rows of column heads; empty where an HTML table has none.
  package let head: [Row]
  package let rows: [Row]

  package enum Alignment: Sendable { case none, left, center, right }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let span: Span
    /// How many cells the author wrote: a row of Markdown is filled up or cut to as many as the head has.
    package let writtenCells: Int

    init(cells: [Cell], span: Span, writtenCells: Int? = nil) {
      self.cells = cells
      self.span = span
      self.writtenCells = writtenCells ?? cells.count
    }
  }

  package struct Cell: Sendable {
    package let inlines: [Inline]
    /// The content, without blanks around it.
    package let span: Span
    package let isHead: Bool
    package let columnSpan: Int
    package let rowSpan: Int
    /// From an attribute list at the cell's end.
    package let attributes: AttributeList?
  }
}

/// A piece of raw HTML as it was written, and where its lines stand in the file.
package struct Markup: Sendable {
  /// With blanks in place of `leftovers`.
  package let bytes: [UInt8]
  package let lines: LineMap
  /// Template commands in its text.
  package let leftovers: [Inline]
}

/// A coloured box with a title, as MkDocs (`!!! note "Title"`) and GitHub (`> [!NOTE]`) write it.
package struct Admonition: Sendable {
  /// Lower-case, at least one: `["warning", "inline"]`.
  package let types: [String]
  /// `nil` for none (an explicit `""`); the type's name where the author gave no title.
  package let title: [Inline]?
  package let folding: Folding
  package let blocks: [Block]

  package enum Folding: Sendable { case none, closed, open }
}
