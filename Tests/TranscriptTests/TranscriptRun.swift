import Foundation
import PliegoTestSupport

/// Runs the console blocks of one page.
struct TranscriptRun {
  struct Failure: CustomStringConvertible {
    let place: String
    let text: String
    var description: String { "\(place): \(text)" }
  }

  /// The page as it would be if all its commands were right; the same as before when they are.
  private(set) var updatedText: String
  private(set) var failures: [Failure] = []

  private let path: String
  private let transcript: Transcript
  private let usualFolder: URL?
  /// The titled blocks so far; those from `newFiles` on came after the last console block.
  private var files: [(name: String, text: String)] = []
  private var newFiles = 0
  private var folder: TemporaryFolder?
  private var edits: [(range: Range<Int>, lines: [String])] = []

  /// What commands find in their environment besides `PATH`: the same everywhere, and no color.
  private static let variables = [
    "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1", "COLUMNS": "100", "TERM": "dumb",
  ]

  /// - Parameters:
  ///   - path: how messages call the page.
  ///   - usualFolder: what blocks that name no folder start with a copy of; `nil` is an empty one.
  init(_ text: String, path: String, usualFolder: URL?) throws {
    self.path = path
    self.usualFolder = usualFolder
    transcript = Transcript(text)
    updatedText = text
    for part in transcript.parts {
      switch part {
      case .file(let name, let text): files.append((name, text))
      case .console(let block): try run(block)
      case .unrunShell(let line): fail(line, "a shell block is never run; make it a console block")
      }
    }
    applyEdits()
  }

  private mutating func run(_ block: Transcript.Block) throws {
    guard block.isRun else {
      for command in block.commands where !NorunCommands.allows(command.line) {
        fail(block.line, "'\(command.line)' is not among the commands that may be shown without being run")
      }
      return
    }
    let folder = try prepareFolder(for: block)
    for command in block.commands { try run(command, in: folder) }
  }

  private mutating func prepareFolder(for block: Transcript.Block) throws -> TemporaryFolder {
    var folder = folder
    if folder == nil || !block.isContinued {
      let source = block.folder.map { PackageRoot.file($0) } ?? usualFolder
      folder = try source.map { try TemporaryFolder(copyOf: $0) } ?? TemporaryFolder()
    }
    let ready = try folder ?? TemporaryFolder()
    // A folder that goes on keeps what commands have done to older files.
    for file in files.dropFirst(block.isContinued ? newFiles : 0) { try ready.write(file.text, to: file.name) }
    newFiles = files.count
    self.folder = ready
    return ready
  }

  private mutating func run(_ command: Transcript.Command, in folder: TemporaryFolder) throws {
    let variables = Self.variables.merging(["HOME": folder.path]) { $1 }
    let result = try Subprocess.bash(command.line, in: folder.url, variables: variables)
    let lines = ExpectedOutput.lines(result.output)
    if result.status == command.status, ExpectedOutput.matches(command.expected[...], lines[...]) { return }
    let shown = lines + (result.status == 0 ? [] : ["? \(result.status)"])
    let wanted = command.expected + (command.status == 0 ? [] : ["? \(command.status)"])
    let difference = LineDifference(from: wanted.joined(separator: "\n"), to: shown.joined(separator: "\n"))
    fail(command.expectedLines.lowerBound, "$ \(command.line)\n\(difference.text)")
    edits.append((command.expectedLines, shown))
  }

  private mutating func fail(_ line: Int, _ text: String) {
    failures.append(Failure(place: "\(path):\(line)", text: text))
  }

  private mutating func applyEdits() {
    var lines = transcript.lines
    for edit in edits.reversed() { lines.replaceSubrange(edit.range, with: edit.lines) }
    updatedText = lines.joined(separator: "\n")
  }
}

/// The commands that pages may show without a test running them: those that fetch, install or build the project.
enum NorunCommands {
  static let beginnings = [
    "git clone ", "cd pliego", "make demo", "make test", "make build", "make lint", "make install", "make setup",
    "make conformance", "make bench", "make fuzz", "make sanitize", "make format", "sudo make install",
    "swift build", "swift test", "PLIEGO_UPDATE_SNAPSHOTS=1 swift test", "PLIEGO_SEED=", "source <(pliego completions",
    "man pliego", ".ci/run",
  ]

  static func allows(_ line: String) -> Bool {
    beginnings.contains { line.hasPrefix($0) }
  }
}
