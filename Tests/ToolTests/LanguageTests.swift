import Foundation
import TestSupport
import Testing

/// Projects in other languages than English, read through the executable.
struct LanguageTests {
  /// What `project.json` says about items, as far as languages could change it.
  struct Items: Decodable {
    let items: [Entry]

    struct Entry: Decodable {
      let id: String
      let kind: String
      let release: String
      let text: String
      let status: String?
      let priority: String?
      let fields: [String: [String]]
      let links: [Link]

      /// Ids made from texts differ with the language.
      var isNumbered: Bool { id.count <= 8 && id.contains(where: \.isNumber) }
    }

    struct Link: Decodable, Hashable {
      let type: String
      let kind: String
      let to: String
    }

    init(site: URL) throws {
      let data = try Data(contentsOf: site.appending(path: "project.json"))
      self = try JSONDecoder().decode(Items.self, from: data)
    }

    /// How many items of each kind each release has.
    var counts: [String: Int] {
      items.reduce(into: [:]) { $0["\($1.release) \($1.kind)", default: 0] += 1 }
    }

    func texts(_ kind: String) -> [String] { items.filter { $0.kind == kind }.map(\.text) }
  }

  private static let example = Tool.package.appending(path: "example-project")
  static let projects = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Projects")

  private static func items(of project: URL, _ name: String) throws -> Items {
    let folder = TemporaryFolder()
    let site = folder.url.appending(path: name)
    #expect(try Tool.run("build", project.path, "-o", site.path).status == 0)
    return try Items(site: site)
  }

  /// The example's own pictures, canvases and measured values with Portuguese documents over them.
  private static func translated() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try FileManager.default.copyItem(at: example.appending(path: "project"), to: folder.url.appending(path: "project"))
    let documents = projects.appending(path: "example-pt")
    for path in try FileManager.default.subpathsOfDirectory(atPath: documents.path) where path.contains(".") {
      let target = folder.url.appending(path: "project").appending(path: path)
      try? FileManager.default.removeItem(at: target)
      try FileManager.default.copyItem(at: documents.appending(path: path), to: target)
    }
    return folder
  }

  @Test func readsTheExampleInPortugueseWithOtherColumnsAsInEnglish() throws {
    let folder = try Self.translated()
    let english = try Self.items(of: Self.example, "en")
    let portuguese = try Self.items(of: folder.url, "pt")
    #expect(portuguese.counts == english.counts)
    let ours = portuguese.items.filter(\.isNumbered)
    let theirs = english.items.filter(\.isNumbered)
    #expect(ours.map { "\($0.release) \($0.kind) \($0.id)" } == theirs.map { "\($0.release) \($0.kind) \($0.id)" })
    for (our, their) in zip(ours, theirs) {
      #expect(our.status == their.status, "\(our.id)")
      #expect(our.priority == their.priority, "\(our.id)")
      #expect(our.fields["targets"] == their.fields["targets"], "\(our.id)")
      #expect(our.fields["measured"] == their.fields["measured"], "\(our.id)")
      #expect(our.fields["verdict"] == their.fields["verdict"], "\(our.id)")
      let numbered = Set(theirs.map(\.id))
      #expect(
        Set(our.links.filter { numbered.contains($0.to) }) == Set(their.links.filter { numbered.contains($0.to) }),
        "\(our.id)")
    }
    let run = try Tool.run("check", folder.path)
    #expect(run.output.hasSuffix("0 errors, 4 warnings, 0 notes\n"))
  }

  @Test func readsARussianDesignDocument() throws {
    let items = try Self.items(of: Self.projects.appending(path: "ru/design-doc"), "ru-design")
    #expect(items.texts("requirement").count == 5)
    #expect(
      items.texts("constraint") == [
        "расчёт занимает не более 20 минут на одном сервере", "данные покупателей не покидают сеть",
      ])
    #expect(items.texts("exclusion") == ["торты на заказ", "цены и скидки"])
    #expect(items.texts("assumption").count == 2)
    #expect(items.texts("metric") == ["WAPE по сортам", "Доля списаний", "Время расчёта"])
    #expect(items.items.filter { $0.kind == "metric" }.map { $0.fields["verdict"] } == [["met"], ["met"], ["met"]])
    #expect(items.texts("risk") == ["Праздники переносят каждый год", "Мастера не верят плану"])
    #expect(items.texts("objective").count == 4)
  }

  @Test func readsARussianRequirementsDocument() throws {
    let items = try Self.items(of: Self.projects.appending(path: "ru/requirements"), "ru-requirements")
    #expect(
      items.items.filter { $0.kind == "requirement" }.map(\.id) == ["FR-01", "FR-02", "FR-03", "NFR-01", "NFR-02"])
    #expect(items.items.filter { $0.kind == "requirement" }.compactMap(\.priority) == ["must", "should", "must"])
    #expect(items.texts("objective").count == 2)
    #expect(items.texts("constraint") == ["ответ модели менее 200 мс", "тексты обращений хранятся не более 90 дней"])
    #expect(items.texts("exclusion") == ["звонки", "обращения на других языках"])
    #expect(items.texts("risk").count == 2)
    #expect(items.texts("stakeholder") == ["Ирина Белова", "Диспетчеры"])
    #expect(items.texts("decision") == ["Одна модель на все очереди"])
  }

  @Test func readsARussianCharter() throws {
    let items = try Self.items(of: Self.projects.appending(path: "ru/charter"), "ru-charter")
    #expect(items.texts("contributor") == ["Дарья Ким", "Антон Лис", "Вера Соло"])
    let deliverables = items.items.filter { $0.kind == "deliverable" }
    #expect(deliverables.map(\.status) == ["complete", "in-progress", "todo"])
    #expect(deliverables.allSatisfy { $0.links.contains { $0.type == "fulfils" } })
    #expect(items.texts("milestone").count == 2)
    #expect(items.texts("assumption") == ["Свет над валом ровный"])
    #expect(items.texts("metric") == ["Полнота", "Ложные тревоги"])
    #expect(items.texts("objective") == ["брак у заказчика не более 0,5 %"])
  }
}
