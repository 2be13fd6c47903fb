import ArgumentParser

/// The tool: its commands.
@main
struct Scopebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scopebook",
    abstract: "Turn the planning documents of a machine-learning project into a checked documentation site.",
    discussion: """
      A team keeps a project/ folder: an overview, and one folder per release with product requirements, design \
      documentation and project planning in Markdown. Scopebook cross-links them, says what is missing, and builds a site.

      Examples:
        scopebook new late-parcels       a project that waits for its answers
        scopebook check                  what is missing, at the line
        scopebook build -o _site         the site of the project here
        scopebook serve --open           the site in the browser, anew with each save
        scopebook publish                that site on the branch gh-pages
        scopebook release release-2      the next release, with what is still open
        scopebook trace R1               what R1 depends on, and what depends on it
        scopebook diff release-1 release-2
                                         what changed between two releases
        scopebook check --phase released what will be asked once the release is out
        scopebook explain                every rule and template, by its name
      """,
    version: version,
    subcommands: [
      NewCommand.self, CheckCommand.self, BuildCommand.self, ServeCommand.self, PublishCommand.self,
      ReleaseCommand.self, TraceCommand.self, DiffCommand.self, ExplainCommand.self,
    ])

  /// The tool's version, as its pages and `--version` say it.
  static let version = "0.1.0"
}
