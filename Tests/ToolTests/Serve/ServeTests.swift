import Foundation
import Testing

@Suite("scopebook serve shows the site and follows its changes")
struct ServeTests {
  static let files = [
    "project/overview.md": "# Letters\n\nSorting them.\n",
    "project/release-1/product.md": "# Product\n\nA first sentence. See [a picture](images/a.svg).\n",
    "project/release-1/images/a.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\" height=\"1\"/></svg>",
    "secret.txt": "root:secret",
  ]

  /// Takes out what makes a page follow the changes.
  static func asBuilt(_ page: [UInt8]) -> [UInt8] {
    guard let start = page.firstRange(of: "<link rel=\"stylesheet\" href=\"/.preview/".utf8),
      let end = page[start.upperBound...].firstRange(of: "defer></script>\n".utf8)
    else { return page }
    return Array(page[..<start.lowerBound] + page[end.upperBound...])
  }

  @Test func servesEveryFileOfABuild() throws {
    let folder = TemporaryFolder()
    let example = Tool.package.appending(path: "example-project")
    let site = folder.url.appending(path: "site")
    #expect(try Tool.run("build", example.path, "-o", site.path).status == 0)
    let preview = try RunningPreview(example.path)
    let built = BuiltSite(folder: site)
    let connection = try preview.connection()
    for path in built.paths where path != ".scopebook-manifest.json" {
      let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      try connection.send("GET /\(encoded) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let response = try connection.response()
      #expect(response.status == 200, "\(path)")
      #expect(Self.asBuilt(response.body) == built.bytes(path), "\(path)")
    }
  }

  @Test func readsNoFileForARequest() throws {
    let folder = TemporaryFolder(Self.files)
    let site = TemporaryFolder()
    #expect(try Tool.run("build", folder.path, "-o", site.path + "/site").status == 0)
    let built = BuiltSite(folder: site.url.appending(path: "site"))
    let preview = try RunningPreview(folder.path)
    try FileManager.default.removeItem(at: folder.url)
    for path in built.paths where path != ".scopebook-manifest.json" {
      let response = try preview.request("/" + path)
      #expect(Self.asBuilt(response.body) == built.bytes(path), "\(path)")
    }
  }

  @Test func showsWhatIsSavedAndTellsOpenPages() throws {
    let folder = TemporaryFolder(Self.files)
    let preview = try RunningPreview(folder.path)
    let events = try preview.connection()
    try events.send("GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try events.receive(until: "data: 0\n\n")
    folder.write("project/release-1/product.md", Data("# Product\n\nAnother sentence.\n".utf8))
    _ = try events.receive(until: "data: 1\n\n")
    #expect(try preview.page("release-1/product.html").contains("Another sentence."))
    #expect(try preview.request("/release-1/images/a.svg").status == 404)
  }

  @Test func followsNewRenamedAndDeletedFilesAndFolders() throws {
    let folder = TemporaryFolder(Self.files)
    let preview = try RunningPreview(folder.path)
    let project = folder.url.appending(path: "project")
    let manager = FileManager.default
    try manager.createDirectory(at: project.appending(path: "release-2/notes"), withIntermediateDirectories: true)
    usleep(300_000)
    folder.write("project/release-2/notes/a.md", Data("# A\n".utf8))
    try preview.wait(for: "a file in a folder that was empty") {
      try preview.request("/release-2/notes/a.html").status == 200
    }
    try manager.moveItem(at: project.appending(path: "release-2"), to: project.appending(path: "release-3"))
    try preview.wait(for: "a renamed folder") {
      try preview.request("/release-3/notes/a.html").status == 200
        && preview.request("/release-2/notes/a.html").status == 404
    }
    // As many editors save: another file takes the place of the old one.
    folder.write("project/release-3/notes/.a.swp", Data("# B\n".utf8))
    _ = rename(project.path + "/release-3/notes/.a.swp", project.path + "/release-3/notes/a.md")
    try preview.wait(for: "a file that took another's place") {
      try preview.page("release-3/notes/a.html").contains("<h1 id=\"b\">")
    }
    try manager.removeItem(at: project.appending(path: "release-3"))
    try preview.wait(for: "a deleted folder") { try preview.request("/release-3/notes/a.html").status == 404 }
  }

  @Test func followsPicturesSettingsAndThemes() throws {
    let folder = TemporaryFolder(Self.files)
    let preview = try RunningPreview(folder.path)
    folder.write("project/release-1/images/a.svg", Data("<svg><circle r=\"1\"/></svg>".utf8))
    try preview.wait(for: "another picture") { try preview.page("release-1/images/a.svg").contains("circle") }
    folder.write("project/scopebook.yml", Data("title: Parcels\n".utf8))
    try preview.wait(for: "another title") { try preview.page("index.html").contains("<title>Parcels") }
    let before = try state(of: "index.html", preview)
    folder.write("project/theme/styles/99-own.css", Data("body { color: teal }\n".utf8))
    try preview.wait(for: "another style sheet") { try state(of: "index.html", preview).style != before.style }
    let after = try state(of: "index.html", preview)
    #expect(after.print == before.print, "a page that is only styled anew need not be loaded anew")
    #expect(try preview.page(String(after.style.dropFirst())).contains("teal"))
  }

  /// What an open page asks after each change.
  private func state(of page: String, _ preview: RunningPreview) throws -> (
    print: Substring, style: Substring, text: String
  ) {
    let text = try preview.request("/.preview/page?at=\(page)").text
    let first = text.prefix { $0 != "\n" }.split(separator: " ")
    return (first[0], first[1], text)
  }

  @Test func listsWhatIsFoundOnThePage() throws {
    let folder = TemporaryFolder(Self.files)
    let preview = try RunningPreview(folder.path)
    folder.write("project/release-1/product.md", Data("# Product\n\nSee [nothing](nowhere.md).\n".utf8))
    try preview.wait(for: "the finding") {
      try state(of: "release-1/product.html", preview).text.contains("No file \"nowhere.md\"")
    }
    #expect(try !state(of: "overview.html", preview).text.contains("nowhere.md"))
  }

  @Test func keepsTheLastSiteWhenThereIsNothingToRead() throws {
    let folder = TemporaryFolder(Self.files)
    let preview = try RunningPreview(folder.path)
    let project = folder.url.appending(path: "project")
    let elsewhere = TemporaryFolder()
    try FileManager.default.moveItem(at: project, to: elsewhere.url.appending(path: "away"))
    try preview.wait(for: "the reason") {
      try state(of: "index.html", preview).text.contains("preview-failure")
    }
    #expect(try preview.page("release-1/product.html").contains("A first sentence."))
    try FileManager.default.moveItem(at: elsewhere.url.appending(path: "away"), to: project)
    try preview.wait(for: "the end of the trouble") {
      try !state(of: "index.html", preview).text.contains("preview-failure")
    }
  }

  @Test func answersAsABrowserExpects() throws {
    let preview = try RunningPreview(TemporaryFolder(Self.files))
    #expect(try preview.request("/").text.contains("Letters"))
    let folder = try preview.request("/release-1?x")
    #expect(folder.status == 302)
    #expect(folder.headers["location"] == "/release-1/")
    #expect(try preview.request("/release-1/").status == 200)
    let head = try preview.request("/index.html", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == (try preview.request("/index.html").headers["content-length"]))
    #expect(head.headers["content-type"] == "text/html; charset=utf-8")
    #expect(head.headers["cache-control"] == "no-store")
    let missing = try preview.request("/release-1/nothing.html")
    #expect(missing.status == 404)
    #expect(missing.text.contains("body class=\"not-found\""))
    #expect(missing.text.contains("href=\"../assets/style."))
    let post = try preview.request("/", method: "POST")
    #expect(post.status == 405)
    #expect(post.headers["allow"] == "GET, HEAD")
  }

  @Test func isFoundWhereItWillBePublished() throws {
    let folder = TemporaryFolder(Self.files)
    folder.write("project/scopebook.yml", Data("base-url: https://org.github.io/repo/\n".utf8))
    let preview = try RunningPreview(folder.path)
    #expect(try preview.request("/repo/release-1/product.html").status == 200)
    #expect(try preview.request("/repo/").status == 200)
    let missing = try preview.request("/release-1/nothing.html").text
    let style = try #require(missing.firstMatch(of: /href="(\/repo\/assets\/style[^"]+)"/)).1
    #expect(try preview.request(String(style)).status == 200)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func endsAtOnceWithOpenPages(signal: Int32) throws {
    let preview = try RunningPreview(TemporaryFolder(Self.files))
    let events = try preview.connection()
    try events.send("GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try events.receive(until: "data: 0\n\n")
    kill(preview.process.processIdentifier, signal)
    try preview.wait(for: "the end") { !preview.process.isRunning }
    #expect(preview.process.terminationStatus == 0)
    #expect(preview.process.terminationReason == .exit)
  }

  @Test func takesTheNextPortWhereOneIsTaken() throws {
    let folder = TemporaryFolder(Self.files)
    let first = try RunningPreview(folder.path)
    let second = try RunningPreview(folder.path, "--port", "\(first.port)")
    #expect(second.port != first.port)
    #expect(second.errors.contains("port \(first.port) is taken; this is \(second.port)"))
    #expect(try second.page("index.html").contains("Letters"))
  }

  @Test func saysWhatItCannotDo() throws {
    let folder = TemporaryFolder(Self.files)
    #expect(try Tool.run("serve", folder.path + "/nowhere").status == 2)
    #expect(try Tool.run("serve", folder.path, "--port", "70000").status == 64)
    let host = try Tool.run("serve", folder.path, "--host", "no-such-host.invalid", "--port", "0")
    #expect(host.status == 2)
    #expect(host.errors.contains("cannot listen at no-such-host.invalid"))
  }
}
