/// Where one word stands: in the texts, headings and names of pages, and in the fields, texts and names of items.
struct SearchPostings {
  private var texts = PackedSections()
  private var headings = PackedSections()
  private var names = PackedSections()
  private var itemFields = PackedItems()
  private var itemTexts = PackedItems()
  private var itemNames = PackedItems()

  /// Where a word stands on one page. A name is a whole heading; the title of the page is the heading of the first section.
  struct OnPage {
    var texts: SectionSet?
    var headings: SectionSet?
    var names: SectionSet?
  }

  /// What of an item has a word.
  enum ItemPart { case field, text, name }

  /// Adds a page; they come in the order of their numbers.
  mutating func add(_ found: OnPage, page: Int) {
    if let set = found.texts { texts.add(set, page: page) }
    if let set = found.headings { headings.add(set, page: page) }
    if let set = found.names { names.add(set, page: page) }
  }

  /// Adds an item; they come in the order of their numbers, and one may come again.
  mutating func add(_ part: ItemPart, item: Int) {
    switch part {
    case .field: itemFields.add(item)
    case .text: itemTexts.add(item)
    case .name: itemNames.add(item)
    }
  }

  /// All six, parted by dots; those behind the last that is not empty are left out.
  var bytes: [UInt8] {
    let lists = [
      texts.numbers, headings.numbers, names.numbers, itemFields.numbers, itemTexts.numbers, itemNames.numbers,
    ]
    let last = lists.lastIndex { !$0.bytes.isEmpty } ?? 0
    return Array(lists[...last].map(\.bytes).joined(separator: [UInt8(ascii: ".")]))
  }
}

/// Sections of pages: how far each page is behind the one before, and which of its sections.
private struct PackedSections {
  private(set) var numbers = PackedNumbers()
  private var last = 0

  mutating func add(_ set: SectionSet, page: Int) {
    numbers.append(page - last)
    numbers.append(set)
    last = page
  }
}

/// Items: how far each is behind the one before.
private struct PackedItems {
  private(set) var numbers = PackedNumbers()
  private var last = -1

  mutating func add(_ item: Int) {
    guard item > last else { return }
    numbers.append(item - max(last, 0))
    last = item
  }
}

extension SectionSet? {
  /// Adds a section that is not before the first.
  mutating func insert(_ section: Int) {
    if self == nil { self = SectionSet(section) } else { self?.insert(section) }
  }
}
