import Findings
import Foundation
import Testing

/// Holds the JSON report and its schema to each other.
struct ReportSchemaTests {
  private typealias Object = [String: Any]

  private func schema() throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8)) as? Object)
  }

  private func json(_ report: Report) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(ReportFormat.json.string(report, ReportOptions()).utf8))
  }

  @Test func allowsEveryReport() throws {
    for report in [SampleReport.hostile, SampleReport.empty, SampleReport.long(errors: 3)] {
      let walk = SchemaWalk(try schema())
      #expect(walk.faults(of: try json(report)) == [])
    }
  }

  @Test func namesNoKeyThatNoReportHas() throws {
    let walk = SchemaWalk(try schema())
    _ = walk.faults(of: try json(SampleReport.hostile))
    #expect(walk.keys.subtracting(walk.seen).sorted() == [])
  }

  @Test func refusesWhatIsNoReport() throws {
    let walk = SchemaWalk(try schema())
    var object = try #require(try json(SampleReport.hostile) as? Object)
    object["version"] = 2
    object["findings"] = [["rule": 1, "extra": 2] as Object]
    #expect(
      Set(walk.faults(of: object)).isSuperset(of: [
        "version is not 1", "findings[].rule is no string", "findings[].extra is not in the schema",
        "findings[].message is missing",
      ]))
  }
}

/// As much of JSON Schema as the report's schema uses; a key that the schema does not name is a fault too.
private final class SchemaWalk {
  private let root: [String: Any]
  /// Every key that the schema names, and those that were met, as `$defs` name and key.
  private(set) var keys: Set<String> = []
  private(set) var seen: Set<String> = []

  init(_ root: [String: Any]) {
    self.root = root
    collect(root, "report")
    for (name, schema) in root["$defs"] as? [String: [String: Any]] ?? [:] { collect(schema, name) }
  }

  private func collect(_ schema: [String: Any], _ name: String) {
    for (key, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      keys.insert("\(name).\(key)")
      if value["properties"] != nil { collect(value, "\(name).\(key)") }
    }
  }

  func faults(of value: Any) -> [String] { faults(of: value, root, at: "", in: "report") }

  private func faults(of value: Any, _ schema: [String: Any], at path: String, in name: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacing("#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: [String: Any]])?[name] else { return ["no \(reference)"] }
      return faults(of: value, target, at: path, in: name)
    }
    if let constant = schema["const"] as? Int { return value as? Int == constant ? [] : ["\(path) is not \(constant)"] }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map(words.contains) == true ? [] : ["\(path) is none of \(words)"]
    }
    switch schema["type"] as? String {
    case "string": return value is String ? [] : ["\(path) is no string"]
    case "integer", "number":
      guard let number = value as? Double, number >= schema["minimum"] as? Double ?? 0 else {
        return ["\(path) is no number"]
      }
      return []
    case "array":
      guard let values = value as? [Any], let items = schema["items"] as? [String: Any] else {
        return ["\(path) is no array"]
      }
      return values.flatMap { faults(of: $0, items, at: path + "[]", in: name) }
    default: return faults(ofObject: value, schema, at: path, in: name)
    }
  }

  private func faults(ofObject value: Any, _ schema: [String: Any], at path: String, in name: String) -> [String] {
    guard let object = value as? [String: Any], let properties = schema["properties"] as? [String: [String: Any]] else {
      return ["\(path) is no object"]
    }
    let below = path.isEmpty ? "" : path + "."
    let required = schema["required"] as? [String] ?? []
    var faults = required.filter { object[$0] == nil }.map { "\(below)\($0) is missing" }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      guard let property = properties[key] else {
        faults.append("\(below)\(key) is not in the schema")
        continue
      }
      seen.insert("\(name).\(key)")
      faults += self.faults(of: value, property, at: below + key, in: property["$ref"] == nil ? "\(name).\(key)" : name)
    }
    return faults
  }
}
