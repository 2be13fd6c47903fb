import Foundation
import Testing

/// Builds projects with diagrams, with Graphviz and with what may stand in its place.
struct DiagramBuildTests {
  private static let graphviz = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].first {
    FileManager.default.isExecutableFile(atPath: $0 + "/dot")
  }

  private static let project = [
    "project/overview.md": """
    # Overview

    ```mermaid
    flowchart LR
      subgraph one [The yard]
        a[(Meters & marks)] -->|"nightly"| b{"> 5 %?"}
      end
      b -- yes --> c([Ranking]):::hot
      b -.-> one
      click c "release-1/product.md"
      classDef hot fill:#fc6,color:#fff
    ```

    ```dot title="Who talks to whom"
    digraph { a [image="/etc/passwd" URL="javascript:alert(1)" label=<<TABLE><TR><TD><IMG SRC="/etc/hostname"/>x</TD></TR></TABLE>>]; a -> b }
    ```

    ```dot
    digraph {
      a -> -> b
    }
    ```
    """,
    "project/release-1/product.md": "# Product\n",
  ]

  /// Builds with this folder alone to look for programs in.
  private func build(_ folder: TemporaryFolder, searchPath: String) throws -> (page: String, run: Tool.Run) {
    let site = folder.url.appending(path: "site")
    let run = try Tool.run(["build", folder.path, "-o", site.path], environment: ["PATH": searchPath])
    return (BuiltSite(folder: site).text("overview.html"), run)
  }

  /// Builds with a script in the place of Graphviz.
  private func build(script: String) throws -> (page: String, run: Tool.Run) {
    let folder = TemporaryFolder(Self.project)
    folder.write("bin/dot", Data("#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n".utf8))
    let file = folder.url.appending(path: "bin/dot").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return try build(folder, searchPath: folder.url.appending(path: "bin").path)
  }

  @Test(.enabled(if: graphviz != nil, "Graphviz is not installed"))
  func drawsWithGraphviz() throws {
    let folder = TemporaryFolder(Self.project)
    let (page, run) = try build(folder, searchPath: "\(Self.graphviz ?? ""):/bin")
    #expect(run.status == 0)
    #expect(page.contains("Meters &amp; marks") && page.contains("&gt; 5 %?") && page.contains("nightly"))
    #expect(page.contains("<a href=\"release-1/product.html\">"))
    #expect(page.contains("<figcaption>Who talks to whom</figcaption>"))
    #expect(page.contains("Meters &amp; marks to &gt; 5 %? (nightly)"))
    for sign in ["style=", "javascript", "<image", "Helvetica", "xlink", "/etc/", "root:", "<script>"] {
      let isThere = page.contains(sign)
      #expect(!isThere, "\(sign)")
    }
    // The third is broken: its line is named, its source shown.
    #expect(
      run.errors.contains("project/overview.md:20:1: note: \"dot\" does not understand this: syntax error in line 2"))
    #expect(page.contains("a -&gt; -&gt; b"))
  }

  @Test(.enabled(if: graphviz != nil, "Graphviz is not installed"))
  func drawsTheSameEachTime() throws {
    let folder = TemporaryFolder(Self.project)
    let first = try build(folder, searchPath: "\(Self.graphviz ?? ""):/bin")
    let second = try build(folder, searchPath: "\(Self.graphviz ?? ""):/bin")
    #expect(first.page == second.page && first.page.contains("<figure class=\"diagram\">"))
    #expect(second.run.output.contains("0 files written"))
  }

  @Test func showsSourcesWhereGraphvizIsMissing() throws {
    let (page, run) = try build(TemporaryFolder(Self.project), searchPath: "/no/such/folder")
    #expect(run.status == 0)
    #expect(run.errors.contains("3 diagrams are shown as their source, since Graphviz's \"dot\" is not installed"))
    #expect(run.errors.components(separatedBy: "[diagram-not-drawn]").count == 2)
    #expect(page.contains("flowchart LR") && page.contains("Drawn where Graphviz is installed"))
  }

  @Test(arguments: [
    ("echo Usage: dot; exit 0", "\"dot\" printed no drawing"),
    ("head -c 100000000 /dev/zero", "the drawing is larger than 8 MB"),
    ("yes '<svg><script>alert(1)</script>'", "the drawing is larger than 8 MB"),
    ("exec <&-; exit 3", "\"dot\" printed no drawing"), ("kill -9 $$", "\"dot\" broke off while drawing this"),
    ("sleep 100 & exec sleep 100", "\"dot\" took longer than 10 s for this diagram"),
  ])
  func buildsWhateverStandsInGraphvizPlace(script: String, finding: String) throws {
    let (page, run) = try build(script: script)
    #expect(run.status == 0)
    #expect(run.errors.contains(finding), "\(run.errors)")
    #expect(page.contains("flowchart LR") && page.contains("Not drawn: ") && !page.contains("<script>alert"))
  }

  /// The check depends on no program.
  @Test func checksWithoutDrawing() throws {
    let folder = TemporaryFolder(Self.project)
    let run = try Tool.run(["check", folder.path, "--fail-on", "never"], environment: ["PATH": "/no/such/folder"])
    #expect(run.status == 0)
    #expect(!run.output.contains("diagram-not-drawn"))
  }
}
