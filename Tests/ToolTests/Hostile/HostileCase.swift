import Foundation

/// One place of a project that tries to run a script in the reader's browser.
struct HostileCase: Sendable {
  /// What is tried, and where.
  let name: String
  /// The file that it stands in, below the project folder.
  let path: String
  /// A piece of the file, behind those of the cases before it. `RUN` stands for the call that must not happen, `MARK` for a
  /// word by which the case is found again on the site; `RUNBEFORE` and `MARKBEFORE` are those of the case before.
  let text: String
  /// Whether the case is seen somewhere on the site; else it is refused.
  var isShown = true

  init(_ name: String, _ path: String, _ text: String, isShown: Bool = true) {
    self.name = name
    self.path = path
    self.text = text
    self.isShown = isShown
  }
}

/// A project in which whatever an author can write tries to run a script: case N calls `ran(N)`.
///
/// No page defines such a function, so that a call shows as an error in the console; a test that drives a browser may define
/// it and record who called.
enum HostileProject {
  static let cases = HostileMarkdown.cases + HostileData.cases + HostileNames.cases

  /// What a case is called on the pages.
  static func mark(_ number: Int) -> String { "hostile\(number)x" }

  /// The files by their paths from the folder that holds the project folder.
  static var files: [String: String] {
    var files: [String: String] = [:]
    for (index, item) in cases.enumerated() {
      let fill = { (text: String) in
        text.replacingOccurrences(of: "RUNBEFORE", with: "ran(\(index))")
          .replacingOccurrences(of: "MARKBEFORE", with: mark(index))
          .replacingOccurrences(of: "RUN", with: "ran(\(index + 1))")
          .replacingOccurrences(of: "MARK", with: mark(index + 1))
      }
      files["project/" + fill(item.path), default: ""] += fill(item.text) + "\n"
    }
    return files
  }
}
