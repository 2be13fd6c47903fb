import ProjectModel

/// What a script has to know before it looks anything up: which file holds what, and which release pages and items belong to.
struct SearchManifest {
  /// Changes with everything in the index.
  let version: [UInt8]
  let pages: [SitePage]
  let items: [SearchItem]
  let map: SiteMap

  /// `words` and `backwards` are the first words of their files, `plates` the first items.
  func write(words: [String], backwards: [String], packs: [PagePack], plates: [Int], to script: inout ScriptText) {
    script.raw("{\"version\":\"")
    script.raw(version)
    script.raw("\",\"words\":")
    script.string(words.joined(separator: " "))
    script.raw(",\"backwards\":")
    script.string(backwards.joined(separator: " "))
    script.raw(",\"texts\":")
    script.string(packed(packs).string)
    script.raw(",\"items\":")
    script.list(plates) { script, first in
      script.raw("[")
      script.number(first)
      script.raw(",")
      script.string(items[first].address)
      script.raw("]")
    }
    script.raw(",\"itemReleases\":")
    script.string(itemReleases.string)
    script.raw(",\"releases\":")
    writeReleases(to: &script)
    script.raw(",\"leading\":")
    let leading = map.leadingRelease?.name
    script.number(map.project.releases.firstIndex { $0.name == leading } ?? 0)
    script.raw(",\"toolPages\":")
    script.number(pages.firstIndex { $0.kind == .reference } ?? pages.count)
    script.raw("}")
  }

  /// Per file how far its first page is behind the first of the file before, and its first section.
  private func packed(_ packs: [PagePack]) -> PackedNumbers {
    var numbers = PackedNumbers()
    var last = 0
    for pack in packs {
      numbers.append(pack.firstPage - last)
      numbers.append(pack.firstSection)
      last = pack.firstPage
    }
    return numbers
  }

  /// Per item the number of its release, from 1; 0 for none.
  private var itemReleases: PackedNumbers {
    let numbers = Dictionary(zip(map.project.releases.map(\.name), 1...)) { first, _ in first }
    var packed = PackedNumbers()
    for item in items { packed.append(numbers[item.item.release] ?? 0) }
    return packed
  }

  /// Per release its folder, its title, the number of its first page and how many there are.
  private func writeReleases(to script: inout ScriptText) {
    var spans: [String: (first: Int, count: Int)] = [:]
    for (number, page) in pages.enumerated() {
      if let release = page.release { spans[release, default: (number, 0)].count += 1 }
    }
    script.list(map.project.releases) { script, release in
      let span = spans[release.name] ?? (0, 0)
      script.raw("[")
      script.string(release.name.percentEncoded)
      script.raw(",")
      script.string(release.title)
      script.raw(",")
      script.number(span.first)
      script.raw(",")
      script.number(span.count)
      script.raw("]")
    }
  }
}
