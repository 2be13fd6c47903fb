import Testing

struct AdmonitionTests {
  @Test(arguments: [
    ("!!! note\n    text", "! note: Note\n  p text"),
    ("!!! note \"A *title*\"\n    text", "! note: A title\n  p text"),
    ("!!! note \"\"\n    text", "! note: –\n  p text"),
    ("??? quote \"Our task\"\n\n    - a\n    - b", "? quote: Our task\n  list\n    -\n      p a\n    -\n      p b"),
    ("???+ tip\n    x", "+ tip: Tip\n  p x"),
    ("!!! danger highlight \"T\"\n    x", "! danger highlight: T\n  p x"),
    ("text\n!!! note\n    x", "p text\n! note: Note\n  p x"),
    ("!!! note\n    x\noutside", "! note: Note\n  p x\np outside"),
    ("!!! note\n    x\n\n    y\n\nz", "! note: Note\n  p x\n  p y\np z"),
    ("!!! a\n    b\n\n    ??? c \"D\"\n        e", "! a: A\n  p b\n  ? c: D\n    p e"),
    ("- item\n\n    !!! note\n        inside", "list\n  -\n    p item\n    ! note: Note\n      p inside"),
    ("> !!! note\n>     inside", "quote\n  ! note: Note\n    p inside"),
    ("!!! note\n    | a | b |\n    | - | - |\n    | 1 | 2 |", "! note: Note\n  table\n    a | b\n    1 | 2"),
    ("!!! note\n    ```py\n    x = 1\n    ```", "! note: Note\n  code py|x = 1"),
    ("!!! note\n\ttabbed", "! note: Note\n  p tabbed"),
    ("!!! note\n    <table><tr><th>A</th></tr><tr><td>1</td></tr></table>", "! note: Note\n  table html\n    A\n    1"),
    ("> [!WARNING]\n> Careful", "! warning: Warning\n  p Careful"),
    ("!!! not an, opener!", "p !!! not an, opener!"),
    ("!!!", "p !!!"),
    ("Really???\nYes", "p Really??? Yes"),
  ])
  func readsBoxes(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }
}
