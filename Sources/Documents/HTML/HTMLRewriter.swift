/// Writes authors' HTML anew from the allow-list.
///
/// There is one per author container: a block quote, a list item, a table cell, the page. Tags opened
/// in one piece of raw HTML may be closed in another; what is open at the end is closed by `close`.
/// What is written is well nested, and rewriting it again changes nothing.
package struct HTMLRewriter {
  /// Maps the address in an element's attribute to what the site needs; `nil` drops the attribute.
  ///
  /// The address has passed the allow-list; what is returned is written without a further check.
  package typealias AddressMapping = (
    _ element: String, _ attribute: String, _ value: String
  ) -> String?

  private let idPrefix: String
  private let address: AddressMapping
  private var openElements = HTMLOpenElements()
  private var removal: Removal?

  /// An element that is dropped with its content, up to its end tag or the container's end.
  private struct Removal {
    let element: String
    /// How many elements of that name are open.
    var depth = 1
  }

  /// Elements nested deeper lose their tags; browsers have a limit of 512.
  private static let depthLimit = 128

  /// A rewriter that puts the prefix before the values of `id` and `name`.
  package init(idPrefix: String = "", address: @escaping AddressMapping) {
    self.idPrefix = idPrefix
    self.address = address
  }

  /// Whether what follows is inside a dropped element and must not be written by others either.
  package var isDropping: Bool {
    removal != nil
  }

  /// Rewrites one piece of raw HTML.
  package mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    for token in HTMLTokenizer(bytes) {
      append(token, in: bytes, to: &output)
    }
  }

  /// Rewrites one token whose ranges refer to the bytes.
  package mutating func append(
    _ token: HTMLToken, in bytes: [UInt8], to output: inout [UInt8]
  ) {
    switch token {
    case .text(let range):
      if !isDropping { output.appendEscaped(text: CharacterReferences.decoded(bytes[range])) }
    case .startTag(let tag):
      if isDropping { countRemoved(tag) } else { open(tag, in: &output) }
    case .endTag(let name, _):
      if isDropping { endRemoval(of: name) } else { end(name, in: &output) }
    case .comment, .other:
      break
    }
  }

  /// Closes what is open: the author's container ends here.
  package mutating func close(into output: inout [UInt8]) {
    closeElements(to: 0, in: &output)
    removal = nil
  }

  /// The tag's attributes that may be written, with the values to write, not yet escaped.
  package func attributes(of tag: HTMLTag) -> [HTMLAttribute] {
    tag.attributes.compactMap { attribute in
      guard let rule = HTMLPolicy.rule(for: attribute.name, on: tag.name),
        let value = rule.cleaned(attribute.value)
      else { return nil }
      switch rule {
      case .identifier:
        return attribute.with(value: idPrefix + value)
      case .address:
        return address(tag.name, attribute.name, value).map(attribute.with(value:))
      default:
        return attribute.with(value: value)
      }
    }
  }

  private mutating func open(_ tag: HTMLTag, in output: inout [UInt8]) {
    switch HTMLPolicy.treatment(of: tag.name) {
    case .kept: openKept(tag, in: &output)
    case .unwrapped: break
    case .removed: startRemoval(of: tag)
    }
  }

  private mutating func openKept(_ tag: HTMLTag, in output: inout [UInt8]) {
    guard HTMLNesting.allows(tag.name, in: openElements) else { return }
    let count = HTMLNesting.countLeftOpen(byStartOf: tag.name, in: openElements)
    closeElements(to: count, in: &output)
    if HTMLPolicy.voidElements.contains(tag.name) {
      write(tag, to: &output)
    } else if openElements.count < Self.depthLimit {
      write(tag, to: &output)
      openElements.open(tag.name)
      // Browsers ignore the slash, but whoever writes `<a name="x"/>` means an empty element.
      if tag.isSelfClosing { closeElements(to: openElements.count - 1, in: &output) }
    }
  }

  private mutating func end(_ name: String, in output: inout [UInt8]) {
    if name == "br" {
      output.append(contentsOf: "<br>".utf8)
    } else if let count = HTMLNesting.countLeftOpen(byEndOf: name, in: openElements) {
      closeElements(to: count, in: &output)
    }
  }

  private mutating func closeElements(to count: Int, in output: inout [UInt8]) {
    while openElements.count > count, let name = openElements.close() {
      output.append(contentsOf: "</\(name)>".utf8)
    }
  }

  private func write(_ tag: HTMLTag, to output: inout [UInt8]) {
    output.append(contentsOf: "<\(tag.name)".utf8)
    let attributes = attributes(of: tag)
    for attribute in attributes {
      output.append(contentsOf: " \(attribute.name)=\"".utf8)
      output.appendEscaped(attributeValue: attribute.value)
      output.append(UInt8(ascii: "\""))
    }
    if tag.name == "img", !attributes.contains(where: { $0.name == "alt" }) {
      output.append(contentsOf: " alt=\"\"".utf8)
    }
    output.append(UInt8(ascii: ">"))
  }

  private mutating func startRemoval(of tag: HTMLTag) {
    if !isEmpty(tag) { removal = Removal(element: tag.name) }
  }

  private mutating func countRemoved(_ tag: HTMLTag) {
    let isNested = tag.name == removal?.element && !HTMLRawText.elements.contains(tag.name)
    if isNested, !isEmpty(tag) { removal?.depth += 1 }
  }

  /// Whether a removed element ends with its start tag: only in SVG and MathML does the slash count.
  private func isEmpty(_ tag: HTMLTag) -> Bool {
    tag.isSelfClosing && ["math", "svg"].contains(tag.name)
  }

  private mutating func endRemoval(of name: String) {
    // Nothing ends `plaintext`.
    guard name == removal?.element, name != "plaintext" else { return }
    removal?.depth -= 1
    if removal?.depth == 0 { removal = nil }
  }
}
