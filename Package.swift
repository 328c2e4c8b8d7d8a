// swift-tools-version: 6.2
import PackageDescription

/// What holds for all Swift targets; the loop at the end applies it, which leaves to each target its own needs.
let houseSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "pliego",
  products: [
    .library(name: "Pliego", targets: ["Pliego"]),
    .executable(name: "pliego", targets: ["pliego"]),
  ],
  targets: [
    // 0. C, one door each.
    .target(name: "CPliego"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Opened when they are wanted, so not linked.
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CStandardData"),

    // 1 to 3. The core: no input or output.
    .target(name: "PliegoValues", dependencies: ["CUTF8Proc", "CRE2", "CStandardData"]),
    .target(name: "PliegoJSON", dependencies: ["PliegoValues", "CPliego", "CSimdjson"]),
    .target(name: "PliegoDiagnostics", dependencies: ["PliegoJSON"]),

    // 4. What everything asks: the standard's facts, YAML, rows.
    .target(name: "PliegoOCDS", dependencies: ["PliegoJSON", "PliegoDiagnostics", "CStandardData"]),
    .target(
      name: "PliegoSchema", dependencies: ["PliegoJSON", "PliegoDiagnostics", "PliegoValues", "CPCRE2"]),
    .target(name: "PliegoYAML", dependencies: ["PliegoDiagnostics", "CYAML"]),
    .target(name: "PliegoRows", dependencies: ["PliegoDiagnostics"]),

    // 5. Where rows come from, and what they become.
    .target(
      name: "PliegoSources",
      dependencies: [
        "PliegoRows", "PliegoDiagnostics", "PliegoJSON", "PliegoValues", "CZlib", "CZstd", "CArchive", "CExpat",
        "CSQLite", "CPostgres", "CPliego", "CSimdjson",
      ]),
    .target(
      name: "PliegoChecks",
      dependencies: ["PliegoSchema", "PliegoOCDS", "PliegoJSON", "PliegoDiagnostics", "PliegoValues", "PliegoYAML"]),
    .target(
      name: "PliegoMapping",
      dependencies: [
        "PliegoRows", "PliegoYAML", "PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "PliegoValues", "CCrypto",
      ]),

    .target(name: "PliegoMerge", dependencies: ["PliegoJSON", "PliegoDiagnostics", "PliegoOCDS", "PliegoValues"]),
    .target(
      name: "PliegoPackages",
      dependencies: ["PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "PliegoValues", "CCrypto"]),
    .target(name: "PliegoFlatten", dependencies: ["PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "CPliego"]),
    .target(name: "PliegoTables", dependencies: ["PliegoJSON", "CXLSXWriter", "CSQLite"]),

    // 6. Before and after, which asks for the rules of merging.
    .target(
      name: "PliegoDiff",
      dependencies: ["PliegoMerge", "PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "PliegoValues"]),

    // 7 to 10. Hands, face, desk, door.
    .target(
      name: "PliegoReport",
      dependencies: [
        "PliegoDiagnostics", "PliegoJSON", "PliegoMapping", "PliegoYAML", "PliegoChecks", "PliegoDiff", "PliegoValues",
      ]),
    .target(
      name: "Pliego",
      dependencies: [
        "PliegoReport", "PliegoMapping", "PliegoChecks", "PliegoMerge", "PliegoDiff", "PliegoPackages",
        "PliegoFlatten", "PliegoTables",
        "PliegoSchema", "PliegoSources", "PliegoRows", "PliegoYAML", "PliegoOCDS", "CPliego",
        "PliegoDiagnostics", "PliegoJSON", "PliegoValues",
      ]),
    .target(
      name: "PliegoCommandLine",
      dependencies: [
        "Pliego", "PliegoReport", "PliegoChecks", "PliegoDiff", "PliegoFlatten", "PliegoMapping", "PliegoPackages",
        "PliegoDiagnostics", "PliegoJSON",
      ]),
    .executableTarget(name: "pliego", dependencies: ["PliegoCommandLine"]),

    // Tests: one target a room, then what crosses rooms.
    .target(
      name: "PliegoTestSupport", dependencies: ["PliegoDiagnostics", "PliegoJSON"], path: "Tests/PliegoTestSupport"),
    .testTarget(name: "PliegoValuesTests", dependencies: ["PliegoValues", "PliegoTestSupport"]),
    .testTarget(name: "PliegoJSONTests", dependencies: ["PliegoJSON", "PliegoValues", "PliegoTestSupport"]),
    .testTarget(name: "PliegoDiagnosticsTests", dependencies: ["PliegoDiagnostics", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoOCDSTests", dependencies: ["PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport"]),
    .testTarget(name: "PliegoYAMLTests", dependencies: ["PliegoYAML", "PliegoDiagnostics", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoSourcesTests",
      dependencies: [
        "PliegoSources", "PliegoRows", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport", "CArchive", "CPostgres",
      ]),
    .testTarget(
      name: "PliegoMappingTests",
      dependencies: [
        "PliegoMapping", "PliegoSources", "PliegoYAML", "PliegoOCDS", "PliegoRows", "PliegoDiagnostics", "PliegoJSON",
        "PliegoValues", "PliegoReport", "PliegoTestSupport",
      ]),
    .testTarget(
      name: "PliegoSchemaTests",
      dependencies: ["PliegoSchema", "PliegoJSON", "PliegoDiagnostics", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoMergeTests",
      dependencies: [
        "PliegoMerge", "PliegoOCDS", "PliegoValues", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport",
      ]),
    .testTarget(
      name: "PliegoDiffTests",
      dependencies: [
        "PliegoDiff", "PliegoMerge", "PliegoOCDS", "PliegoValues", "PliegoDiagnostics", "PliegoJSON",
        "PliegoTestSupport",
      ]),
    .testTarget(
      name: "PliegoChecksTests",
      dependencies: ["PliegoChecks", "PliegoOCDS", "PliegoJSON", "PliegoDiagnostics", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoPackagesTests",
      dependencies: ["PliegoPackages", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoFlattenTests",
      dependencies: ["PliegoFlatten", "PliegoOCDS", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport"]),
    .testTarget(
      name: "PliegoReportTests",
      dependencies: [
        "PliegoReport", "PliegoChecks", "PliegoDiff", "PliegoMapping", "PliegoOCDS", "PliegoDiagnostics", "PliegoJSON",
        "PliegoValues", "PliegoTestSupport",
      ]),
    .testTarget(
      name: "PliegoTests",
      dependencies: [
        "Pliego", "PliegoChecks", "PliegoDiff", "PliegoFlatten", "PliegoMapping", "PliegoMerge", "PliegoOCDS",
        "PliegoPackages", "PliegoTables",
        "PliegoDiagnostics", "PliegoJSON",
        "PliegoReport", "PliegoSources",
        "PliegoTestSupport",
      ]),
    .testTarget(
      name: "PliegoCommandLineTests",
      dependencies: [
        "PliegoCommandLine", "Pliego", "PliegoChecks", "PliegoDiagnostics", "PliegoJSON", "PliegoTestSupport",
      ]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["PliegoDiagnostics", "PliegoMapping", "Pliego", "PliegoTestSupport"]),
    .testTarget(name: "TranscriptTests", dependencies: ["pliego", "PliegoTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

let cTargets: Set<String> = ["CPliego", "CRE2", "CSimdjson", "CStandardData"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = houseSettings + (target.swiftSettings ?? [])
}
package.cxxLanguageStandard = .cxx17
