import Foundation

/// Writes files as one Swift source: `embed-files --as-written|--yaml-as-json ROOT OUTPUT FILE…`.
///
/// Text becomes one escaped literal a file (a multi-line one would turn CRLF into LF), anything else base64 in such a literal.
/// YAML that cannot be read ends the build.
@main
enum EmbedCommand {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, ["--as-written", "--yaml-as-json"].contains(arguments[1]) else {
      fail("usage: embed-files --as-written|--yaml-as-json ROOT OUTPUT FILE…", code: 64)
    }
    let (convertsYAML, root, output) = (arguments[1] == "--yaml-as-json", arguments[2], arguments[3])
    var source = """
      /// The files of this target that are no Swift, by their path in it.
      package let embeddedFiles: [(path: String, text: StaticString, isBase64: Bool)] = [

      """
    for path in arguments.dropFirst(3) {
      let data = try Data(contentsOf: URL(filePath: root).appending(path: path))
      var text = String(data: data, encoding: .utf8)
      if convertsYAML, path.hasSuffix(".yml"), let yaml = text {
        do { text = try JSONText(ofYAML: yaml).text } catch { fail("\(root)/\(path): \(error)", code: 1) }
      }
      let literal = text.map(escaped) ?? data.base64EncodedString()
      source += "  (\"\(escaped(path))\", \"\(literal)\", \(text == nil)),\n"
    }
    source += "]\n"
    try Data(source.utf8).write(to: URL(filePath: output))
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(code)
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
