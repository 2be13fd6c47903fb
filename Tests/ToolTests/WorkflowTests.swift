import Documents
import Findings
import Foundation
import Testing

/// What is written for CI servers: that they can read it, and that its steps do what they say.
struct WorkflowTests {
  private static func yaml(_ text: String) throws -> DataNode {
    let outcome = YAMLReader.node(of: SourceFile(path: "workflow.yml", text))
    try #require(outcome.findings.isEmpty, "\(outcome.findings.map(\.message))")
    return try #require(outcome.value)
  }

  /// The workflow in a new project below a repository's top.
  private static func workflow(in path: String = "") throws -> (folder: TemporaryFolder, workflow: DataNode) {
    let folder = TemporaryFolder()
    let git = ["git", "init", "-q", folder.path]
    try #require(try Tool.run(program: URL(filePath: "/usr/bin/env"), git).status == 0)
    let run = try Tool.run("new", folder.path + "/" + path, "--ci", "github")
    try #require(run.status == 0, "\(run.errors)")
    let file = folder.path + "/.github/workflows/scopebook.yml"
    return (folder, try yaml(String(contentsOfFile: file, encoding: .utf8)))
  }

  // MARK: GitHub

  @Test(arguments: ["", "plans/late parcels"])
  func theWorkflowIsOneThatGitHubReads(path: String) throws {
    let workflow = try Self.workflow(in: path).workflow
    let keys = workflow.entries?.map(\.key) ?? []
    #expect(Set(keys).subtracting(["name", "on", "permissions", "concurrency", "defaults", "jobs"]) == [])
    #expect(workflow["on"]?.entries?.map(\.key) == ["push", "pull_request", "workflow_dispatch"])
    Self.checkPermissions(workflow["permissions"])
    let jobs = workflow["jobs"]?.entries ?? []
    #expect(jobs.map(\.key) == ["site", "publish"])
    for job in jobs {
      let known = ["needs", "if", "runs-on", "permissions", "environment", "outputs", "steps"]
      #expect(Set(job.value.entries?.map(\.key) ?? []).subtracting(known) == [])
      #expect(job.value["runs-on"]?.text == "ubuntu-24.04")
      Self.checkPermissions(job.value["permissions"])
      if let needed = job.value["needs"]?.text { #expect(jobs.contains { $0.key == needed }) }
      Self.checkSteps(job.value["steps"], of: job.value)
    }
    // What deploying to Pages asks for: https://github.com/actions/deploy-pages
    let publish = workflow["jobs"]?["publish"]
    #expect(publish?["permissions"]?["pages"]?.text == "write" && publish?["permissions"]?["id-token"]?.text == "write")
    #expect(publish?["environment"]?["name"]?.text == "github-pages")
    // What uploading findings asks for: https://github.com/github/codeql-action
    #expect(workflow["jobs"]?["site"]?["permissions"]?["security-events"]?.text == "write")
  }

  private static func checkPermissions(_ node: DataNode?) {
    #expect(node?.entries?.isEmpty == false)
    for entry in node?.entries ?? [] {
      #expect(["contents", "pages", "id-token", "security-events"].contains(entry.key))
      #expect(["read", "write", "none"].contains(entry.value.text ?? ""))
    }
  }

  private static func checkSteps(_ node: DataNode?, of job: DataNode? = nil, runsNeedShell: Bool = false) {
    let steps = node?.elements ?? []
    #expect(!steps.isEmpty)
    let ids = steps.compactMap { $0["id"]?.text }
    for step in steps {
      let known = ["name", "id", "if", "uses", "with", "run", "shell", "continue-on-error"]
      #expect(Set(step.entries?.map(\.key) ?? []).subtracting(known) == [])
      #expect((step["run"] == nil) != (step["uses"] == nil), "a step runs something or uses an action")
      if let action = step["uses"]?.text { #expect(action.contains(/^[\w-]+\/[\w.\/-]+@v\d/), "\(action)") }
      #expect(!runsNeedShell || step["run"] == nil || step["shell"]?.text == "bash")
    }
    for output in job?["outputs"]?.entries ?? [] {
      let id = output.value.text?.firstMatch(of: /steps\.(\w+)\./).map { String($0.1) }
      #expect(id.map(ids.contains) ?? false, "\(output.key)")
    }
  }

  @Test(arguments: ["", "plans/late parcels"])
  func eachStepOfTheWorkflowRuns(path: String) throws {
    let (folder, workflow) = try Self.workflow(in: path)
    let place = workflow["defaults"]?["run"]?["working-directory"]?.text ?? ""
    #expect(place == path)
    let summary = folder.path + "/summary.md"
    let steps = workflow["jobs"]?["site"]?["steps"]?.elements ?? []
    let commands = steps.compactMap { $0["run"]?.text }
    #expect(commands.count == 4)
    for command in commands {
      let run = try Self.bash(command, in: folder.path + "/" + place, ["GITHUB_STEP_SUMMARY": summary])
      #expect(run.status == 0, "\(command): \(run.output)\(run.errors)")
    }
    #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("complete"))
    // The actions are given the files that the steps have written.
    let inputs = steps.compactMap { $0["with"] }
    let sarifs = inputs.compactMap { $0["sarif_file"]?.text }
    let sarif = try #require(sarifs.first)
    let report = try Data(contentsOf: URL(filePath: folder.path + "/" + sarif))
    let tree = try #require(try JSONSerialization.jsonObject(with: report) as? [String: Any])
    #expect(tree["version"] as? String == "2.1.0")
    let sites = inputs.compactMap { $0["path"]?.text }
    let site = try #require(sites.first)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(site)/index.html"))
  }

  @Test func theCheckOfTheWorkflowFailsWhereAProjectIsWrong() throws {
    let (folder, workflow) = try Self.workflow()
    folder.write("project/overview.md", Data("# Late\n\n[gone](gone.md)\n".utf8))
    let steps = workflow["jobs"]?["site"]?["steps"]?.elements ?? []
    let statuses = try steps.compactMap { $0["run"]?.text }.map { command in
      try Self.bash(command, in: folder.path, ["GITHUB_STEP_SUMMARY": folder.path + "/summary.md"]).status
    }
    // The site is there all the same.
    #expect(statuses == [0, 0, 0, 1])
  }

  private static func bash(_ command: String, in folder: String, _ environment: [String: String]) throws -> Tool.Run {
    let path =
      Tool.executable.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    // As GitHub runs steps.
    return try Tool.run(
      program: URL(filePath: "/bin/bash"), ["--noprofile", "--norc", "-eo", "pipefail", "-c", command],
      in: URL(filePath: folder), environment: environment.merging(["PATH": path]) { $1 })
  }

  // MARK: Of this repository

  @Test func theActionIsOneThatGitHubReads() throws {
    let file = Tool.package.appending(path: ".github/actions/setup/action.yml")
    let action = try Self.yaml(String(contentsOf: file, encoding: .utf8))
    #expect(action.entries?.map(\.key) == ["name", "description", "runs"])
    #expect(action["runs"]?["using"]?.text == "composite")
    Self.checkSteps(action["runs"]?["steps"], runsNeedShell: true)
    for command in action["runs"]?["steps"]?.elements?.compactMap({ $0["run"]?.text }) ?? [] {
      let script = TemporaryFolder(["run": command])
      #expect(try Tool.run(program: URL(filePath: "/bin/bash"), ["-n", script.path + "/run"]).status == 0)
    }
  }

  @Test func theHookIsOneThatPreCommitReads() throws {
    let file = Tool.package.appending(path: ".pre-commit-hooks.yaml")
    let hooks = try Self.yaml(String(contentsOf: file, encoding: .utf8)).elements ?? []
    #expect(hooks.compactMap { $0["id"]?.text } == ["scopebook-check"])
    let hook = try #require(hooks.first)
    #expect(hook["language"]?.text == "swift" && hook["pass_filenames"]?.truth == false)
    let pattern = try Regex(hook["files"]?.text ?? "")
    #expect("project/release-1/product.md".contains(pattern) && !"src/train.py".contains(pattern))
    let project = TemporaryFolder(["project/overview.md": "# Letters\n"])
    #expect(try Self.bash(hook["entry"]?.text ?? "", in: project.path, [:]).status == 0)
  }

  @Test func theJobForGitLabBuildsWhatItPublishes() throws {
    let readme = try String(contentsOf: Tool.package.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```yaml\n(# \.gitlab-ci\.yml\n(?s:.*?))```/))
    let pages = try #require(try Self.yaml(String(block.1))["pages"])
    let folder = TemporaryFolder()
    _ = try Tool.run("new", folder.path)
    let lines = pages["script"]?.texts ?? []
    let ours = lines.filter { $0.hasPrefix("scopebook ") }
    #expect(ours.count >= 2)
    for line in ours {
      let run = try Self.bash(line, in: folder.path, [:])
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    for path in pages["artifacts"]?["paths"]?.texts ?? [] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(path)/index.html"))
    }
    let report = try #require(pages["artifacts"]?["reports"]?["junit"]?.text)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(report)"))
  }
}
