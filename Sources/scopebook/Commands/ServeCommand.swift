import ArgumentParser
import Documents
import Findings
import Foundation
import Preview
import Site

/// `scopebook serve`: the site while it is written.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser, and follow every change.",
    discussion: """
      The site is made in memory and nothing is written. When a file is saved, open pages that it concerns are reloaded \
      where they were scrolled to, and a drawer at their corner lists what was found on them. What cannot be built leaves \
      the last site as it was, and the drawer says why. Only this machine can see it, unless --host says otherwise. Ctrl-C \
      ends it.

      Examples:
        scopebook serve
        scopebook serve example-project --open
        scopebook serve --port 0 --theme print
      """)

  @Argument(help: "The folder that holds project/, or the project folder itself.")
  var path = "."

  @Option(help: ArgumentHelp("The port; where it is taken, the next free one. 0 stands for any.", valueName: "number"))
  var port = 8000

  @Option(
    help: ArgumentHelp("The address to listen at; 0.0.0.0 lets the whole network see the site.", valueName: "name"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp("A built-in theme, standard or print, or the folder of a theme.", valueName: "name|folder"))
  var theme: String?

  @Flag(help: "Open the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("\(port) is no port; they go from 0 to 65535") }
  }

  func run() throws {
    let project = try Refusal.reported { try ServedProject(ServedProject.Choices(path: path, theme: theme)) }
    let server = try Refusal.reported { try PreviewServer.started(host: host, port: port, serving: project.site) }
    Interruption.endProgram()
    if port != 0, server.port != port { Terminal.warn("port \(port) is taken; this is \(server.port)") }
    Terminal.print("\(server.address) shows \(path); Ctrl-C ends it\n\(project.findings.counts)\n")
    if open, !Browser.open(server.address) { Terminal.warn("no browser could be opened; open the address yourself") }
    var following = Following(project: project, server: server)
    let watch = FolderWatch(isShared: SharedFolder.isShared)
    _ = watch.follow(project.folders)
    var complaint: String?
    while true {
      if let new = watch.complaint, complaint == nil {
        complaint = new
        Terminal.warn("\(new), so files are looked at twice a second")
      }
      watch.wait()
      following.look()
      // In a folder that was not watched yet, something may have happened in the meantime.
      while watch.follow(following.project.folders) { following.look() }
    }
  }
}

/// The project that is served, while its files change.
private struct Following {
  private(set) var project: ServedProject
  let server: PreviewServer
  /// Why the site is older than its files; `nil` where it is not.
  private var failure: String?

  init(project: ServedProject, server: PreviewServer) {
    self.project = project
    self.server = server
  }

  /// Shows the project as it is now in the place of the last; that, where it cannot be read.
  mutating func look() {
    do {
      let start = ContinuousClock.now
      guard let next = try project.readAgain() else {
        if failure != nil { server.show(project.site) }
        failure = nil
        return
      }
      server.show(next.site)
      project = next
      failure = nil
      let time = (ContinuousClock.now - start) / .milliseconds(1)
      Terminal.print("built anew in \(Int(time)) ms: \(next.findings.counts)\n")
    } catch {
      let reason = Refusal.sentence(error)
      guard reason != failure else { return }
      failure = reason
      server.show(project.site.failing(reason))
      Terminal.warn(reason)
    }
  }
}
