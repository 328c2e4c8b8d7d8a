import PliegoJSON

/// Applies JSON Patch (RFC 6902) and JSON Merge Patch (RFC 7396) as the texts say it, for holding pliego's patches against.
enum PatchApplication {
  struct Refused: Error {
    var reason: String
  }

  // MARK: RFC 6902

  static func apply(_ patch: JSONValue, to document: JSONValue) throws -> JSONValue {
    guard let operations = patch.arrayValue else { throw Refused(reason: "a patch is an array") }
    return try operations.reduce(document) { try apply(operation: $1, to: $0) }
  }

  private static func apply(operation: JSONValue, to document: JSONValue) throws -> JSONValue {
    guard let name = operation["op"]?.stringValue, let path = pointer(operation["path"]) else {
      throw Refused(reason: "an operation has op and path")
    }
    switch name {
    case "add":
      guard let value = operation["value"] else { throw Refused(reason: "add has a value") }
      return try add(value, at: path.tokens[...], in: document)
    case "remove": return try remove(at: path.tokens[...], in: document).rest
    case "replace":
      guard let value = operation["value"], path.resolve(in: document) != nil else {
        throw Refused(reason: "replace has a value and a place")
      }
      return try set(value, at: path.tokens[...], in: document)
    case "move":
      guard let from = pointer(operation["from"]) else { throw Refused(reason: "move has a from") }
      guard from.tokens.count >= path.tokens.count || Array(path.tokens.prefix(from.tokens.count)) != from.tokens
      else { throw Refused(reason: "nothing moves into itself") }
      let (value, rest) = try remove(at: from.tokens[...], in: document)
      return try add(value, at: path.tokens[...], in: rest)
    case "copy":
      guard let from = pointer(operation["from"]), let value = from.resolve(in: document) else {
        throw Refused(reason: "copy has a from")
      }
      return try add(value, at: path.tokens[...], in: document)
    case "test":
      guard let value = operation["value"], path.resolve(in: document) == value else {
        throw Refused(reason: "test failed")
      }
      return document
    default: throw Refused(reason: "no operation \(name)")
    }
  }

  private static func pointer(_ text: JSONValue?) -> JSONPointer? { text?.stringValue.flatMap { JSONPointer($0) } }

  private static func add(_ value: JSONValue, at path: ArraySlice<String>, in document: JSONValue) throws -> JSONValue {
    guard let token = path.first else { return value }
    guard path.count == 1 else { return try descend(token, document) { try add(value, at: path.dropFirst(), in: $0) } }
    switch document {
    case .object(var object):
      object[token] = value
      return .object(object)
    case .array(var elements):
      guard let place = token == "-" ? elements.count : index(token), place <= elements.count else {
        throw Refused(reason: "no place \(token)")
      }
      elements.insert(value, at: place)
      return .array(elements)
    default: throw Refused(reason: "nothing to add to")
    }
  }

  private static func set(_ value: JSONValue, at path: ArraySlice<String>, in document: JSONValue) throws -> JSONValue {
    guard let token = path.first else { return value }
    return try descend(token, document) { try set(value, at: path.dropFirst(), in: $0) }
  }

  private static func remove(
    at path: ArraySlice<String>, in document: JSONValue
  ) throws -> (value: JSONValue, rest: JSONValue) {
    guard let token = path.first else { return (document, .null) }
    guard path.count == 1 else {
      var removed: JSONValue = .null
      let rest = try descend(token, document) { inner in
        let (value, rest) = try remove(at: path.dropFirst(), in: inner)
        removed = value
        return rest
      }
      return (removed, rest)
    }
    switch document {
    case .object(var object):
      guard let value = object.removeValue(forName: token) else { throw Refused(reason: "no member \(token)") }
      return (value, .object(object))
    case .array(var elements):
      guard let place = index(token), place < elements.count else { throw Refused(reason: "no element \(token)") }
      return (elements.remove(at: place), .array(elements))
    default: throw Refused(reason: "nothing to remove from")
    }
  }

  private static func descend(
    _ token: String, _ document: JSONValue, _ change: (JSONValue) throws -> JSONValue
  ) throws -> JSONValue {
    switch document {
    case .object(var object):
      guard let value = object[token] else { throw Refused(reason: "no member \(token)") }
      object[token] = try change(value)
      return .object(object)
    case .array(var elements):
      guard let place = index(token), place < elements.count else { throw Refused(reason: "no element \(token)") }
      elements[place] = try change(elements[place])
      return .array(elements)
    default: throw Refused(reason: "nothing below \(token)")
    }
  }

  private static func index(_ token: String) -> Int? {
    guard let first = token.utf8.first, (48...57).contains(first), first != 48 || token.utf8.count == 1 else {
      return nil
    }
    return token.utf8.allSatisfy { (48...57).contains($0) } ? Int(token) : nil
  }

  // MARK: RFC 7396

  static func merge(_ patch: JSONValue, into document: JSONValue) -> JSONValue {
    guard case .object(let members) = patch else { return patch }
    var object = document.objectValue ?? [:]
    for (name, value) in members {
      if value.isNull {
        object.removeValue(forName: name)
      } else {
        object[name] = merge(value, into: object[name] ?? .null)
      }
    }
    return .object(object)
  }
}
