import Foundation
import PackagePlugin

/// Puts every file of a target that is no Swift source into the program, as literals: one copied executable is the whole tool.
///
/// YAML that the program reads (`.yml`) is put in as JSON, which it reads ten times as fast whenever it starts. What people
/// get as it is written stays so: the files of themes, and `.yaml`, which `scopebook new` copies.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let root = target.directoryURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { path in
        !path.hasSuffix(".swift") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
          && !isFolder(root.appending(path: path))
      }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [target.name == "Themes" ? "--as-written" : "--yaml-as-json", root.path, output.path] + files,
        inputFiles: files.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
