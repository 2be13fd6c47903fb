import Testing

@testable import Site

@Suite("The language of a project and of its documents")
struct SiteLanguageTests {
  private let portuguese =
    "O modelo não deve errar com uma carta, e são os dados dos clientes que chegam em papel pela manhã."
  private let spanish =
    "El modelo debe leer las cartas con una sola pasada, y los datos del cliente se guardan por un año."
  private let english = "The model must read the letters of a customer with one look, and we keep the data for a year."
  private let russian = "Модель читает письма и не ошибается в адресе, для этого нужны данные, что лежат на складе."

  private func site(_ texts: [String], settings: String = "title: X") throws -> SampleSite {
    let files = texts.enumerated().map { "-- project/page-\($0).md --\n# Page\n\n\($1)\n" }
    return try SampleSite("-- project/scopebook.yml --\n\(settings)\n" + files.joined())
  }

  @Test func findsTheLanguageOfMostText() throws {
    for (text, language) in [(portuguese, "pt"), (spanish, "es"), (english, "en"), (russian, "ru")] {
      let site = try site([text, text])
      #expect(site.map.language == language)
      #expect(site.html("page-0.html").contains("<html lang=\"\(language)\">"))
    }
  }

  @Test func followsTheSettings() throws {
    #expect(try site([portuguese], settings: "language: es").map.language == "es")
  }

  @Test(arguments: ["", "Ok.", "```text\nO modelo não deve errar com uma carta, e são os dados dos clientes\n```"])
  func takesLittleTextForEnglish(text: String) throws {
    #expect(try site([text]).map.language == "en")
  }

  @Test func saysOfADocumentThatItIsInAnotherLanguage() throws {
    let site = try site([english, english, russian, "Ok."])
    #expect(site.html("page-2.html").contains("<article class=\"content\" lang=\"ru\">"))
    for page in ["page-0.html", "page-3.html", "index.html"] {
      #expect(site.html(page).contains("<article class=\"content\">"))
    }
  }
}
