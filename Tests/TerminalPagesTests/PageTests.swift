import TerminalPages
import Testing

@Test func `a list fills 80 columns with its keys below`() {
  expectScreen(
    SamplePages.caseList, columns: 80, rows: 14,
    is: """
       Casebook  West Midlands sample           [1 Triage 3]  2 Flags 31  5 All 1,746
       filter  status:open                 sort  risk, next deadline
         REF           VICTIM      SUSPECT      RELATION    POINTS TO      FOUR   DUE
         SC-2018-0412  Ella Hugh…  Mark Taylor  ex-partner  stalking 4A ⚑  FOUR   6 d
      ▌  SC-2018-0377  李小龙      نور الهدى    stranger    stalking 2A ⚑  F·UR   2 d
         SC-2018-0290  Zoé Þórss…  Dawn�reklaW  ex-partner  2A             FOUR  14 d






       ──────────────────────────────────────────────────────────────────────────────
       Enter open  a add incident  t timeline  o outcome  / filter  s sort  ? keys
      """)
}

@Test func `a narrow list drops the least of its columns`() {
  expectScreen(
    SamplePages.caseList, columns: 40, rows: 10,
    is: """
       Casebook  West Midlands sample
       filter  status:open                 so…
         REF          VICTIM        FOUR  DUE
         SC-2018-0412 Ella Hughes   FOUR  6 d
      ▌  SC-2018-0377 李小龙        F·UR  2 d
         SC-2018-0290 Zoé Þórsson   FOUR 14 d



       Enter open  a add incident  ? keys
      """)
}

@Test func `a wide list shows every word`() {
  expectScreen(
    SamplePages.caseList, columns: 140, rows: 12,
    is: """
       Casebook  West Midlands sample                                                                       [1 Triage 3]  2 Flags 31  5 All 1,746
       filter  status:open                 sort  risk, next deadline
         REF           VICTIM                                    SUSPECT                                    RELATION    POINTS TO      FOUR   DUE
         SC-2018-0412  Ella Hughes                               Mark Taylor                                ex-partner  stalking 4A ⚑  FOUR   6 d
      ▌  SC-2018-0377  李小龙                                    نور الهدى                                  stranger    stalking 2A ⚑  F·UR   2 d
         SC-2018-0290  Zoé Þórsson                               Dawn�reklaW                                ex-partner  2A             FOUR  14 d




       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Enter open   a add incident   t timeline   o outcome   / filter   s sort   ? keys
      """)
}

@Test func `a terminal without Unicode gets letters and signs it has`() {
  expectScreen(
    SamplePages.caseList, columns: 100, rows: 12, glyphs: .ascii,
    is: """
       Casebook  West Midlands sample                               [1 Triage 3]  2 Flags 31  5 All 1,746
       filter  status:open                 sort  risk, next deadline
         REF           VICTIM                SUSPECT                RELATION    POINTS TO      FOUR   DUE
         SC-2018-0412  Ella Hughes           Mark Taylor            ex-partner  stalking 4A !  FOUR   6 d
      >  SC-2018-0377  ??????                ??? ?????              stranger    stalking 2A !  F.UR   2 d
         SC-2018-0290  Zoe Thorsson          Dawn?reklaW            ex-partner  2A             FOUR  14 d




       --------------------------------------------------------------------------------------------------
       Enter open   a add incident   t timeline   o outcome   / filter   s sort   ? keys
      """)
}

@Test func `a form shows how it was understood, what is wrong and what can be chosen`() {
  expectScreen(
    SamplePages.incident, columns: 80, rows: 24,
    is: """
       Add incident
       An incident that she told us about.

        When              last thu 21:40                  = Thu 06 Sep 2018 21:40
      ▌ Kind                                           ▾
                          type to narrow
                            contact
                          › watching
        What happened     Fourteen messages from a new number, one after the other,
                          until past midnight.
                          She kept them.

        Fear of violence  [?] not known
                          ! Say yes or no.
                          [ Save ]







       ──────────────────────────────────────────────────────────────────────────────

      """)
}

@Test func `a narrow form puts labels above and keeps the focused field in sight`() {
  expectScreen(
    SamplePages.incident, columns: 40, rows: 10,
    is: """
       Add incident
        When
          last thu 21:40
          = Thu 06 Sep 2018 21:40
      ▌ Kind
                                       ▾
          type to narrow
            contact
          › watching

      """)
}

@Test func `panes stand side by side and a wide one below`() {
  expectScreen(
    SamplePages.caseDetail, columns: 80, rows: 12,
    is: """
       SC-2018-0412  Ella Hughes
       ── Classification ──────────────────── │ ── Next ─────────────────────────────
       Recorded   Harassment s2               │▌ 6 d   s127 limit
       Points to  Stalking s4A  strong        │
       ── Stage ─────────────────────────────────────────────────────────────────────
       safe contact: text only, weekdays 09:00-15:00; do not ring, he reads her phone




       ──────────────────────────────────────────────────────────────────────────────

      """)
}

@Test func `panes stand one above the other where there is no room beside`() {
  expectScreen(
    SamplePages.caseDetail, columns: 34, rows: 12,
    is: """
       SC-2018-0412  Ella Hughes
       ── Classification ──────────────
       Recorded   Harassment s2
       Points to  Stalking s4A  strong
       ── Next ────────────────────────
      ▌ 6 d   s127 limit
       ── Stage ───────────────────────
       safe contact: text only, weekdays
       09:00-15:00; do not ring, he
       reads her phone
       ────────────────────────────────

      """)
}

@Test func `an overlay stands above the body and the message above the keys`() {
  expectScreen(
    SamplePages.palette, columns: 60, rows: 12,
    is: """
       Casebook  West Midlands sample
       filter  status:open                 sort  risk, next deadl…
         REF          VICTIM    SUSPECT   POINTS TO     FOUR  DUE
         ┌─ Find an action ───────────────────────────────────┐ d
      ▌  │ find in                                            │ d
         │                                                    │ d
         │   open                                             │
         │ ▌ add incident                                     │
         └────────────────────────────────────────────────────┘

       ✗ The case is closed.
       Enter open  a add incident  t timeline  o outcome  ? keys
      """)
}
