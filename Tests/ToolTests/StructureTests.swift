import Foundation
import Testing

/// Holds the code to the rooms that it is laid out in.
struct StructureTests {
  /// What each room may import, besides the standard library.
  private static let rooms: [(folder: String, mayImport: Set<String>)] = [
    ("Sources/Findings", ["Foundation"]),
    ("Sources/Documents", ["Foundation", "Dispatch", "Synchronization", "Findings", "CMarkGFM", "CMarkArena", "Yams"]),
    ("Sources/ProjectModel", ["Foundation", "Findings", "Documents"]),
    ("Sources/Checks", ["Foundation", "Findings", "Documents", "ProjectModel"]),
    (
      "Sources/Site",
      [
        "Foundation", "Dispatch", "Synchronization", "Findings", "Documents", "ProjectModel", "Checks", "Themes",
        "Mustache",
        "CFolderExchange", "CProgramLimits", "Glibc", "Darwin",
      ]
    ),
    ("Themes", []),
    (
      "Sources/Preview",
      ["Foundation", "Dispatch", "Glibc", "Darwin", "Findings", "Site", "NIOCore", "NIOPosix", "NIOHTTP1"]
    ),
    (
      "Sources/scopebook",
      [
        "Foundation", "Dispatch", "Synchronization", "ArgumentParser", "Findings", "Documents", "ProjectModel",
        "Checks", "Site", "Preview",
      ]
    ),
    ("Tests/TestSupport", ["Foundation", "Findings", "Documents", "Testing"]),
  ]

  private static func swiftFiles(_ folder: String) -> [(path: String, text: String)] {
    let root = Tool.package.appending(path: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { ("\(folder)/\(path)", $0) }
    }
  }

  private static func imports(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1, !line.hasPrefix(" ") else {
        return nil
      }
      return String(words[index + 1].prefix { $0 != "." })
    }
  }

  @Test func importsFollowTheTableOfRooms() {
    for room in Self.rooms {
      let files = Self.swiftFiles(room.folder)
      #expect(!files.isEmpty, "\(room.folder) holds no Swift file")
      for file in files {
        for name in Self.imports(file.text) where !room.mayImport.contains(name) {
          Issue.record("\(file.path) imports \(name); \(room.folder) may import \(room.mayImport.sorted())")
        }
      }
    }
  }

  /// Each folder whose files are in a list, what marks such a file, and the list.
  @Test(arguments: [
    ("Sources/Checks/Rules", ": Rule {", "Sources/Checks/Rules.swift"),
    ("Sources/Checks/Rules/Reading", ": RuleDescription {", "Sources/Checks/Rules.swift"),
    ("Sources/scopebook/Commands", ": ParsableCommand {", "Sources/scopebook/Scopebook.swift"),
    ("Sources/Site/Tables", ": TableKind {", "Sources/Site/Tables/TableKind.swift"),
    ("Sources/Site/Exports", ": Export {", "Sources/Site/Exports/Export.swift"),
    ("Sources/Site/Pages", "Page {", "Sources/Site/PageRenderer.swift"),
    ("Sources/Findings/Reports", "Report {\n  let report", "Sources/Findings/Reports/ReportFormat.swift"),
  ])
  func everyFileIsInItsList(folder: String, mark: String, list: String) throws {
    let text = try String(contentsOf: Tool.package.appending(path: list), encoding: .utf8)
    let files = Self.swiftFiles(folder).filter { $0.text.contains(mark) && $0.path != list }
    #expect(!files.isEmpty, "\(folder) holds nothing marked \(mark)")
    for file in files {
      let type = file.path.split(separator: "/").last?.replacing(".swift", with: "") ?? ""
      // Files such as `Placeholder+Search.swift` belong to the type in front.
      let isListed = type.contains("+") || text.contains("\(type)(") || text.contains("\(type).")
      #expect(isListed, "add \(type) to \(list)")
    }
  }

  @Test func noTypeHasTheNameOfAModule() {
    let modules = ["Findings", "CMarkGFM", "Documents", "ProjectModel", "Checks", "Site", "Themes", "Preview"]
    for room in Self.rooms {
      for file in Self.swiftFiles(room.folder) {
        for module in modules {
          for word in ["struct", "enum", "class", "protocol", "actor"] {
            let isDeclared = file.text.contains("\(word) \(module) ")
            #expect(!isDeclared, "\(file.path) declares \(word) \(module)")
          }
        }
      }
    }
  }

  /// `dot`, `git` and the browser.
  @Test func onlyThreeTypesStartAProgram() {
    let folders = ["Findings", "Documents", "ProjectModel", "Checks", "Site", "Preview", "scopebook"].map {
      "Sources/" + $0
    }
    for file in folders.flatMap(Self.swiftFiles) where file.path != "Sources/Site/Diagrams/StartedProgram.swift" {
      for call in ["posix_spawn", "Process()", "popen(", "fork(", "execv", "StartedProgram.start"] {
        let isAllowed =
          (file.path == "Sources/Site/Diagrams/DotProgram.swift" && call.hasPrefix("StartedProgram"))
          || (file.path == "Sources/Documents/Folder/GitProgram.swift" && call == "Process()")
          || (file.path == "Sources/scopebook/Browser.swift" && call == "Process()")
        #expect(
          isAllowed || !file.text.contains(call),
          "\(file.path) uses \(call); only DotProgram, GitProgram and Browser start programs")
      }
    }
  }

  @Test func onlyOneTypeReadsTheDiskAndOneWritesIt() {
    for folder in [
      "Sources/Findings", "Sources/ProjectModel", "Sources/Checks", "Sources/Site", "Sources/Documents",
      "Sources/Preview",
    ] {
      for file in Self.swiftFiles(folder) where !file.path.contains("/Folder/") && !file.path.contains("/Writing/") {
        for call in ["FileManager", "FileHandle", "Data(contentsOf"] {
          let isUsed = file.text.contains(call)
          #expect(!isUsed, "\(file.path) uses \(call); reading belongs to SourceFolder, writing to OutputFolder")
        }
      }
    }
  }
}
