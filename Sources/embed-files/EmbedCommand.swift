import Foundation

/// Writes files as one Swift source: `embed-files ROOT OUTPUT FILE…`.
///
/// Text becomes one escaped literal a file (a multi-line one would turn CRLF into LF), anything else base64 in such a literal.
@main
enum EmbedCommand {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let root = arguments.first, let output = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("usage: embed-files ROOT OUTPUT FILE…\n".utf8))
      exit(64)
    }
    var source = """
      /// The files of this target that are no Swift, by their path in it.
      package let embeddedFiles: [(path: String, text: StaticString, isBase64: Bool)] = [

      """
    for path in arguments.dropFirst(2) {
      let data = try Data(contentsOf: URL(filePath: root).appending(path: path))
      let text = String(data: data, encoding: .utf8)
      let literal = text.map(escaped) ?? data.base64EncodedString()
      source += "  (\"\(escaped(path))\", \"\(literal)\", \(text == nil)),\n"
    }
    source += "]\n"
    try Data(source.utf8).write(to: URL(filePath: output))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result
  }
}
