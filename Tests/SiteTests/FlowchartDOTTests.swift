import Testing

@testable import Documents
@testable import Site

struct FlowchartDOTTests {
  /// The lines of a flowchart's graph that tell nodes, links and clusters.
  private func lines(_ mermaid: String) throws -> [String] {
    let code = CodeBlock(fence: FenceAttributes(info: "mermaid"), text: "flowchart TD\n" + mermaid)
    guard case .flowchart(let chart)? = Diagram(code) else {
      Issue.record("no flowchart: \(mermaid)")
      return []
    }
    let text = FlowchartDOT(chart).text
    return text.split(separator: "\n").dropFirst(5).dropLast().map(String.init)
  }

  /// A label as written in mermaid, and as Graphviz must get it.
  @Test(arguments: [
    ("plain", "plain"), ("say #quot;hi#quot;", "say \\\"hi\\\""), (#"a\b"#, #"a\\b"#), (#"end\"#, #"end\\"#),
    ("a & b", "a &amp; b"), ("#lt;b#gt;x", "<b>x"), ("x #amp;lt; y", "x &amp;lt; y"), ("one<br>two", "one\\ntwo"),
    ("{a|b}", "{a|b}"), ("tab\there", "tab here"), (#"\G \N \L"#, #"\\G \\N \\L"#), ("<<TABLE>>", "<<TABLE>>"),
    ("]; node [shape=box", "]; node [shape=box"), ("é 模型", "é 模型"),
  ])
  func quotesEveryWord(written: String, quoted: String) throws {
    let node = try #require(try lines("a[\"\(written)\"]").first)
    #expect(node.hasPrefix("n0 [label=\"\(quoted)\" width="), "\(node)")
  }

  @Test func namesNothingAsTheAuthorDid() throws {
    #expect(try lines("evil/**/[\"x\"] --> b").last == "n0 -> n1")
  }

  @Test(arguments: [
    ("a --- b", "n0 -> n1 [arrowhead=none]"), ("a -.-> b", "n0 -> n1 [style=dashed]"),
    ("a ==> b", "n0 -> n1 [penwidth=2.5]"), ("a ~~~ b", "n0 -> n1 [arrowhead=none style=invis]"),
    ("a <--> b", "n0 -> n1 [dir=both arrowtail=normal arrowhead=normal]"), ("a --x b", "n0 -> n1 [arrowhead=tee]"),
    ("a ---> b", "n0 -> n1 [minlen=2]"), ("a -->|yes| b", "n0 -> n1 [label=\" yes \"]"),
    ("a --> b\nlinkStyle 0 stroke:red,color:#00f", "n0 -> n1 [color=\"#ff0000\" fontcolor=\"#0000ff\"]"),
    ("a --> b\nlinkStyle 0 stroke:url(x);evil", "n0 -> n1"),
  ])
  func writesALink(mermaid: String, line: String) throws {
    #expect(try lines(mermaid).last == line)
  }

  @Test(arguments: [
    ("a\nstyle a fill:#f96,stroke:red", "fillcolor=\"#ff9966\" style=\"filled\" color=\"#ff0000\""),
    ("a\nstyle a fill:none", ""), ("a\nstyle a fill:\"x\\\"]", ""),
    ("a\nstyle a stroke-width:1e99px", "penwidth=1"), ("a\nstyle a stroke-width:99999px", "penwidth=12"),
  ])
  func writesALook(mermaid: String, attributes: String) throws {
    let node = try #require(try lines(mermaid).first)
    #expect(node.hasSuffix("class=box" + (attributes.isEmpty ? "" : " ") + attributes + "]"), "\(node)")
  }

  @Test func endsALinkToASubgraphAtItsFrame() throws {
    let lines = try lines("x --> g\nsubgraph g\na\nend\ng --> h\nsubgraph h\nend")
    #expect(lines.contains("n0 -> n1 [lhead=cluster_0]"))
    #expect(lines.contains("n1 -> e1 [ltail=cluster_0 lhead=cluster_1]"))
  }

  @Test func makesRoomForWords() {
    let short = NodeSize(["ok"], in: .box)
    let long = NodeSize(["a rather long label"], in: .box)
    #expect(long.width > short.width * 2)
    #expect(NodeSize(["a", "b"], in: .box).height > short.height)
    #expect(TextWidth.wrapped(["one two three four"], toEms: 6) == ["one two", "three four"])
    #expect(TextWidth.wrapped(["unbreakable-word-without-end"], toEms: 3) == ["unbreakable-word-without-end"])
    // A wide character is as wide as the font is high.
    #expect(TextWidth.ems(of: "模") > TextWidth.ems(of: "i") * 3)
  }
}
