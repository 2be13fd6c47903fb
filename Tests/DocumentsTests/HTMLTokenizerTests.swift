import Documents
import Testing

struct HTMLTokenizerTests {
  @Test(arguments: [
    ("plain", "'plain'"),
    ("", ""),
    ("a < b <3 <", "'a < b <3 <'"),
    ("a</", "'a</'"),
    ("a</>b", "'a' ?</> 'b'"),
    ("a&amp;b", "'a&amp;b'"),
    ("<p>x</p>", "<p> 'x' </p>"),
    ("<B>x</B >", "<b> 'x' </b>"),
    ("<br/>", "<br/>"),
    ("<br />", "<br/>"),
    ("<br / >", "<br>"),
    ("<<b>", "'<' <b>"),
    ("</p class=x>", "</p>"),
    ("<my-tag>", "<my-tag>"),
    ("<a\u{C}\nhref=x>", "<a href=x>"),
    ("<a/href=x/title=y>", "<a href=x/title=y>"),
  ])
  func findsTags(source: String, expected: String) {
    #expect(outline(of: source) == expected)
  }

  @Test(arguments: [
    ("<a href=\"x y\">", "<a href=x y>"),
    ("<a href='x\"y'>", "<a href=x\"y>"),
    ("<a href = x>", "<a href=x>"),
    ("<a href=x'y\"z>", "<a href=x'y\"z>"),
    ("<a href=`x y`>", "<a href=`x y`>"),
    ("<a href=>x", "<a href> 'x'"),
    ("<a href=x/>", "<a href=x/>"),
    ("<a HREF=x href=y>", "<a href=x>"),
    ("<a b/c/>", "<a b c/>"),
    ("<a b=\"1\"c=\"2\">", "<a b=1 c=2>"),
    ("<a =b>", "<a =b>"),
    ("<a =b=c>", "<a =b=c>"),
    ("<a \"b\">", "<a \"b\">"),
    ("<a b<c>", "<a b<c>"),
    ("<a title=\"a > b\">c", "<a title=a > b> 'c'"),
    ("<a title='&lt;&#x41;'>", "<a title=<A>"),
  ])
  func readsAttributes(source: String, expected: String) {
    #expect(outline(of: source) == expected)
  }

  @Test(arguments: [
    ("<!--x-->y", "!<!--x--> 'y'"),
    ("<!-->x", "!<!--> 'x'"),
    ("<!--->x", "!<!---> 'x'"),
    ("<!---->x", "!<!----> 'x'"),
    ("<!----->x", "!<!-----> 'x'"),
    ("<!--x--!>y", "!<!--x--!> 'y'"),
    ("<!--x--!->y-->z", "!<!--x--!->y--> 'z'"),
    ("<!--a<!--b-->c", "!<!--a<!--b--> 'c'"),
    ("<!--x", "!<!--x"),
    ("<!x>y", "!<!x> 'y'"),
    ("</ x>y", "!</ x> 'y'"),
    ("</3>y", "!</3> 'y'"),
    ("<?php x ?>y", "?<?php x ?> 'y'"),
    ("<!DOCTYPE html>x", "?<!DOCTYPE html> 'x'"),
    ("<![CDATA[ a <b> ]]>", "?<![CDATA[ a <b> ' ]]>'"),
  ])
  func findsWhatIsNotShown(source: String, expected: String) {
    #expect(outline(of: source) == expected)
  }

  @Test(arguments: [
    ("a<b", "'a' ?<b"),
    ("a<b c", "'a' ?<b c"),
    ("a<b c=", "'a' ?<b c="),
    ("a<b c='d>e", "'a' ?<b c='d>e"),
    ("a<b c=\"d\"", "'a' ?<b c=\"d\""),
    ("a</b", "'a' ?</b"),
  ])
  func dropsATagThatTheSourceEndsIn(source: String, expected: String) {
    #expect(outline(of: source) == expected)
  }

  @Test(arguments: [
    ("<script>a<b></script>c", "<script> ?a<b> </script> 'c'"),
    ("<STYLE>a</style >b", "<style> ?a </style> 'b'"),
    ("<title>a</titles></title/>b", "<title> ?a</titles> </title> 'b'"),
    ("<textarea></textarea>", "<textarea> </textarea>"),
    ("<xmp><b></xmp>", "<xmp> ?<b> </xmp>"),
    ("<noscript><b></noscript>", "<noscript> ?<b> </noscript>"),
    ("<iframe><!--</iframe>-->", "<iframe> ?<!-- </iframe> '-->'"),
    ("<plaintext></plaintext>", "<plaintext> ?</plaintext>"),
    ("<script>a</script", "<script> ?a</script"),
    ("<script><!--<script></script>a</script>b", "<script> ?<!--<script></script>a </script> 'b'"),
    ("<script><!--<script>--></script>b", "<script> ?<!--<script>--> </script> 'b'"),
    ("<script><!--></script>b", "<script> ?<!--> </script> 'b'"),
    ("<script><!--<scripty></script>b", "<script> ?<!--<scripty> </script> 'b'"),
  ])
  func leavesRawTextAlone(source: String, expected: String) {
    #expect(outline(of: source) == expected)
  }

  @Test func replacesNULInNames() {
    #expect(outline(of: "<scr\0ipt on\0x=1>") == "<scr\u{FFFD}ipt on\u{FFFD}x=1>")
  }

  @Test func tellsWhereNamesAndValuesStand() throws {
    let bytes = Array("é<a id='x' open>".utf8)
    let tokens = Array(HTMLTokenizer(bytes))
    guard case .startTag(let tag) = try #require(tokens.last) else {
      Issue.record("expected a start tag, got \(tokens)")
      return
    }
    #expect(tag.range == 2..<17)
    #expect(tag.attributes.map(\.nameRange) == [5..<7, 12..<16])
    #expect(tag.attributes.map(\.valueRange) == [9..<10, 16..<16])
  }

  @Test(arguments: HTMLPayloads.all)
  func coversTheSourceWithoutGaps(source: String) {
    var end = 0
    for token in HTMLTokenizer(Array(source.utf8)) {
      #expect(token.range.lowerBound == end)
      #expect(!token.range.isEmpty)
      end = token.range.upperBound
    }
    #expect(end == source.utf8.count)
  }
}
