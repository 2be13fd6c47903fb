import Foundation
import Testing

/// What all commands have in common on the command line.
struct CommandLineTests {
  /// What swift-argument-parser says of a command.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    var options: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "long" ? "--" : "-") + $0.name })
    }
  }

  private static func commands() throws -> [Command] {
    struct Tree: Decodable { let command: Command }
    let dump = try Tool.run("--experimental-dump-help").output
    let tree = try JSONDecoder().decode(Tree.self, from: Data(dump.utf8))
    return (tree.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  @Test func everyCommandShowsExamplesThatItUnderstands() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 8)
    for command in commands {
      let help = try Tool.run(command.commandName, "--help").output
      let start = "  scopebook " + command.commandName
      let lines = help.split(separator: "\n").filter { $0.hasPrefix(start) }
      #expect(help.contains("Examples:") && !lines.isEmpty, "\(command.commandName) --help has no example")
      for word in lines.flatMap({ $0.prefix { $0 != "|" }.split(separator: " ") })
      where word.hasPrefix("-") && word.count > 1 {
        #expect(
          command.options.contains(String(word)), "\(command.commandName) --help shows \(word), which it does not know")
      }
    }
  }

  @Test func saysItsVersionAlone() throws {
    let run = try Tool.run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(run.output)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesInShells(shell: String) throws {
    let script = try Tool.run("--generate-completion-script", shell).output
    for command in try Self.commands() { #expect(script.contains(command.commandName)) }
    guard shell == "bash" else { return }
    let folder = TemporaryFolder(["scopebook": script])
    #expect(try Tool.run(program: URL(filePath: "/bin/bash"), ["-n", folder.path + "/scopebook"]).status == 0)
  }

  // MARK: How much is said

  private let project = TemporaryFolder([
    "project/overview.md": "# Letters\n", "project/release-1/product.md": "# Product\n",
  ])

  @Test func isSilentInAPipeAndWhenAskedToBe() throws {
    let site = project.path + "/_site"
    let plain = try Tool.run("build", project.path, "-o", site)
    #expect(!plain.errors.contains("\r") && !plain.errors.contains("reading"))
    let quiet = try Tool.run("build", project.path, "-o", site, "--quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty, "\(quiet)")
    let check = try Tool.run("check", project.path, "--quiet", "--phase", "released")
    #expect(check.status == 1 && check.output.isEmpty && check.errors.isEmpty)
    let both = try Tool.run("build", project.path, "-o", site, "--quiet", "--verbose")
    #expect(both.status == 64 && both.errors.contains("exclude each other"))
  }

  @Test func saysItsStepsWhenAskedTo() throws {
    let run = try Tool.run("build", project.path, "-o", project.path + "/_site", "--verbose")
    #expect(run.errors.contains(#/\d+\.\d\d s  reading /#) && run.errors.contains(#/\d+\.\d\d s  building the site\n/#))
  }

  #if os(Linux)
    @Test func showsOnATerminalWhatItIsDoing() throws {
      let command = "'\(Tool.executable.path)' build '\(project.path)' -o '\(project.path)/_site'"
      let run = try Tool.run(
        program: URL(filePath: "/usr/bin/script"), ["-q", "-e", "-c", command, "/dev/null"],
        environment: ["TERM": "xterm"])
      #expect(run.status == 0)
      #expect(run.output.contains("\rreading "))
      #expect(run.output.contains("\r\u{1B}[K"))
    }
  #endif
}
