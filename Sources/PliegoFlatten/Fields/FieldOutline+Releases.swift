public import PliegoJSON

/// Going through releases.
extension FieldOutline {
  /// The most UTF-16 code units that a cell of a spreadsheet takes.
  public static let longestCell = 32_767

  /// Notes the fields of a release.
  public mutating func add(release: JSONNode) {
    entries[0].rows += 1
    addMembers(of: release, to: 0)
  }

  private mutating func addMembers(of object: JSONNode, to entry: Int) {
    let end = object.end
    var place = object.index + 1
    while place < end {
      let value = object.node(at: place + 1)
      if let child = child(of: entry, object.node(at: place)) {
        add(value, to: child)
      } else {
        entries[entry].hasRest = true
      }
      place = value.end
    }
  }

  @inline(__always)
  private mutating func add(_ value: JSONNode, to entry: Int) {
    switch value.kind {
    case .string, .name: note(.text, value, entry)
    case .number: note(.number, value, entry)
    case .true, .false: note(.boolean, value, entry)
    case .null: emptyValues += 1
    case .object:
      if value.isEmpty { emptyValues += 1 } else { addMembers(of: value, to: entry) }
    case .array: addArray(value, to: entry)
    }
  }

  @inline(__always)
  private mutating func note(_ contents: Contents, _ value: JSONNode, _ entry: Int) {
    entries[entry].contents.insert(contents)
    let length = Int(value.tapeNode.length)
    if length > entries[entry].longest { noteLength(length, value, entry) }
  }

  /// Bytes are at least as many as characters, so only long texts have to be counted.
  private mutating func noteLength(_ length: Int, _ value: JSONNode, _ entry: Int) {
    guard length > Self.longestCell else {
      entries[entry].longest = length
      return
    }
    var text = ByteWriter()
    if value.isArray { ListText.append(value, to: &text) } else { text.append(value.text) }
    entries[entry].longest = max(entries[entry].longest, text.text.utf16.count)
  }

  private mutating func addArray(_ array: JSONNode, to entry: Int) {
    switch ArrayShape(array) {
    case .empty: emptyValues += 1
    case .list: note(.list, array, entry)
    case .objects:
      guard let element = element(of: entry) else {
        entries[entries[entry].parent].hasRest = true
        return
      }
      for object in array.elements {
        entries[element].rows += 1
        addMembers(of: object, to: element)
      }
    }
  }
}

/// What becomes of an array.
enum ArrayShape {
  case empty
  /// Each element is a row of a table.
  case objects
  /// One cell holds all of it.
  case list

  @inline(__always)
  init(_ array: JSONNode) {
    guard array.end > array.index + 1 else {
      self = .empty
      return
    }
    for element in array.elements where !element.isObject {
      self = .list
      return
    }
    self = .objects
  }
}
