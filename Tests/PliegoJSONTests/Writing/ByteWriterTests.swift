import CPliego
import PliegoJSON
import Testing

@Suite struct ByteWriterTests {
  @Test func `grows, truncates and empties`() {
    var writer = ByteWriter(capacity: 0)
    writer.append(UInt8(ascii: "a"))
    writer.append("bc")
    writer.append("déf" as String)
    writer.append(UInt8(ascii: "-"), times: 3)
    #expect(writer.text == "abcdéf---")
    writer.truncate(to: 2)
    #expect(writer.text == "ab")
    #expect(writer.count == 2)
    writer.removeAll(keepingCapacity: false)
    #expect(writer.count == 0)
    for index in 0..<100_000 { writer.append(UInt8(truncatingIfNeeded: index)) }
    #expect(writer.bytes == (0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("\"", #""\"""#), ("\\", #""\\""#), ("a/b", #""a/b""#),
    ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("título 😀", #""título 😀""#), ("\u{2028}", "\"\u{2028}\""),
  ])
  func `escapes only what must be`(text: String, json: String) {
    var writer = ByteWriter()
    writer.appendJSONString(text)
    #expect(writer.text == json)
  }

  @Test func `an escape is found at every place of every length`() {
    for length in 1..<50 {
      for place in 0..<length {
        for (byte, escape) in [(UInt8(ascii: "\""), "\\\""), (0x1F, "\\u001f"), (UInt8(ascii: "\\"), "\\\\")] {
          var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
          text[place] = byte
          var writer = ByteWriter(capacity: 0)
          text.withUnsafeBufferPointer { text in
            if let base = text.baseAddress { writer.appendJSONString(base, count: text.count) }
          }
          let x = { String(repeating: "x", count: $0) }
          #expect(writer.text == "\"\(x(place))\(escape)\(x(length - place - 1))\"")
        }
      }
    }
  }

  @Test func `the SSE2 functions do what their scalar twins do`() {
    var generator = SeededGenerator(for: "scanning twins")
    let alphabet: [UInt8] = [0x20, 0x0A, 0x0D, 0x09, 0x61, 0x62, 0x7F, 0x80, 0xC3, 0xFF, 0x22, 0x5C, 0x1F, 0x21, 0x23]
    for _ in 0..<5000 {
      let kinds = Int.random(in: 1...alphabet.count, using: &generator)
      let length = Int.random(in: 0..<70, using: &generator)
      let text = (0..<length).map { _ in alphabet[Int.random(in: 0..<kinds, using: &generator)] }
      let padded = text + [UInt8](repeating: 0, count: 64)
      padded.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        #expect(pliego_skip_space(base) == pliego_skip_space_scalar(base), "seed \(generator.seed): \(text)")
        var (high, plainHigh): (UInt32, UInt32) = (0, 0)
        #expect(pliego_scan_string(base, &high) == pliego_scan_string_scalar(base, &plainHigh))
        #expect((high != 0) == (plainHigh != 0), "seed \(generator.seed): \(text)")
        var (copy, plainCopy) = ([UInt8](repeating: 0, count: 90), [UInt8](repeating: 0, count: 90))
        let count = pliego_copy_plain(base, length, &copy)
        #expect(count == pliego_copy_plain_scalar(base, length, &plainCopy))
        #expect(copy[..<count] == plainCopy[..<count], "seed \(generator.seed): \(text)")
      }
    }
  }
}
