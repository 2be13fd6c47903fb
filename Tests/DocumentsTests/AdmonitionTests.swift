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
    ("!!! not an, opener!", "p !!! not an, opener!"),
    ("!!!", "p !!!"),
    ("Really???\nYes", "p Really??? Yes"),
  ])
  func readsBoxes(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    ("!!! danger highlight blink \"T\"\n    x", "! danger highlight blink: T\n  p x"),
    ("!!! danger highlight\n    x", "! danger highlight: Danger\n  p x"),
    ("!!! NOTE\n    x", "! note: Note\n  p x"),
    ("!!!note\n    x", "! note: Note\n  p x"),
    ("!!! note   \n    x", "! note: Note\n  p x"),
    ("!!!\tnote \"T\"  \n\tx\n\ty", "! note: T\n  p x y"),
    ("!!! note Words without quotes\n    x", "! note words without quotes: Note\n  p x"),
    ("!!! note 'T'\n    x", "p !!! note 'T' x"),
    ("!!! note:\n    x", "p !!! note: x"),
    ("!!! \"T\"\n    x", "p !!! \"T\" x"),
    ("!!!! note\n    x", "p !!!! note x"),
    ("!! note\n    x", "p !! note x"),
    ("??? \"T\"\n    x", "? note: T\n  p x"),
    ("???+ \"T\"\n    x", "+ note: T\n  p x"),
    ("=== \"One\"\n\n    a\n\n=== \"Two\"\n    b", "! example tab: One\n  p a\n! example tab: Two\n  p b"),
    ("a\n===+ \"One\"\n    b", "p a\n! example tab: One\n  p b"),
    ("=== One\n    a", "p === One a"),
    ("One\n===", "h1 One #one"),
    ("!!! my-note_2 \"Título\"\n    x", "! my-note_2: Título\n  p x"),
    ("!!! info inline end \"T\"\n    x", "! info inline end: T\n  p x"),
    ("!!! note \"Say \"hi\" now\"\n    x", "! note: Say \"hi\" now\n  p x"),
  ])
  func readsOpeners(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    ("!!! note\n   three\n", "! note: Note\np three"),
    ("!!! note\nnone", "! note: Note\np none"),
    ("!!! note\n    four\n  two", "! note: Note\n  p four\np two"),
    ("!!! note\n      six", "! note: Note\n  p six"),
    ("!!! note\n        eight", "! note: Note\n  code |eight"),
    ("!!! note\n    a\n\n        b", "! note: Note\n  p a\n  code |b"),
    ("!!! note\n\n\n    a\n\n\n    b\n\n\nc", "! note: Note\n  p a\n  p b\np c"),
    ("!!! note\n    a\n!!! tip\n    b", "! note: Note\n  p a\n! tip: Tip\n  p b"),
    ("!!! note\n    a\n- b", "! note: Note\n  p a\nlist\n  -\n    p b"),
    ("!!! note\n    a\n## B", "! note: Note\n  p a\nh2 B #b"),
    ("!!! note\n    a\n```\nb\n```", "! note: Note\n  p a\ncode |b"),
    ("!!! note\n    a\n\nb\n\n    c", "! note: Note\n  p a\np b\ncode |c"),
    ("- a\n!!! note\n    b", "list\n  -\n    p a\n! note: Note\n  p b"),
    ("> a\n!!! note\n    b", "quote\n  p a\n! note: Note\n  p b"),
    ("| a |\n| - |\n| 1 |\n!!! note\n    b", "table\n  a\n  1\n! note: Note\n  p b"),
    ("a\n\n!!! note", "p a\n! note: Note"),
    ("a\n\n!!! note \"T\"", "p a\n! note: T"),
    ("```\n!!! note\n    a\n```", "code |!!! note⏎    a"),
    ("a\n\n    !!! note\n        b", "p a\ncode |!!! note⏎    b"),
  ])
  func endsWhereTheIndentationEnds(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    (
      "!!! a\n    b\n\n    !!! c\n        d\n\n        ??? e\n            f\n\n        g\n\n    h\n\ni",
      "! a: A\n  p b\n  ! c: C\n    p d\n    ? e: E\n      p f\n    p g\n  p h\np i"
    ),
    ("!!! a\n    !!! b\n        !!! c\n            d", "! a: A\n  ! b: B\n    ! c: C\n      p d"),
    ("1. a\n\n    !!! note\n        b\n\n2. c", "list 1\n  -\n    p a\n    ! note: Note\n      p b\n  -\n    p c"),
    ("> !!! note\n>     a\n>\n>     b\n>\n> c", "quote\n  ! note: Note\n    p a\n    p b\n  p c"),
    ("!!! note\n    > a\n    > b\n\n    c", "! note: Note\n  quote\n    p a b\n  p c"),
    (
      "!!! note\n    - a\n\n        b\n\n    - c\n\n    d",
      "! note: Note\n  list\n    -\n      p a\n      p b\n    -\n      p c\n  p d"
    ),
    ("!!! note\n    ```py\n    x\n\n    y\n    ```\n    z", "! note: Note\n  code py|x⏎y\n  p z"),
    ("!!! note\n    ## A\n\n    b", "! note: Note\n  h2 A #a\n  p b"),
    ("!!! note\n    <!-- c -->\n    a", "! note: Note\n  comment c\n  p a"),
    ("!!! note\n    > [!TIP]\n    > a", "! note: Note\n  ! tip: Tip\n    p a"),
  ])
  func holdsBlocks(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }
}
