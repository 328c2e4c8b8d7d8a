import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoSources
import PliegoTestSupport
import Testing

@Suite("reading streams")
struct ByteStreamTests {
  static let text = "{\"título\":\"año 😀\"}"
  // zstd -19 of {"a":1}⏎, with its checksum.
  static let zstd: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x68, 0x41, 0x00, 0x00, 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x31, 0x7D, 0x0A, 0xE2, 0xEF,
    0xEC, 0xE0,
  ]
  static let zstdSecond: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x68, 0x21, 0x00, 0x00, 0x5B, 0x32, 0x5D, 0x0A, 0x10, 0xC2, 0x86, 0xB3,
  ]

  static func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let encodings: [(String, [UInt8], TextEncoding, StreamFacts.Evidence, [String])] = [
    ("utf-8", Array(text.utf8), .utf8, .none, []),
    ("utf-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, .byteOrderMark, ["J004"]),
    (
      "utf-16le with a mark", [0xFF, 0xFE] + units(text, bigEndian: false), .utf16LittleEndian, .byteOrderMark, ["J005"]
    ),
    ("utf-16be with a mark", [0xFE, 0xFF] + units(text, bigEndian: true), .utf16BigEndian, .byteOrderMark, ["J005"]),
    ("utf-16le without", units(text, bigEndian: false), .utf16LittleEndian, .zeros, ["J005"]),
    ("utf-16be without", units(text, bigEndian: true), .utf16BigEndian, .zeros, ["J005"]),
  ]

  @Test(.fires("J004", "J005"), arguments: encodings)
  func `recognises an encoding by the first bytes and says so`(
    name: String, bytes: [UInt8], encoding: TextEncoding, evidence: StreamFacts.Evidence, codes: [String]
  ) throws {
    for room in [1, 2, 3, 4096] {
      let stream = try ByteStream(InputFile(name: "a.json", content: bytes))
      #expect(try text(of: stream, room: room) == Self.text)
      #expect(stream.facts.encoding == encoding && stream.facts.evidence == evidence)
      #expect(stream.facts.fileBytes == bytes.count && stream.facts.textBytes == Self.text.utf8.count)
      #expect(stream.diagnostics.map(\.code.id) == codes)
    }
  }

  @Test func `converts long text in UTF-16 whatever the blocks cut`() throws {
    let long = "[\"" + String(repeating: "añ😀", count: 100_000) + "\"]"
    let stream = try ByteStream(InputFile(name: "a.json", content: Self.units(long, bigEndian: false)))
    #expect(try text(of: stream, room: 1 << 16) == long)
  }

  @Test func `converts an encoding that is declared, and leaves it alone when not`() throws {
    let bytes = Array("{\"a\":\"a".utf8) + [0xF1, 0x6F, 0x80] + Array("\"}".utf8)
    let stream = try ByteStream(InputFile(name: "a.json", content: bytes))
    #expect(try self.bytes(of: stream, room: 5) == bytes)
    let again = try #require(stream.reopened(encoding: .windows1252))
    #expect(try text(of: again, room: 5) == "{\"a\":\"año€\"}")
    #expect(again.facts.evidence == .declared && again.diagnostics.isEmpty)
  }

  @Test(
    .fires("J009"),
    arguments: [
      (
        "half a pair", [0xFF, 0xFE] + units("[\"a", bigEndian: false) + [0x3D, 0xD8] + units("\"]", bigEndian: false),
        nil
      ),
      ("an odd byte", [0xFF, 0xFE] + units("[1]", bigEndian: false) + [0x20], nil),
      ("a byte that windows-1252 lacks", Array("[\"\n".utf8) + [0x81] + Array("\"]".utf8), .windows1252),
      ("a mark against what is declared", [0xFF, 0xFE] + units("[1]", bigEndian: false), .windows1252),
      ("utf-32", [0xFF, 0xFE, 0, 0, 0x5B, 0, 0, 0], nil), ("utf-32 without a mark", [0, 0, 0, 0x5B], nil),
    ] as [(String, [UInt8], TextEncoding?)])
  func `refuses bytes that its encoding does not have`(name: String, bytes: [UInt8], declared: TextEncoding?) throws {
    let stream = try ByteStream(InputFile(name: "a.json", content: bytes), encoding: declared)
    #expect(try codes(of: stream) == ["J009"])
  }

  @Test(.fires("J001"), arguments: ["PK\u{3}\u{4}…", "<!DOCTYPE html><p>Error", "%PDF-1.4"])
  func `says what a file is that cannot be JSON`(content: String) throws {
    let stream = try ByteStream(InputFile(name: "a.json", content: Array(content.utf8)))
    #expect(try codes(of: stream) == ["J001"])
  }

  // MARK: Packed

  @Test(arguments: [1, 2, 7, 4096])
  func `unpacks gzip and zstd of several parts`(room: Int) throws {
    let gzip = try ByteStream(InputFile(name: "a", content: GzipTests.packed + GzipTests.secondMember + [0, 0]))
    #expect(try text(of: gzip, room: room) == "A,B\n1,2\n3,4\n")
    #expect(gzip.facts.compression == .gzip)
    let zstd = try ByteStream(InputFile(name: "a", content: Self.zstd + Self.zstdSecond))
    #expect(try text(of: zstd, room: room) == "{\"a\":1}\n[2]\n")
    #expect(zstd.facts.compression == .zstd && zstd.facts.textBytes == 12)
  }

  @Test(.fires("J006"), arguments: [GzipTests.packed, zstd])
  func `refuses what breaks off, is damaged, or has more behind it`(packed: [UInt8]) throws {
    for count in 4..<packed.count {
      #expect(try codes(of: ByteStream(InputFile(name: "a", content: Array(packed.prefix(count))))) == ["J006"])
    }
    var damaged = packed
    damaged[damaged.count - 1] ^= 0x40
    damaged[damaged.count - 6] ^= 0x40
    #expect(try codes(of: ByteStream(InputFile(name: "a", content: damaged))) == ["J006"])
    #expect(try codes(of: ByteStream(InputFile(name: "a", content: packed + Array("rest".utf8)))) == ["J006"])
  }

  @Test(.fires("J007"))
  func `stops unpacking at the limit`() throws {
    var limits = SourceLimits()
    limits.freeExpansionBytes = 1000
    #expect(try codes(of: ByteStream(InputFile(name: "a", content: GzipTests.bomb), limits: limits)) == ["J007"])
    limits.expansionRatio = 10_000
    #expect(try codes(of: ByteStream(InputFile(name: "a", content: GzipTests.bomb), limits: limits)) == [])
  }

  // MARK: Files

  @Test func `reads files of any size, again when asked`() throws {
    let folder = try PliegoTestSupport.TemporaryFolder()
    let line = "{\"a\":\"" + String(repeating: "x", count: 1000) + "\"}\n"
    let path = try folder.write(String(repeating: line, count: 1000), to: "a.json")
    let stream = try ByteStream(InputFile(path: path, name: "a.json"))
    #expect(stream.isRereadable && stream.facts.fileSize == line.utf8.count * 1000)
    let chunker = JSONChunker(stream)
    while try chunker.next() != nil {}
    #expect(chunker.documentCount == 1000)
    let again = try #require(stream.reopened())
    #expect(try bytes(of: again, room: 4096).count == line.utf8.count * 1000)
  }

  @Test(arguments: encodings)
  func `gives what it has not given yet in another stream`(
    name: String, bytes: [UInt8], encoding: TextEncoding, evidence: StreamFacts.Evidence, codes: [String]
  ) throws {
    let all = Array(Self.text.utf8)
    for taken in 0...all.count {
      let stream = try ByteStream(InputFile(name: "a.json", content: bytes))
      let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1)
      defer { room.deallocate() }
      for _ in 0..<taken { _ = try stream.read(into: room) }
      let rest = try #require(try stream.rest())
      #expect(try self.bytes(of: rest, room: 3) == Array(all[taken...]))
      #expect(try self.bytes(of: stream, room: 3) == Array(all[taken...]))
    }
  }

  @Test func `gives the rest of a packed file and of one on disk`() throws {
    let packed = try ByteStream(InputFile(name: "a.gz", content: GzipTests.packed))
    let folder = try PliegoTestSupport.TemporaryFolder()
    let path = try folder.write("A,B\n1,2\n", to: "a.csv")
    for stream in [packed, try ByteStream(InputFile(path: path, name: "a.csv"))] {
      let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 3)
      defer { room.deallocate() }
      #expect(try stream.read(into: room) == 3)
      #expect(try text(of: #require(try stream.rest()), room: 100) == "\n1,2\n")
    }
  }

  @Test func `keeps what cannot be read twice`() throws {
    let folder = try PliegoTestSupport.TemporaryFolder()
    let path = folder.file("pipe").path(percentEncoded: false)
    #expect(mkfifo(path, 0o600) == 0)
    let content = GzipTests.packed
    Thread.detachNewThread {
      let end = open(path, O_WRONLY)
      _ = write(end, content, content.count)
      close(end)
    }
    let pipe = try ByteStream(InputFile(path: path, name: "pipe"))
    #expect(!pipe.isRereadable && pipe.reopened() == nil)
    let kept = try pipe.spooled(in: folder.path)
    #expect(try text(of: kept, room: 100) == "A,B\n1,2\n")
    #expect(try text(of: #require(kept.reopened()), room: 100) == "A,B\n1,2\n")
    #expect(folder.fileNames == ["pipe"])
  }

  @Test(.fires("J013"))
  func `says where it could not keep it`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    let stream = try ByteStream(InputFile(path: "/dev/fd/\(ends[0])", name: "-"))
    let error = #expect(throws: SourceError.self) { _ = try stream.spooled(in: "/nonexistent") }
    #expect(error?.diagnostics.map(\.code.id) == ["J013"])
  }

  @Test(arguments: ["/nonexistent", "/"])
  func `says when a file cannot be opened`(path: String) {
    let error = #expect(throws: SourceError.self) { _ = try ByteStream(InputFile(path: path, name: "a")) }
    #expect(error?.diagnostics.map(\.code.id) == ["D018"])
  }

  // MARK: What parsers find

  @Test(.fires("J008"))
  func `names the encoding that text looks like`() throws {
    let bytes = Array("{\"a\":\"a".utf8) + [0xF1, 0x6F] + Array("\"}".utf8)
    let finding = bytes.withUnsafeBufferPointer {
      Diagnostic.invalidUTF8(in: "a.json", $0, at: 7, place: StreamPosition(offset: 107, line: 3, column: 8))
    }
    #expect(finding.code.id == "J008" && finding.span == SourceSpan(file: "a.json", line: 3, column: 8))
    #expect(finding.help.first?.english.contains("--encoding windows-1252") == true)
    #expect(finding.notes.first?.english.contains("año") == true)
  }

  private func bytes(of stream: ByteStream, room: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room)
    defer { buffer.deallocate() }
    while case let got = try stream.read(into: buffer), got > 0 { result += buffer[..<got] }
    #expect(try stream.read(into: buffer) == 0)
    return result
  }

  private func text(of stream: ByteStream, room: Int) throws -> String {
    String(decoding: try bytes(of: stream, room: room), as: UTF8.self)
  }

  /// The codes of the error that reading ends with.
  private func codes(of stream: ByteStream) throws -> [String] {
    do {
      _ = try bytes(of: stream, room: 64)
      return []
    } catch let error as SourceError {
      return error.diagnostics.map(\.code.id)
    }
  }
}
