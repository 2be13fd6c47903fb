import Foundation

extension Encodable {
  /// JSON with a value on each line, keys in alphabetical order, and a line feed at the end; `{}` for what JSON cannot say,
  /// such as an infinite number.
  package var indentedJSON: String {
    guard let data = try? encoded([.prettyPrinted]) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// JSON on one line, keys in alphabetical order, with a line feed; the line feed alone for what JSON cannot say.
  package var lineOfJSON: [UInt8] {
    ((try? encoded([])).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
  }

  private func encoded(_ formatting: JSONEncoder.OutputFormatting) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return try encoder.encode(self)
  }
}
