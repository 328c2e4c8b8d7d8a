import CExpat
import Glibc

/// What reads one part of a workbook, tag by tag.
protocol XMLHandler: AnyObject {
  func start(_ tag: XMLTag) throws(WorkbookFailure)
  func end(_ name: XMLName) throws(WorkbookFailure)
  /// Text between tags, in UTF-8; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFailure)
}

/// The name of an element or attribute: its namespace, and the name in it.
///
/// SAFETY: points into expat's memory; valid during the call that hands it over.
struct XMLName {
  fileprivate let whole: UnsafePointer<CChar>
  fileprivate let local: UnsafePointer<CChar>

  fileprivate init(_ name: UnsafePointer<CChar>) {
    whole = name
    local = strrchr(name, XMLReader.separator).map { UnsafePointer($0 + 1) } ?? name
  }

  /// The name, in whatever namespace.
  func isNamed(_ name: StaticString) -> Bool { strcmp(local, name.cString) == 0 }

  /// The name, in the namespace whose address ends so; `nil` for a name without a namespace.
  func isNamed(_ name: StaticString, in space: StaticString?) -> Bool {
    guard isNamed(name) else { return false }
    guard let space else { return local == whole }
    return isIn(space)
  }

  func isIn(_ space: StaticString) -> Bool {
    let length = local - whole - 1
    guard length >= space.utf8CodeUnitCount else { return false }
    return memcmp(whole + length - space.utf8CodeUnitCount, space.utf8Start, space.utf8CodeUnitCount) == 0
  }
}

extension StaticString {
  /// SAFETY: a static string is followed by a NUL and is never freed.
  fileprivate var cString: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}

/// An element's start: its name and its attributes.
///
/// SAFETY: as for `XMLName`.
struct XMLTag {
  let name: XMLName
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute in the namespace whose address ends so; `nil` for one without a namespace.
  func bytes(_ name: StaticString, in space: StaticString? = nil) -> UnsafeBufferPointer<UInt8>? {
    guard var next = attributes else { return nil }
    while let key = next[0], let value = next[1] {
      if XMLName(key).isNamed(name, in: space) {
        let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(value))
      }
      next += 2
    }
    return nil
  }

  func text(_ name: StaticString, in space: StaticString? = nil) -> String? {
    bytes(name, in: space).map { String(decoding: $0, as: UTF8.self) }
  }

  func number(_ name: StaticString, in space: StaticString? = nil) -> Int? {
    text(name, in: space).flatMap { Int($0) }
  }
}

/// Reads XML as it comes, in blocks of any size, and tells a handler.
///
/// A document type declaration is refused before anything in it counts, so that there are no entities but the five of
/// XML itself: nothing expands, nothing is fetched. Depth and the length of one tag are limited.
///
/// SAFETY: owns expat's parser, which knows this object by an unretained pointer and calls it only inside `parse`, where
/// it is alive. Nothing of expat's memory outlives the call that hands it over.
final class XMLReader {
  fileprivate static let separator: CInt = 0x20

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let part: String
  private let limits: SourceLimits
  private var depth = 0
  /// Bytes fed since anything was told.
  private var silent = 0
  private var failure: WorkbookFailure?

  init(_ part: String, _ handler: any XMLHandler, limits: SourceLimits) throws(WorkbookFailure) {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(Self.separator)) else { throw .damagedArchive("no memory") }
    self.parser = parser
    self.handler = handler
    self.part = part
    self.limits = limits
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in XMLReader.of(data)?.started(name, attributes) },
      { data, name in XMLReader.of(data)?.ended(name) })
    XML_SetCharacterDataHandler(parser) { data, text, count in XMLReader.of(data)?.told(text, Int(count)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.of(data)?.metDoctype() }
  }

  deinit { XML_ParserFree(parser) }

  /// Feeds the next bytes.
  func parse(_ block: UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) {
    var rest = block[...]
    while !rest.isEmpty {
      // expat counts in 32 bits, and a tag that never ends is to be noticed soon.
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 18))
      rest = rest.dropFirst(piece.count)
      silent += piece.count
      try feed(piece, isLast: false)
      if silent > limits.tagBytes + piece.count { throw .limit(.tag(limits.tagBytes, part)) }
    }
  }

  /// Says that nothing follows.
  func finish() throws(WorkbookFailure) { try feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(WorkbookFailure) {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, CInt($0.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
      throw .badXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)), words)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ reason: WorkbookFailure) {
    failure = failure ?? reason
    XML_StopParser(parser, 0)
  }

  private func started(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name else { return }
    silent = 0
    depth += 1
    if depth > limits.xmlDepth { return stop(.limit(.depth(limits.xmlDepth, part))) }
    do throws(WorkbookFailure) {
      try handler.start(XMLTag(name: XMLName(name), attributes: attributes))
    } catch { stop(error) }
  }

  private func ended(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    silent = 0
    depth -= 1
    do throws(WorkbookFailure) { try handler.end(XMLName(name)) } catch { stop(error) }
  }

  private func told(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard failure == nil, let text else { return }
    silent = 0
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    do throws(WorkbookFailure) {
      try handler.text(UnsafeBufferPointer(start: start, count: count))
    } catch { stop(error) }
  }

  private func metDoctype() { stop(.doctype(part: part)) }
}

extension ZipArchive {
  /// Reads one part as XML.
  func parse(_ part: String, _ handler: any XMLHandler, limits: SourceLimits) throws(WorkbookFailure) {
    let reader = try XMLReader(part, handler, limits: limits)
    try read(part) { block throws(WorkbookFailure) in try reader.parse(block) }
    try reader.finish()
  }
}
