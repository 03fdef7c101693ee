import TerminalPages
import Testing

@Test func `typing goes in at the cursor`() {
  var editing = TextEditing(text: "Ela", cursor: 2)
  #expect(press(.character("l"), in: &editing))
  #expect(editing == TextEditing(text: "Ella", cursor: 3))
}

@Test func `a mark joins the letter before it and the cursor stays behind it`() {
  var editing = TextEditing(text: "Zoe", cursor: 3)
  #expect(press(.character("\u{301}"), in: &editing))
  #expect(editing.text.count == 3)
  #expect(editing.cursor == 3)
}

@Test(arguments: [
  (Key.backspace, "one wo three", 4), (.delete, "one to three", 5),
  (.control("w"), "one wo three", 4),
  (.control("u"), "wo three", 0), (.control("k"), "one t", 5), (.left, "one two three", 4),
  (.right, "one two three", 6), (.wordLeft, "one two three", 4), (.wordRight, "one two three", 7),
  (.home, "one two three", 0), (.end, "one two three", 13),
])
func `each editing key does its work`(key: Key, text: String, cursor: Int) {
  var editing = TextEditing(text: "one two three", cursor: 5)
  #expect(press(key, in: &editing))
  #expect(editing == TextEditing(text: text, cursor: cursor))
}

@Test func `keys at the edges change nothing and do not crash`() {
  for cursor in [-5, 0, 3, 99] {
    for key in [Key.backspace, .delete, .left, .right, .wordLeft, .wordRight, .control("w")] {
      var editing = TextEditing(text: "", cursor: cursor)
      editing.cursor = cursor
      _ = editing.apply(key)
      #expect(editing.text.isEmpty)
    }
  }
}

@Test func `a line leaves other keys to the screen`() {
  var editing = TextEditing(text: "one")
  for key in [Key.enter, .up, .down, .tab, .escape, .pageUp, .function(1), .control("p")] {
    #expect(!press(key, in: &editing))
  }
}

@Test func `in a paragraph up and down keep the column across wrapped rows`() {
  var editing = TextEditing(text: "one two three four\nfive", cursor: 10)
  #expect(press(.up, in: &editing, wrapColumns: 9))
  #expect(editing.cursor == 2)
  #expect(!press(.up, in: &editing, wrapColumns: 9))
  #expect(press(.down, in: &editing, wrapColumns: 9))
  #expect(editing.cursor == 10)
  #expect(press(.down, in: &editing, wrapColumns: 9))
  #expect(press(.down, in: &editing, wrapColumns: 9))
  #expect(editing.cursor == 21)
  #expect(!press(.down, in: &editing, wrapColumns: 9))
}

@Test func `in a paragraph home and end stay in the row and enter begins a line`() {
  var editing = TextEditing(text: "one two three", cursor: 10)
  #expect(press(.home, in: &editing, wrapColumns: 9))
  #expect(editing.cursor == 8)
  #expect(press(.enter, in: &editing, wrapColumns: 9))
  #expect(editing == TextEditing(text: "one two \nthree", cursor: 9))
  #expect(press(.end, in: &editing, wrapColumns: 9))
  #expect(editing.cursor == 14)
}

/// `#expect` cannot look into a call that changes its subject.
private func press(_ key: Key, in editing: inout TextEditing, wrapColumns: Int? = nil) -> Bool {
  editing.apply(key, wrapColumns: wrapColumns)
}
