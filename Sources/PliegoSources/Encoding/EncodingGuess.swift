/// Which encoding bytes look like, with the reasons.
///
/// A guess is for people to confirm: it is put into a message and never used to read a file.
struct EncodingGuess {
  var encoding: TextEncoding
  /// Bytes beyond ASCII, and how many of them are letters and marks of Spanish or Portuguese text in that encoding.
  var beyondASCII: Int
  var fitting: Int
  /// Whether any of it speaks for that encoding; else the guess is not worth telling.
  var isSupported: Bool { fitting > 0 }
  /// A word as it reads in that encoding.
  var example: String?
}

/// The evidence is looked for in the first bytes of the file; a few megabytes hold enough accents.
private let sampledBytes = 8 << 20

private let letters = Set("áéíóúñüÁÉÍÓÚÑÜçãõâêôàÇÃÕÂÊÔÀ°ºª¿¡«»".unicodeScalars)
private let marks = Set("“”‘’–—…•€™".unicodeScalars)

/// Looks at bytes that are not UTF-8.
func guessEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> EncodingGuess {
  let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampledBytes))
  if let guess = guessUTF16(sample) { return guess }
  var counts = [Int](repeating: 0, count: 256)
  var places = [Int](repeating: -1, count: 256)
  for at in sample.indices where sample[at] >= 0x80 {
    let byte = Int(sample[at])
    // A letter inside a word tells more than a byte between others beyond ASCII.
    let besideLetter = (at > 0 && isLetter(sample[at - 1])) || (at + 1 < sample.count && isLetter(sample[at + 1]))
    counts[byte] += besideLetter ? 2 : 1
    if besideLetter && places[byte] < 0 { places[byte] = at }
  }
  var best = EncodingGuess(encoding: .windows1252, beyondASCII: counts.reduce(0, +), fitting: -1)
  for (encoding, characters) in upperHalves {
    let fitting = (0..<128).reduce(0) { sum, byte in
      let count = counts[byte + 0x80]
      return sum + (letters.contains(characters[byte]) ? count : marks.contains(characters[byte]) ? count / 2 : 0)
    }
    guard fitting > best.fitting else { continue }
    let place = (0..<128).first { places[$0 + 0x80] >= 0 && letters.contains(characters[$0]) }
    best = EncodingGuess(
      encoding: encoding, beyondASCII: counts.reduce(0, +), fitting: fitting,
      example: place.map { word(around: places[$0 + 0x80], in: sample, characters) })
  }
  return best
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Text in UTF-16 without a byte order mark: every second byte of plain letters is 0.
private func guessUTF16(_ sample: UnsafeBufferPointer<UInt8>) -> EncodingGuess? {
  var zeros = (even: 0, odd: 0)
  for at in sample.indices where sample[at] == 0 {
    if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
  }
  let half = sample.count / 2
  guard sample.count >= 4 else { return nil }
  if zeros.odd > half * 6 / 10 && zeros.even <= half / 20 {
    return EncodingGuess(encoding: .utf16LittleEndian, beyondASCII: half, fitting: zeros.odd)
  }
  if zeros.even > half * 6 / 10 && zeros.odd <= half / 20 {
    return EncodingGuess(encoding: .utf16BigEndian, beyondASCII: half, fitting: zeros.even)
  }
  return nil
}

/// The encodings considered, the likeliest first.
private let upperHalves = [TextEncoding.windows1252, .macRoman, .other("CP850")].map { ($0, upperHalf(of: $0)) }

/// The characters of the bytes 80 to FF.
private func upperHalf(of encoding: TextEncoding) -> [Unicode.Scalar] {
  (0x80...0xFF).map { byte in
    if let decoder = SingleByteDecoder(encoding) { return decoder.text(of: [UInt8(byte)]).unicodeScalars.first ?? " " }
    guard case .other(let name) = encoding, let decoder = IconvDecoder(from: name) else { return "\u{FFFD}" }
    let text = TextBuffer(capacity: 8)
    _ = [UInt8(byte)].withUnsafeBufferPointer { decoder.decode($0, into: text) }
    return String(decoding: text.bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}

private func word(around place: Int, in sample: UnsafeBufferPointer<UInt8>, _ characters: [Unicode.Scalar]) -> String {
  func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) }
  let start = sample[..<place].suffix(24).lastIndex { !isPart($0) }.map { $0 + 1 } ?? max(0, place - 24)
  let end = sample[place...].prefix(24).firstIndex { !isPart($0) } ?? min(sample.count, place + 24)
  var text = String.UnicodeScalarView()
  for byte in sample[start..<end] { text.append(byte < 0x80 ? Unicode.Scalar(byte) : characters[Int(byte & 0x7F)]) }
  return String(text)
}
