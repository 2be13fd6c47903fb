import Foundation
import Testing

/// The executable away from where it was built.
struct InstallTests {
  @Test func oneCopiedFileIsTheWholeTool() throws {
    let folder = TemporaryFolder()
    let copy = folder.url.appending(path: "tools/scopebook")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Tool.executable, to: copy)
    let example = Tool.package.appending(path: "example-project").path
    let run = try Tool.run(
      program: copy, ["build", example, "-o", folder.path + "/site"], in: URL(filePath: "/"))
    #expect(run.status == 0, "\(run.errors)")
    let page = try String(contentsOfFile: folder.path + "/site/index.html", encoding: .utf8)
    #expect(page.contains("release-2"))
    #expect(try Tool.run(program: copy, ["explain", "madewithml"]).output.contains("Requirements"))
  }

  #if os(Linux)
    @Test func aPackageInstallsAndLeavesNothingBehind() throws {
      let folder = TemporaryFolder()
      let made = try Tool.run(
        program: Tool.package.appending(path: ".packaging/deb"),
        ["--executable", Tool.executable.path, "--output", folder.path])
      try #require(made.status == 0, "\(made.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let package = folder.path + "/" + (try #require(names.first { $0.hasSuffix(".deb") }))
      let fields = try Tool.run(program: Self.tool("dpkg-deb"), ["--field", package]).output
      #expect(fields.contains("Depends: ") && fields.contains("libcmark-gfm0"))
      #expect(fields.contains("Recommends: graphviz"))
      // A system of its own, so that the machine stays as it is.
      let system = folder.path + "/system"
      for name in ["info", "updates"] {
        try FileManager.default.createDirectory(
          atPath: "\(system)/var/lib/dpkg/\(name)", withIntermediateDirectories: true)
      }
      try Data().write(to: URL(filePath: "\(system)/var/lib/dpkg/status"))
      let options = [
        "--admindir=\(system)/var/lib/dpkg", "--instdir=\(system)", "--log=/dev/null", "--force-depends",
        "--force-not-root",
      ]
      let installed = try Tool.run(program: Self.tool("dpkg"), options + ["--install", package])
      #expect(installed.status == 0, "\(installed.errors)")
      let version = try Tool.run(program: URL(filePath: system + "/usr/bin/scopebook"), ["--version"])
      let ours = try Tool.run("--version").output
      #expect(version.status == 0 && version.output == ours)
      let completions = system + "/usr/share/bash-completion/completions/scopebook"
      #expect(try Tool.run(program: URL(filePath: "/bin/bash"), ["-n", completions]).status == 0)
      let removed = try Tool.run(program: Self.tool("dpkg"), options + ["--purge", "scopebook"])
      #expect(removed.status == 0, "\(removed.errors)")
      let left = try FileManager.default.subpathsOfDirectory(atPath: system).filter { $0.contains("scopebook") }
      #expect(left == [])
    }

    private static func tool(_ name: String) -> URL { URL(filePath: "/usr/bin/" + name) }
  #endif
}
