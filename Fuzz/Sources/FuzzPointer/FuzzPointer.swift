import FuzzDriver
import PliegoJSON

private let document: JSONValue = [
  "a": [0, ["b": 1], []], "": ["": 2], "a/b": 3, "m~n": 4, "é": 5, "0": 6, "~1": 7, "-": 8, "%25": 9,
]

/// The bytes are a pointer, and a fragment that holds one.
///
/// What is checked besides memory: a pointer is printed as it was read, steps resolve one by one as all together, and a
/// fragment without percent signs is the pointer itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPointer(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let fragment = JSONPointer(fragment: text)
  if let fragment { precondition(JSONPointer(fragment.description) == fragment, "a fragment printed wrongly") }
  guard let pointer = JSONPointer(text) else {
    if !text.utf8.contains(UInt8(ascii: "%")) { precondition(fragment == nil, "a fragment that is no pointer") }
    return 0
  }
  precondition(Array(pointer.description.utf8) == Array(text.utf8), "a pointer printed wrongly")
  if !text.utf8.contains(UInt8(ascii: "%")) { precondition(fragment == pointer, "a fragment read wrongly") }
  var value: JSONValue? = document
  for token in pointer.tokens { value = value.flatMap { JSONPointer(tokens: [token]).resolve(in: $0) } }
  precondition(value == pointer.resolve(in: document), "steps that lead elsewhere")
  return 0
}

@_cdecl("FuzzPointer_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzPointer)
}
