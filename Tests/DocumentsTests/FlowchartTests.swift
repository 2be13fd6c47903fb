import Findings
import Testing

@testable import Documents

struct FlowchartTests {
  /// A statement, below `flowchart TD`, and what it says.
  @Test(
    arguments: [
      // Nodes
      ("A", "A"),
      ("A[Some text]", "A \"Some text\""),
      ("A(Round)", "A round \"Round\""),
      ("A([Stadium])", "A stadium \"Stadium\""),
      ("A[[Sub]]", "A subroutine \"Sub\""),
      ("A[(Store)]", "A cylinder \"Store\""),
      ("A((Dot))", "A circle \"Dot\""),
      ("A(((End)))", "A doubleCircle \"End\""),
      ("A(-Egg-)", "A ellipse \"Egg\""),
      ("A>Flag]", "A flag \"Flag\""),
      ("A{Ok?}", "A diamond \"Ok?\""),
      ("A{{Prepare}}", "A hexagon \"Prepare\""),
      ("A[/Right/]", "A leanRight \"Right\""),
      (#"A[\Left\]"#, "A leanLeft \"Left\""),
      (#"A[/Up\]"#, "A trapezoid \"Up\""),
      (#"A[\Down/]"#, "A invertedTrapezoid \"Down\""),
      ("A[/var/data]", "A \"/var/data\""),
      ("A[(x) y]", "A \"(x) y\""),
      ("A[Model (v2)]", "A \"Model (v2)\""),
      ("A((f(x)))", "A circle \"f(x)\""),
      ("A[arr[0]]", "A \"arr[0]\""),
      ("A [Parted]", "A \"Parted\""),
      ("A[\"Quoted ] text\"]", "A \"Quoted ] text\""),
      ("A[\"`**Bold** and _slanted_ text`\"]", "A \"Bold and slanted text\""),
      ("A[One<br/>two<BR>three]", "A \"One / two / three\""),
      (#"A[One\ntwo]"#, "A \"One / two\""),
      ("A[One\n  two]", "A \"One / two\""),
      ("A[<b>Fat</b> & x < 3]", "A \"Fat & x < 3\""),
      ("A[\"#quot;Said#quot; #35;1 &amp; #9829; C#\"]", "A \"\"Said\" #1 & ♥ C#\""),
      ("A[fa:fa-database Store]", "A \"Store\""),
      ("A[\"\"]", "A \"\""),
      ("данные[Сбор данных]", "данные \"Сбор данных\""),
      ("データ", "データ"),
      ("a-b.c_d/1", "a-b.c_d/1"),
      ("A[One]; B[Two]", "A \"One\", B \"Two\""),
      ("A[One]\nA[Two]", "A \"Two\""),
      ("A@{ shape: cyl, label: \"The store\" }", "A cylinder \"The store\""),
      ("A@{ shape: no-such }", "A"),
      ("A[One]@{ shape: diam }", "A diamond \"One\""),
      // Links
      ("A --> B", "A, B | A -> B"),
      ("A-->B", "A, B | A -> B"),
      ("A --- B", "A, B | A - B"),
      ("A -.-> B", "A, B | A -.-> B"),
      ("A -.- B", "A, B | A -.- B"),
      ("A ==> B", "A, B | A ==> B"),
      ("A === B", "A, B | A == B"),
      ("A ~~~ B", "A, B | A ~ B"),
      ("A --o B", "A, B | A -o B"),
      ("A --x B", "A, B | A -x B"),
      ("A <--> B", "A, B | A <-> B"),
      ("A o--o B", "A, B | A o-o B"),
      ("A x--x B", "A, B | A x-x B"),
      ("A <-.-> B", "A, B | A <-.-> B"),
      ("A <==> B", "A, B | A <==> B"),
      ("A ----> B", "A, B | A -3-> B"),
      ("A ---- B", "A, B | A -2- B"),
      ("A -..-> B", "A, B | A -.2-> B"),
      ("A ===> B", "A, B | A ==2> B"),
      ("A -->|yes| B", "A, B | A -> B \"yes\""),
      ("A -->|\"a | b\"| B", "A, B | A -> B \"a | b\""),
      ("A --> |yes| B", "A, B | A -> B \"yes\""),
      ("A -- yes --> B", "A, B | A -> B \"yes\""),
      ("A -- no-op --- B", "A, B | A - B \"no-op\""),
      ("A -- \"a --> b\" --> B", "A, B | A -> B \"a --> b\""),
      ("A -. maybe .-> B", "A, B | A -.-> B \"maybe\""),
      ("A -. v1.2 .- B", "A, B | A -.- B \"v1.2\""),
      ("A == sure ==> B", "A, B | A ==> B \"sure\""),
      ("A <-- both --> B", "A, B | A <-> B \"both\""),
      ("A -->|one<br>two| B", "A, B | A -> B \"one / two\""),
      ("A --> B --> C", "A, B, C | A -> B, B -> C"),
      ("A -->|1| B -- 2 --> C", "A, B, C | A -> B \"1\", B -> C \"2\""),
      ("A & B --> C & D", "A, B, C, D | A -> C, A -> D, B -> C, B -> D"),
      ("A[One] --> B(Two)", "A \"One\", B round \"Two\" | A -> B"),
      ("A -->\n B", "A, B | A -> B"),
      ("A\n --> B\n --> C", "A, B, C | A -> B, B -> C"),
      ("A e1@--> B\ne1@{ animate: true }", "A, B | A -> B"),
      ("A --> A", "A | A -> A"),
      // Looks
      ("A:::hot --> B\nclassDef hot fill:#f96,stroke:#333", "A {fill #f96; stroke #333}, B | A -> B"),
      ("A --> B\nclassDef hot fill:red\nclass A,B hot", "A {fill red}, B {fill red} | A -> B"),
      ("A\nclassDef default color:#fff", "A {text #fff}"),
      ("A\nstyle A fill:#bbf,stroke-width:4px,stroke-dasharray: 5 5", "A {fill #bbf; width 4.0; dashed}"),
      ("A\nstyle A fill:rgb(1, 2, 3)", "A {fill rgb(1, 2, 3)}"),
      ("A --> B --> C\nlinkStyle 1 stroke:red", "A, B, C | A -> B, B -> C {stroke red}"),
      ("A --> B\nlinkStyle default stroke:red", "A, B | A -> B {stroke red}"),
      ("A --> B\nlinkStyle 9 stroke:red", "A, B | A -> B"),
      ("A:::nobody", "A"),
      // Clicks
      ("A\nclick A \"https://example.org\" \"Tip\" _blank", "A <https://example.org>"),
      ("A\nclick A href \"design.md#x\"", "A <design.md#x>"),
      ("A\nclick A callback \"Tip\"", "A"),
      ("A\nclick A call run() \"Tip\"", "A"),
      // Groups
      ("subgraph G\nA\nend", "A in G | G \"G\""),
      ("subgraph G [The group]\nA\nend\nB", "A in G, B | G \"The group\""),
      ("subgraph G[\"The group\"]\nA\nend", "A in G | G \"The group\""),
      ("subgraph \"Two words\"\nA\nend", "A in Two words | Two words \"Two words\""),
      ("subgraph Two words (raw)\nA\nend", "A in Two words (raw) | Two words (raw) \"Two words (raw)\""),
      ("subgraph\nA\nend", "A in  |  \"\""),
      ("subgraph O\nsubgraph I\nA\nend\nB\nend", "A in I, B in O | O \"O\", I \"I\" in O"),
      ("subgraph G\ndirection LR\nA\nend", "A in G | G \"G\" right"),
      ("A --> G\nsubgraph G\nB\nend", "B in G | A -> G | G \"G\"".replacing("B in G", with: "A, B in G")),
      ("subgraph O\nA --> B\nsubgraph I\nB\nend\nend", "A in O, B in I | A -> B | O \"O\", I \"I\" in O"),
      ("subgraph G\nA\nend\nstyle G fill:#eee", "A in G | G \"G\" {fill #eee}"),
      // What is skipped
      ("%% a comment\nA %% behind\nB", "A, B"),
      ("%%{init: {\"theme\": \"dark\",\n \"x\": 1}}%%\nA", "A"),
      ("accDescr: Long words\naccDescr {\nmore\n}\nA", "A"),
      ("accTitle: A title\nA", "title A title | A"),
    ] as [(String, String)])
  func readsAStatement(text: String, outline: String) {
    #expect(FlowchartOutline.outline("flowchart TD\n\(text)\n") == "down | \(outline)")
  }

  @Test(arguments: [
    ("graph LR\nA", "right | A"), ("graph RL; A-->B;", "left | A, B | A -> B"), ("flowchart BT\nA", "up | A"),
    ("graph\nA", "down | A"), ("graph TB\nA", "down | A"), ("flowchart-elk TD\nA", "down | A"),
    ("graph LR\r\nA --> B\r\n", "right | A, B | A -> B"), ("\n\n  graph LR\n  A", "right | A"),
    ("---\ntitle: \"Data flow\"\nconfig:\n  theme: dark\n---\nflowchart LR\nA", "right | title Data flow | A"),
    ("%%{init: {'theme':'forest'}}%%\n%% words\ngraph LR\nA", "right | A"), ("graph LR", "right"),
    ("sequenceDiagram\nA->>B: x", "other: sequence diagram"), ("gantt\n", "other: Gantt chart"),
    ("pie title X", "other: pie chart"), ("stateDiagram-v2\n", "other: state diagram"),
    ("erDiagram\n", "other: entity relationship diagram"), ("gitGraph\n", "other: Git graph"),
    ("C4Context\n", "other: C4 diagram"), ("mindmap\n", "other: mind map"),
  ])
  func tellsWhatTheDiagramIs(text: String, outline: String) {
    #expect(FlowchartOutline.outline(text) == outline)
  }

  @Test(arguments: [
    ("", "error 0: the mermaid diagram does not say what it is: \"flowchart TD\""),
    ("flowhart TD\nA", "error 0: mermaid has no diagram \"flowhart\"; did you mean \"flowchart\"?"),
    ("Flowchart TD\nA", "error 0: mermaid has no diagram \"Flowchart\"; did you mean \"flowchart\"?"),
    ("graph XY\nA", "error 6: \"XY\" is no direction; there are TD, TB, BT, LR and RL"),
    ("graph TD\nA -> B", "error 11: \"->\" is no arrow of mermaid"),
    ("graph TD\nA[open", "error 10: \"[\" is never closed"),
    ("graph TD\nA[open\nB[two]", "error 10: \"[\" is never closed"),
    ("graph TD\nA -->|open", "error 14: \"|\" is never closed"),
    ("graph TD\nA -- open", "error 11: the link has no end"),
    ("graph TD\nA --> ", "error 13: the link leads nowhere"),
    ("graph TD\nA B", "error 11: the flowchart is not understood from \"B\" on"),
    ("graph TD\nsubgraph G\nA", "error 9: the subgraph \"G\" is never closed"),
    ("graph TD\nA\nend", "error 11: \"end\" closes no subgraph"),
    ("graph TD\nA@{ shape", "error 10: \"@{\" is never closed"),
    ("graph TD\n--> B", "error 9: the flowchart is not understood from \"--> B\" on"),
  ])
  func saysWhatIsNotUnderstood(text: String, outline: String) {
    #expect(FlowchartOutline.outline(text) == outline)
  }

  @Test func refusesWhatNobodyCanRead() {
    let nodes = (0..<2_100).map { "n\($0)" }.joined(separator: "\n")
    #expect(FlowchartOutline.outline("graph TD\n" + nodes).contains("more than 2000 nodes"))
    let crowd = (0..<80).map { "n\($0)" }.joined(separator: " & ")
    #expect(FlowchartOutline.outline("graph TD\n\(crowd) --> \(crowd)").contains("more than 4000 links"))
    let deep = String(repeating: "subgraph G\n", count: 1_000)
    #expect(FlowchartOutline.outline("graph TD\n" + deep).contains("too many subgraphs"))
    let long = String(repeating: "%% words\n", count: 8_000)
    #expect(FlowchartOutline.outline("graph TD\n" + long).contains("longer than 64 KB"))
  }

  /// Whatever is cut off or swapped, reading ends.
  @Test func endsOnAnyText() {
    let text = Array(
      "graph TD\nsubgraph G[\"x\"]\nA[(a)] -- b --> C{{c}}:::h\nend\nA -.->|y| D@{ shape: cyl }\nclick A \"x\"\nstyle A fill:#fff\n"
        .utf8)
    var seed: UInt64 = 7
    for _ in 0..<3_000 {
      var bytes = text
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(seed >> 33) % bytes.count
        switch (seed >> 20) % 3 {
        case 0: bytes.remove(at: place)
        case 1: bytes.swapAt(place, Int(seed >> 40) % bytes.count)
        default: bytes.insert(bytes[Int(seed >> 40) % bytes.count], at: place)
        }
      }
      #expect(!FlowchartOutline.outline(String(decoding: bytes, as: UTF8.self)).isEmpty)
    }
  }

  @Test(arguments: [
    ("# P\n\n```mermaid\ngraph TD\n  A -> B\n```\n", "5:5 \"->\" is no arrow of mermaid"),
    ("- x\n\n  ```mermaid\n  graph TD\n  A -> B\n  ```\n", "5:5 \"->\" is no arrow of mermaid"),
    ("> ```mermaid\n> graph TD\n> é -> B\n> ```\n", "3:5 \"->\" is no arrow of mermaid"),
    ("```mermaid\ngantt\n```\n", "1:1 a mermaid Gantt chart is shown as its source"),
    ("```mermaid\ngraph TD\nA --> B\n```\n", ""), ("```dot\nno graph at all\n```\n", ""), ("```python\n->\n```\n", ""),
  ])
  func findsAtTheirPlace(text: String, finding: String) {
    let source = SourceFile(path: "a.md", text)
    let findings = Document.reading(source).findings.filter { $0.rule == "diagram-not-drawn" }
    let words = findings.map { finding in
      let position = source.position(at: finding.place.span?.start ?? -1)
      return "\(position.line):\(position.column) \(finding.message)"
    }
    #expect(words.joined(separator: "; ") == finding)
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func knowsWhereClicksLead() {
    let source = SourceFile(
      path: "a.md",
      "> ```mermaid\n> graph TD\n> A[\"x.md\"] --> B\n> click B \"y.md#z\" \"Tip\"\n> click A call f()\n> ```\n")
    let links = Document.reading(source).value.links
    #expect(links.map(\.address) == ["y.md#z"])
    #expect(links.map { source.string($0.span) } == ["y.md#z"])
  }
}
