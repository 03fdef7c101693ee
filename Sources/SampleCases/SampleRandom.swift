/// SplitMix64: the same numbers from the same seed on every machine, which the system's own
/// generator does not promise.
struct SampleRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for one purpose or one case, so that cases can be made in any order.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SampleRandom(seed: seed ^ (stream &* 0xD1B5_4A32_D192_ED03))
    state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, the bound. The standard library's way to do this may
  /// change between its versions, so it is not used.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// An index, each as likely as its weight.
  mutating func weighted(_ weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return weights.count - 1
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, below(index + 1))
    }
  }

  /// 32 hexadecimal digits.
  mutating func identifier() -> String {
    let digits = Array("0123456789abcdef".utf8)
    let halves = [next(), next()]
    return String(unsafeUninitializedCapacity: 32) { buffer in
      for place in 0..<32 {
        let shift = UInt64(60 - (place % 16) * 4)
        buffer[place] = digits[Int((halves[place / 16] >> shift) & 15)]
      }
      return 32
    }
  }
}
