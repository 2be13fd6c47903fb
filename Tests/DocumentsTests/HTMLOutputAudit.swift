/// Reads what the rewriter wrote, strictly and without the tokenizer, and lists what must not be there.
///
/// The rewriter escapes `<` and `>` everywhere, so that each `<` begins a tag and each `>` ends one.
struct HTMLOutputAudit {
  private(set) var faults: [String] = []
  private var open: [String] = []

  /// The audit of one closed container.
  init(of output: String) {
    let parts = output.split(separator: "<", omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      let tagAndText = part.split(separator: ">", omittingEmptySubsequences: false)
      if tagAndText.count == 2 { check(tag: tagAndText[0]) } else { fault("brackets", part) }
    }
    if parts[0].contains(">") { fault("bracket in text", parts[0]) }
    if !open.isEmpty { fault("unclosed", open.joined(separator: " ")) }
    if output.contains("\0") { fault("NUL", output) }
  }

  private static let elements: Set<Substring> = Set(
    """
    a abbr b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt
    em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp
    small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
    """.split(whereSeparator: \.isWhitespace))

  private static let attributes: Set<Substring> = Set(
    """
    abbr align alt aria-hidden aria-label cite class colspan datetime dir height href id lang name
    open reversed role rowspan scope span src start title type valign value width
    """.split(whereSeparator: \.isWhitespace))

  private mutating func check(tag: Substring) {
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { fault("unmatched end tag", tag) }
      return
    }
    let name = tag.prefix { $0 != " " }
    if !Self.elements.contains(name) { fault("element", name) }
    if !["br", "col", "hr", "img", "wbr"].contains(name) { open.append(String(name)) }
    check(attributes: tag.dropFirst(name.count))
  }

  /// Attributes are ` name="value"`, again and again, with nothing else between them.
  private mutating func check(attributes: Substring) {
    let parts = attributes.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1, parts.last == "" else { return fault("attributes", attributes) }
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].dropFirst().dropLast()
      guard parts[index] == " \(name)=", Self.attributes.contains(name) else {
        fault("attribute", parts[index])
        continue
      }
      if ["href", "src", "cite"].contains(name) { check(address: parts[index + 1]) }
    }
  }

  /// What a browser would take for the scheme is allowed.
  private mutating func check(address: Substring) {
    let scalars = address.unicodeScalars.filter { $0.value > 32 }
    let seen = String(String.UnicodeScalarView(scalars)).lowercased()
    if seen.unicodeScalars.count != address.unicodeScalars.count, !address.contains(" ") {
      fault("control character", address)
    }
    let scheme = seen.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard seen.dropFirst(scheme.count).first == ":" else { return }
    let isAllowed =
      ["http", "https", "mailto", "tel"].contains(scheme)
      || ["png", "jpeg", "gif", "webp"].contains { seen.hasPrefix("data:image/\($0);") }
    if !isAllowed { fault("address", address) }
  }

  private mutating func fault(_ kind: String, _ source: some StringProtocol) {
    faults.append("\(kind): \(source)")
  }
}
