import Testing

struct GitHubAlertTests {
  @Test(arguments: [
    ("> [!NOTE]\n> a", "! note: Note\n  p a"),
    ("> [!TIP]\n> a", "! tip: Tip\n  p a"),
    ("> [!IMPORTANT]\n> a", "! important: Important\n  p a"),
    ("> [!WARNING]\n> a", "! warning: Warning\n  p a"),
    ("> [!CAUTION]\n> a", "! danger: Caution\n  p a"),
    ("> [!note]\n> a", "! note: Note\n  p a"),
    ("> [!NOTE]  \n> a", "! note: Note\n  p a"),
    (">[!NOTE]\n>a", "! note: Note\n  p a"),
    ("> [!NOTE]\na", "! note: Note\n  p a"),
    ("> [!NOTE]", "! note: Note"),
    ("> [!NOTE]\n>\n> a\n>\n> - b", "! note: Note\n  p a\n  list\n    -\n      p b"),
    ("> [!NOTE]\n> ```\n> a\n> ```", "! note: Note\n  code |a"),
    ("- a\n\n  > [!NOTE]\n  > b", "list\n  -\n    p a\n    ! note: Note\n      p b"),
  ])
  func readsTheFiveWords(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    ("> [!NOTE] a\n> b", "quote\n  p [!NOTE] a b"),
    ("> [!HINT]\n> a", "quote\n  p [!HINT] a"),
    ("> \\[!NOTE]\n> a", "quote\n  p [!NOTE] a"),
    ("> a\n> [!NOTE]", "quote\n  p a [!NOTE]"),
    ("> **Note**\n> a", "quote\n  p Note a"),
    ("[!NOTE]\na", "p [!NOTE] a"),
  ])
  func leavesOtherQuotesAlone(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }
}
