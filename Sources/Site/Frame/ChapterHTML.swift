/// A page's HTML as a chapter of another page: its headings one level lower, its anchors apart from those of other chapters.
struct ChapterHTML {
  private(set) var bytes: [UInt8] = []
  private let source: [UInt8]
  private let name: String
  /// The page that the chapter is on, as links to it have it.
  private let host: [UInt8]

  /// `name` comes before each anchor; without one, anchors and headings stay.
  init(_ source: [UInt8], name: String, host: String) {
    self.source = source
    self.name = name
    self.host = Array((host + "#").utf8)
    bytes.reserveCapacity(source.count + source.count / 8)
    var index = 0
    while index < source.count {
      guard source[index] == UInt8(ascii: "<") else {
        let end = source[index...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
        bytes += source[index..<end]
        index = end
        continue
      }
      index = tag(at: index)
    }
  }

  /// Copies a tag; returns the index behind it. Attribute values that are not in double quotes are no work of ours, and stay.
  private mutating func tag(at start: Int) -> Int {
    var index = start + 1
    if index < source.count, source[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    while index < source.count, source[index].isNameByte { index += 1 }
    bytes += source[start..<nameStart]
    bytes += lowered(source[nameStart..<index])
    while index < source.count, source[index] != UInt8(ascii: ">") {
      let attributeStart = index
      while index < source.count, source[index].isNameByte { index += 1 }
      let attribute = source[attributeStart..<index]
      bytes += attribute
      guard index + 1 < source.count, !attribute.isEmpty, source[index] == UInt8(ascii: "="),
        source[index + 1] == UInt8(ascii: "\"")
      else {
        if attribute.isEmpty {
          bytes.append(source[index])
          index += 1
        }
        continue
      }
      let end = source[(index + 2)...].firstIndex(of: UInt8(ascii: "\"")) ?? source.count
      bytes += Array("=\"".utf8) + value(source[(index + 2)..<end], of: attribute)
      if end < source.count { bytes.append(UInt8(ascii: "\"")) }
      index = min(end + 1, source.count)
    }
    if index < source.count {
      bytes.append(source[index])
      index += 1
    }
    return index
  }

  /// `h2` for `h1`, down to `h6`.
  private func lowered(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    guard !name.isEmpty, tag.count == 2, tag.first == UInt8(ascii: "h"), let level = tag.last,
      (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(level)
    else { return Array(tag) }
    return [UInt8(ascii: "h"), level + 1]
  }

  private static let ids: Set<String> = [
    "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
  ]

  private func value(_ value: ArraySlice<UInt8>, of attribute: ArraySlice<UInt8>) -> [UInt8] {
    let attribute = String(decoding: attribute, as: UTF8.self)
    if attribute == "href" { return address(value) }
    guard !name.isEmpty, ChapterHTML.ids.contains(attribute) else { return Array(value) }
    let ids = value.split(separator: UInt8(ascii: " ")).map { prefix + Array($0) }
    return Array(ids.joined(separator: [UInt8(ascii: " ")]))
  }

  private var prefix: [UInt8] { name.isEmpty ? [] : Array(Chapters.anchor("", of: name).utf8) }

  /// A link within the host is one within the page; an anchor of the chapter gets its name before it. Icons are the layout's.
  private func address(_ value: ArraySlice<UInt8>) -> [UInt8] {
    if value.starts(with: host) { return Array(value.dropFirst(host.count - 1)) }
    guard value.first == UInt8(ascii: "#"), value.count > 1, !value.starts(with: Array("#icon-".utf8)) else {
      return Array(value)
    }
    return [UInt8(ascii: "#")] + prefix + Array(value.dropFirst())
  }
}

extension UInt8 {
  /// Whether a name of a tag or attribute may hold it.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
