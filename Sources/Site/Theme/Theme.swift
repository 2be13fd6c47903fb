import Documents
import Findings
import Themes

/// What the site looks like: layers of files, of which the first that has a file wins.
package struct Theme: Sendable {
  /// One folder of files, by their paths in it.
  struct Layer: Sendable {
    let files: [String: SourceFile]
    /// Whether it is the project's own, so that what is wrong with it is told.
    let isOwn: Bool
  }

  private let layers: [Layer]
  let manifest: ThemeManifest

  init(layers: [Layer], manifest: ThemeManifest = ThemeManifest()) {
    self.layers = layers.filter { !$0.files.isEmpty }
    self.manifest = manifest
  }

  /// Every layer's file at a path, the one that wins first.
  func files(at path: String) -> [SourceFile] { layers.compactMap { $0.files[path] } }

  /// The file that wins; `nil` where no layer has it.
  func file(_ path: String) -> SourceFile? { layers.lazy.compactMap { $0.files[path] }.first }

  /// The paths of all layouts and partials, in order.
  var layoutPaths: [String] { paths { $0.hasSuffix(".mustache") } }

  /// The files below a folder whose names end in `ending`, in the order of their names; each from the layer that wins.
  func files(in folder: String, endingWith ending: String) -> [SourceFile] {
    paths { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.compactMap { file($0) }
  }

  /// Whether another theme looks the same.
  package func isSame(as other: Theme) -> Bool {
    layers.count == other.layers.count
      && zip(layers, other.layers).allSatisfy { layer, other in
        layer.files.count == other.files.count
          && layer.files.allSatisfy { other.files[$0.key]?.text == $0.value.text }
      }
  }

  /// The project's own files, as places name them, for reports that show their lines.
  package var ownFiles: [String: SourceFile] {
    let files = layers.filter(\.isOwn).flatMap(\.files.values)
    return Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The paths in its layer of each own file, with the file, in order.
  var ownFilesByPath: [(path: String, file: SourceFile)] {
    layers.filter(\.isOwn).flatMap { layer in layer.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }

  private func paths(where isWanted: (String) -> Bool) -> [String] {
    Set(layers.flatMap(\.files.keys)).filter(isWanted).sorted()
  }
}
