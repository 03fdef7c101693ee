import CaseCore
import TerminalPages

extension CaseListState {
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      if !isTyping, choosingView != nil { return chooseView(key, setting) }
    case .input(.idle): return previewIfNeeded(setting)
    case .caseRead(let view, .preview):
      if view.reference == selected?.reference { setPreview(view, setting) }
    case .storeChanged(let references):
      if let preview, references.contains(preview.reference) { forgetPreview(setting) }
    case .recorded(let view, _):
      if preview?.reference == view.reference { setPreview(view, setting) }
    case .recordedInEach(_, let left, _):
      // What could not be changed stays marked, to be tried again.
      marked = Dictionary(left.map { ($0.reference, $0.entry) }, uniquingKeysWith: max)
      forgetPreview(setting)
    case .clockMoved:
      if let preview { setPreview(preview, setting) }
    case .indexing(let done, let total): indexing = (done, total)
    case .indexed: indexing = nil
    case .input, .found, .counted, .caseRead, .caseNotRead, .refused, .notRecorded,
      .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept, .training, .reportCounted,
      .reportExported, .reportNotExported:
      break
    }
    return updateList(message, setting)
  }

  private mutating func previewIfNeeded(_ setting: Setting) -> [Effect] {
    guard setting.isWide, let row = selected, preview?.reference != row.reference,
      previewAsked != row.reference
    else { return [] }
    previewAsked = row.reference
    return [.readCase(row.reference, for: .preview)]
  }

  private mutating func forgetPreview(_ setting: Setting) {
    setPreview(nil, setting)
    previewAsked = nil
  }

  // MARK: Filter

  mutating func sort(by sort: CaseListSort, _ setting: Setting) -> [Effect] {
    self.sort = sort
    isDescending = [.recorded, .lastIncident, .incidents].contains(sort)
    return startAgain(setting)
  }

  mutating func show(_ view: View, _ setting: Setting) -> [Effect] {
    // What has waited longest comes first there, and nowhere else.
    if view == .flagged {
      (sort, isDescending) = (.asked, false)
    } else if view == .approvals {
      (sort, isDescending) = (.approval, false)
    } else if sort == .asked || sort == .approval,
      self.view == .flagged || self.view == .approvals
    {
      (sort, isDescending) = (.lastIncident, true)
    }
    self.view = view
    return startAgain(setting) + [count(setting)]
  }

  mutating func setFilter(_ text: String, _ setting: Setting) -> [Effect] {
    if let fault = list.filter.set(text) { return [.say("Filter \(Wording.query(fault)).")] }
    return startAgain(setting) + (text.isEmpty ? [] : [.logSearch(text)])
  }
}
