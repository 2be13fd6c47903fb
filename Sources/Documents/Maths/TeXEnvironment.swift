/// The environments that are read: what stands between `\begin{name}` and `\end{name}`.
struct TeXEnvironment {
  let kind: MathsGrid.Kind
  let alignments: [MathsGrid.Alignment]
  /// Delimiters; `""` for none.
  let open: String
  let close: String
  /// Whether sums in it carry their limits below and above.
  var isDisplay = false
  /// Whether `{lcr}` follows the name.
  var hasColumns = false

  static let known: [String: TeXEnvironment] = {
    var known: [String: TeXEnvironment] = [
      "matrix": matrix("", ""), "pmatrix": matrix("(", ")"), "bmatrix": matrix("[", "]"), "Bmatrix": matrix("{", "}"),
      "vmatrix": matrix("|", "|"), "Vmatrix": matrix("‖", "‖"),
      "smallmatrix": TeXEnvironment(kind: .smallMatrix, alignments: [.center], open: "", close: ""),
      "array": TeXEnvironment(kind: .matrix, alignments: [.center], open: "", close: "", hasColumns: true),
      "subarray": TeXEnvironment(kind: .smallMatrix, alignments: [.center], open: "", close: "", hasColumns: true),
      "cases": TeXEnvironment(kind: .cases, alignments: [.left], open: "{", close: ""),
      "dcases": TeXEnvironment(kind: .cases, alignments: [.left], open: "{", close: "", isDisplay: true),
      "rcases": TeXEnvironment(kind: .cases, alignments: [.left], open: "", close: "}"),
    ]
    for name in ["aligned", "align", "split", "alignat", "alignedat", "flalign"] {
      known[name] = equations([.right, .left])
    }
    for name in ["gathered", "gather", "multline", "equation", "displaymath", "math"] {
      known[name] = equations([.center])
    }
    known["eqnarray"] = equations([.right, .center, .left])
    for name in ["align", "gather", "equation", "multline", "eqnarray", "alignat", "flalign"] {
      known[name + "*"] = known[name]
    }
    return known
  }()

  /// Every name, in alphabetical order.
  static let names = known.keys.sorted()

  private static func matrix(_ open: String, _ close: String) -> TeXEnvironment {
    TeXEnvironment(kind: .matrix, alignments: [.center], open: open, close: close)
  }

  private static func equations(_ alignments: [MathsGrid.Alignment]) -> TeXEnvironment {
    TeXEnvironment(kind: .equations, alignments: alignments, open: "", close: "", isDisplay: true)
  }
}
