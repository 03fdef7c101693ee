/// A suite that works on the file of one case in a folder of its own.
protocol CaseFileSuite {
  var folder: TemporaryFolder { get }
}

extension CaseFileSuite {
  var path: String { "\(folder.path)/store" }
  var file: String { "\(path)/cases/2018/SC-2018-0412.jsonl" }
}
