/// One suite of a JUnit report.
struct JUnitSuite {
  let name: String
  let properties: [(name: String, value: String)]
  let cases: [Test]

  struct Test {
    let className: String
    let name: String
    let result: Result
  }

  enum Result {
    case passed
    case skipped(type: String, message: String)
    case failed(type: String, message: String, text: String)

    var isFailure: Bool { if case .failed = self { true } else { false } }
    var isSkipped: Bool { if case .skipped = self { true } else { false } }
  }

  /// The element, with the number of the suite among all. Of tests with one name the later ones are numbered: a server would
  /// take them for one.
  func xml(id: Int) -> String {
    var text = "  <testsuite id=\"\(id)\" name=\"\(name.xmlAttribute)\" package=\"\(name.xmlAttribute)\""
    text += " tests=\"\(cases.count)\" failures=\"\(cases.count { $0.result.isFailure })\" errors=\"0\""
    text += " skipped=\"\(cases.count { $0.result.isSkipped })\" time=\"0\">\n"
    if !properties.isEmpty {
      text += "    <properties>\n"
      for property in properties {
        text += "      <property name=\"\(property.name)\" value=\"\(property.value.xmlAttribute)\"/>\n"
      }
      text += "    </properties>\n"
    }
    var seen: [String: Int] = [:]
    for test in cases {
      let key = test.className + "\n" + test.name
      seen[key, default: 0] += 1
      text += test.xml(number: seen[key] ?? 1)
    }
    return text + "  </testsuite>\n"
  }
}

extension JUnitSuite.Test {
  fileprivate func xml(number: Int) -> String {
    let name = number > 1 ? "\(name) #\(number)" : name
    let opening = "    <testcase classname=\"\(className.xmlAttribute)\" name=\"\(name.xmlAttribute)\" time=\"0\""
    switch result {
    case .passed: return opening + "/>\n"
    case .skipped(let type, let message):
      let inner = "      <skipped type=\"\(type.xmlAttribute)\" message=\"\(message.xmlAttribute)\"/>\n"
      return "\(opening)>\n\(inner)    </testcase>\n"
    case .failed(let type, let message, let text):
      let start = "      <failure type=\"\(type.xmlAttribute)\" message=\"\(message.xmlAttribute)\">"
      return "\(opening)>\n\(start)\(text.xmlText)</failure>\n    </testcase>\n"
    }
  }
}
