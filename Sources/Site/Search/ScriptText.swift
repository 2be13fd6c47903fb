/// Writes the values that scripts of the search index are made of.
struct ScriptText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ written: [UInt8]) { bytes += written }

  mutating func number(_ number: Int) { bytes += String(number).utf8 }

  /// Writes a text in quotes.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a list, its elements by `body`.
  mutating func list<Elements: Sequence>(
    _ elements: Elements, _ body: (inout ScriptText, Elements.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// What `body` writes.
  static func written(_ body: (inout ScriptText) -> Void) -> [UInt8] {
    var script = ScriptText()
    body(&script)
    return script.bytes
  }

  /// A script that hands a value over to the theme's script.
  static func handing(over value: (inout ScriptText) -> Void) -> [UInt8] {
    written { script in
      script.raw("scopebook.shard(")
      value(&script)
      script.raw(");\n")
    }
  }
}
