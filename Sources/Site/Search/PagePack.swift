/// A script with what is shown of some sections that follow each other, and with the addresses and titles of their pages.
struct PagePack: Sendable {
  /// The number of the page that it begins in, and of the first section of that page.
  let firstPage: Int
  let firstSection: Int
  /// Per page its address, its title and the sections that are in this pack.
  let written: [UInt8]

  /// Packs of about `mostBytes`; each release begins one, so that a change there leaves those of other releases alone.
  static func packs(of pages: [IndexedPage], mostBytes: Int) -> [PagePack] {
    var packs: [PagePack] = []
    var open: Open?
    func close() {
      if let pack = open?.pack { packs.append(pack) }
      open = nil
    }
    for (number, page) in pages.enumerated() {
      if number > 0, pages[number - 1].page.release != page.page.release { close() }
      for (section, bytes) in page.sections.enumerated() {
        if let size = open?.size, size + bytes.count > mostBytes { close() }
        var pack = open ?? Open(firstPage: number, firstSection: section)
        open = nil
        pack.add(bytes, of: page.page, number)
        open = pack
      }
    }
    close()
    return packs
  }

  /// A pack that may take more.
  private struct Open {
    let firstPage: Int
    let firstSection: Int
    private var pages: [(page: SitePage, sections: [[UInt8]])] = []
    private var lastPage: Int?
    private(set) var size = 0

    init(firstPage: Int, firstSection: Int) {
      self.firstPage = firstPage
      self.firstSection = firstSection
    }

    mutating func add(_ section: [UInt8], of page: SitePage, _ number: Int) {
      if lastPage != number { pages.append((page, [])) }
      lastPage = number
      pages[pages.count - 1].sections.append(section)
      size += section.count
    }

    var pack: PagePack {
      let written = ScriptText.written { script in
        script.list(pages) { script, page in
          script.raw("[")
          script.string(page.page.address.percentEncoded)
          script.raw(",")
          script.string(page.page.title)
          script.raw(",")
          script.list(page.sections) { $0.raw($1) }
          script.raw("]")
        }
      }
      return PagePack(firstPage: firstPage, firstSection: firstSection, written: written)
    }
  }
}
