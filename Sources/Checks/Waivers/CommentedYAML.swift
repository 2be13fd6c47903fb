import Documents
import Findings
import ProjectModel

/// A YAML file or a document's front matter, and the comments in it.
struct CommentedYAML: Sendable {
  let source: SourceFile
  /// In order, at least one.
  let comments: [YAMLComment]
  let isFrontMatter: Bool
}

extension Project {
  /// The YAML that holds comments: front matter in the order of documents, then files in path order.
  var commentedYAML: [CommentedYAML] {
    let frontMatter = documents.compactMap { document in
      document.frontMatterSpan.map { span in
        CommentedYAML(
          source: document.source, comments: YAMLComment.comments(in: document.source, range: span),
          isFrontMatter: true)
      }
    }
    let paths = folder.texts.keys.filter { path in [".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) } }
    let files = paths.sorted().compactMap { folder.texts[$0] }.map { source in
      CommentedYAML(source: source, comments: YAMLComment.comments(in: source), isFrontMatter: false)
    }
    return (frontMatter + files).filter { !$0.comments.isEmpty }
  }
}
