import Documents

/// What cells of people say besides names, in four languages.
package enum TeamWords {
  private static let node = WordList.node("teams")
  private static let collective = Set(WordList.words(node["collective"]))

  private static let joints = Set(WordList.words(node["joints"]))

  /// Whether a word in lower case stands between two names.
  package static func isJoint(_ word: String) -> Bool { joints.contains(word) }

  /// Whether a word in lower case stands for several people, or for a role.
  package static func isCollective(_ word: String) -> Bool { collective.contains(word) }
}
