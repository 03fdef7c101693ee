import TerminalPages

extension ListScreen {
  /// The page of a list of what belongs to all cases: its tabs, its filter, its rows and what is
  /// selected among them.
  func listPage(
    title: Line, tabs: Line, right: String, table: Table, heading: Line, lines: [Line],
    _ setting: Setting
  ) -> Page {
    Page(
      title: title, titleRight: Line(Wording.fullDay(setting.today)),
      header: [tabs, list.filter.line(right: right, setting)],
      body: ListWithDetail.pane(table, heading: heading, lines: lines, setting),
      hints: footer(setting), prompt: list.filter.prompt)
  }

  /// The tabs with how much is in each.
  func tabs(shown: Tab, _ setting: Setting, name: (Tab) -> String) -> Line {
    ListWithDetail.tabs(
      Tab.allCases.map {
        ("\($0.number) \(name($0))", list.counts[$0].map(Wording.number), $0 == shown)
      }, columns: setting.size.columns - 2)
  }

  /// The rows that are on the screen.
  func shownRows(_ setting: Setting) -> [Item] {
    list.window.shown(Self.visibleRows(setting))
  }

  func table(_ columns: [Column], _ rows: [Row], empty: String) -> Table {
    Table(
      columns: columns, rows: rows, selected: rows.isEmpty ? nil : list.window.selectedOnScreen,
      emptyText: Line(empty, .quiet))
  }
}
