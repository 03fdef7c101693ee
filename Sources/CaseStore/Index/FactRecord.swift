import CaseCore

/// What reports count of one case, as numbers of a fixed length: the index keeps those of neighbouring
/// rows side by side, so that a report over a million cases reads stretches of memory and not rows.
struct FactRecord: Equatable {
  /// `FactCodes.codes`, which is never 0.
  var codes: Int
  /// `FactCodes.days`.
  var days: Int
  /// Labels; 0 is none.
  var area: Int32
  var force: Int32
  var owner: Int32
  var outcomeCode: Int32
  /// A number for the suspect's name; 0 for nobody who is named.
  var suspect: Int
  /// The first day on which an order was made in the case.
  var orderMade: Int32
  /// Since when the question of the class waits, or was answered.
  var flagDay: Int32
  /// `FactCodes.opinion`.
  var opinion: Int

  /// How many bytes one takes.
  static let length = 56

  init(
    codes: Int, days: Int, area: Int32, force: Int32, owner: Int32, outcomeCode: Int32,
    suspect: Int, orderMade: Int32, flagDay: Int32, opinion: Int
  ) {
    self.codes = codes
    self.days = days
    self.area = area
    self.force = force
    self.owner = owner
    self.outcomeCode = outcomeCode
    self.suspect = suspect
    self.orderMade = orderMade
    self.flagDay = flagDay
    self.opinion = opinion
  }

  func store(in bytes: UnsafeMutableRawBufferPointer, at place: Int) {
    bytes.storeBytes(of: codes, toByteOffset: place, as: Int.self)
    bytes.storeBytes(of: days, toByteOffset: place + 8, as: Int.self)
    bytes.storeBytes(of: area, toByteOffset: place + 16, as: Int32.self)
    bytes.storeBytes(of: force, toByteOffset: place + 20, as: Int32.self)
    bytes.storeBytes(of: owner, toByteOffset: place + 24, as: Int32.self)
    bytes.storeBytes(of: outcomeCode, toByteOffset: place + 28, as: Int32.self)
    bytes.storeBytes(of: suspect, toByteOffset: place + 32, as: Int.self)
    bytes.storeBytes(of: orderMade, toByteOffset: place + 40, as: Int32.self)
    bytes.storeBytes(of: flagDay, toByteOffset: place + 44, as: Int32.self)
    bytes.storeBytes(of: opinion, toByteOffset: place + 48, as: Int.self)
  }

  /// Nil where the row of that place has no case.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    codes = bytes.loadUnaligned(fromByteOffset: place, as: Int.self)
    guard codes != 0 else { return nil }
    days = bytes.loadUnaligned(fromByteOffset: place + 8, as: Int.self)
    area = bytes.loadUnaligned(fromByteOffset: place + 16, as: Int32.self)
    force = bytes.loadUnaligned(fromByteOffset: place + 20, as: Int32.self)
    owner = bytes.loadUnaligned(fromByteOffset: place + 24, as: Int32.self)
    outcomeCode = bytes.loadUnaligned(fromByteOffset: place + 28, as: Int32.self)
    suspect = bytes.loadUnaligned(fromByteOffset: place + 32, as: Int.self)
    orderMade = bytes.loadUnaligned(fromByteOffset: place + 40, as: Int32.self)
    flagDay = bytes.loadUnaligned(fromByteOffset: place + 44, as: Int32.self)
    opinion = bytes.loadUnaligned(fromByteOffset: place + 48, as: Int.self)
  }
}
