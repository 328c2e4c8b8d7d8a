public import PliegoDiagnostics
public import PliegoJSON

/// A question about data that the schema alone does not ask.
///
/// One file a check, below `Rules/`: its code, its page, its question. `Scripts/make-check-registry.py` finds it there;
/// its two fixtures lie in `Tests/Fixtures/checks/`, its page is written from `page` and the fixtures.
public protocol Check: Sendable {
  static var code: DiagnosticCode { get }
  static var page: CheckPage { get }
  init()
  /// Enters itself in the list of its kind, or in several; finding out by casts takes longer than checking a small file.
  func join(_ set: inout CheckSet)
}

/// What `pliego explain` says of a check, beside its fixtures.
public struct CheckPage: Sendable {
  /// The rules of the standard that it holds, by our numbers: `DATE-01`.
  public var rules: [String]
  /// Why it matters: one or two sentences.
  public var why: Phrase
  /// What to do about it: one or two sentences.
  public var cure: Phrase

  public init(rules: [String], why: Phrase, cure: Phrase) {
    self.rules = rules
    self.why = why
    self.cure = cure
  }
}

/// Asked of every member of every object of a release.
public protocol FieldCheck: Check {
  /// Whether there is anything to ask of a field; decided once for each field of the profile.
  ///
  /// - Parameter field: `nil` for members that the profile does not know.
  static func applies(to field: FieldContext) -> Bool
  /// The values it may have anything to say about; the others are not even shown to it.
  static var kinds: ValueKinds { get }
  func check(_ member: MemberSubject, _ report: inout Reporter)
  /// The same as a function of the type, which a walk calls by the million.
  static func ask(_ member: MemberSubject, _ report: inout Reporter)
}

extension FieldCheck {
  public func join(_ set: inout CheckSet) { set.fields.append(self) }
  public static var kinds: ValueKinds { .all }
  public static func ask(_ member: MemberSubject, _ report: inout Reporter) { Self().check(member, &report) }
}

/// Asked of every object of some types, wherever in the release it stands.
public protocol ObjectCheck: Check {
  /// The schema's definitions: `Period`, `Value`; `Release` for the release itself.
  static var types: Set<String> { get }
  func check(_ object: ObjectSubject, _ report: inout Reporter)
  /// The same as a function of the type, which a walk calls by the million.
  static func ask(_ object: ObjectSubject, _ report: inout Reporter)
}

extension ObjectCheck {
  public func join(_ set: inout CheckSet) { set.objects.append(self) }
  public static func ask(_ object: ObjectSubject, _ report: inout Reporter) { Self().check(object, &report) }
}

/// Asked of every release once; also of compiled releases.
public protocol ReleaseCheck: Check {
  func check(_ release: ReleaseSubject, _ report: inout Reporter)
  /// The same as a function of the type.
  static func ask(_ release: ReleaseSubject, _ report: inout Reporter)
}

extension ReleaseCheck {
  public func join(_ set: inout CheckSet) { set.releases.append(self) }
  public static func ask(_ release: ReleaseSubject, _ report: inout Reporter) { Self().check(release, &report) }
}

/// Asked of every record once; its releases are asked for themselves too.
public protocol RecordCheck: Check {
  func check(_ record: RecordSubject, _ report: inout Reporter)
}

extension RecordCheck {
  public func join(_ set: inout CheckSet) { set.records.append(self) }
}

/// Asked of the root of every text once, whatever it is; not of releases and records cut out of a package.
public protocol TextCheck: Check {
  /// - Parameter kind: what the text was taken for.
  func check(_ root: JSONNode, kind: DocumentKind, _ report: inout Reporter)
}

extension TextCheck {
  public func join(_ set: inout CheckSet) { set.texts.append(self) }
}

/// Asked, when everything has been read, of every process about which there is more than one release or record.
public protocol ProcessCheck: Check {
  func check(_ process: ProcessSubject, _ report: inout DatasetReporter)
}

extension ProcessCheck {
  public func join(_ set: inout CheckSet) { set.processes.append(self) }
}

/// Asked once, when everything has been read, about all releases and records together.
public protocol DatasetCheck: Check {
  func check(_ dataset: DatasetSubject, _ report: inout DatasetReporter)
}

extension DatasetCheck {
  public func join(_ set: inout CheckSet) { set.datasets.append(self) }
}

/// Asked of every package once; of a large one without its releases or records, whose arrays are then empty.
public protocol PackageCheck: Check {
  func check(_ package: PackageSubject, _ report: inout Reporter)
}

extension PackageCheck {
  public func join(_ set: inout CheckSet) { set.packages.append(self) }
}
