// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets are a package of their own, so that the tool never depends on them. See README.md.
let fuzzSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"]),
]

func fuzzTarget(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzDriver", .product(name: "Pliego", package: "pliego")], swiftSettings: fuzzSettings,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "pliego", path: "..")],
  targets: [.target(name: "FuzzDriver", swiftSettings: [.swiftLanguageMode(.v6)])]
    + [
      "FuzzCSV", "FuzzMapping", "FuzzFormula", "FuzzSplitter", "FuzzTape", "FuzzSchema", "FuzzPointer", "FuzzMerge",
      "FuzzWorkbook", "FuzzJSONSource",
    ].map(fuzzTarget)
)
