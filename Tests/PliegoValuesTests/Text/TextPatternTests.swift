import PliegoValues
import Testing

@Suite("TextPattern")
struct TextPatternTests {
  @Test func `matches anywhere unless it is tied`() throws {
    let pattern = try TextPattern("^[A-ZÑ&]{3,4}\\d{6}")
    #expect(pattern.matches("ÑAN010203XX1"))
    #expect(!pattern.matches("x ABC010203"))
    #expect(try TextPattern("b").matches("abc"))
    #expect(try TextPattern("").matches(""))
    #expect(try TextPattern("^$").matches(""))
  }

  @Test func `takes groups out`() throws {
    let pattern = try TextPattern("(\\d+)-(x)?(ñ+)")
    #expect(pattern.groupCount == 3)
    #expect(pattern.extract(from: "a 12-ññ b") == "12-ññ")
    #expect(pattern.extract(group: 1, from: "a 12-ññ b") == "12")
    #expect(pattern.extract(group: 2, from: "a 12-ññ b") == nil)
    #expect(pattern.extract(group: 3, from: "a 12-ññ b") == "ññ")
    #expect(pattern.extract(group: 4, from: "a 12-ññ b") == nil)
    #expect(pattern.extract(group: -1, from: "a 12-ññ b") == nil)
    #expect(pattern.extract(from: "none") == nil)
  }

  @Test(arguments: ["(", "a**", "(?=x)", "\\1", "[z-a]"])
  func `says why a pattern is malformed`(text: String) {
    do {
      _ = try TextPattern(text)
      Issue.record("\(text) was taken")
    } catch TextPatternError.malformed(let reason) {
      #expect(!reason.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `refuses long patterns`() throws {
    #expect(try TextPattern(String(repeating: "a", count: 1000)).groupCount == 0)
    #expect(throws: TextPatternError.tooLong(1001)) { try TextPattern(String(repeating: "a", count: 1001)) }
  }
}
