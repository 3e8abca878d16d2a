// swift-tools-version: 6.1
import PackageDescription

// C libraries come from Debian (see scripts/install-dependencies); each is wrapped in a system-library target,
// or in a small shim where its interface is C++.
// Exclusive access is proved at compile time almost everywhere; the checks that are left for run time sit in the scratch
// memory of the engine's workers, which one thread owns. They cost 4% there, and stay on in debug builds, where tests run.
let strict: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"]),
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
  name: "normalize",
  products: [
    .executable(name: "normalize", targets: ["cli"]),
    .library(name: "normalize-c", type: .dynamic, targets: ["CInterface"]),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CYAJL", pkgConfig: "yajl", providers: [.apt(["libyajl-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),

    .target(name: "Text", dependencies: ["CStemmer", "CUTF8Proc", "CCLD2"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Text", "CLibXML2", "CYAJL"], swiftSettings: strict),
    .target(name: "Glossary", dependencies: ["Text", "CLibYAML", "CLibXML2"], swiftSettings: strict),
    .target(
      name: "Normalize", dependencies: ["Text", "Markup", "Glossary", "CNettle"], swiftSettings: strict),
    .target(name: "Corpus", dependencies: ["Text", "Markup", "Glossary", "Normalize"], swiftSettings: strict),
    // The shared library for other languages; CNormalize is its header.
    .systemLibrary(name: "CNormalize"),
    .target(name: "CLibraryPath"),
    .target(
      name: "CInterface", dependencies: ["CNormalize", "CLibraryPath", "Markup", "Glossary", "Normalize", "Text"],
      exclude: ["exports.map"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags([
          "-Xlinker", "-soname=libnormalize.so.0",
          "-Xlinker", "--version-script=\(Context.packageDirectory)/Sources/CInterface/exports.map",
        ]),
        .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
      ]),
    // The command's allocator: a posting is many small objects that are given back together, which glibc's is slow at. The
    // library for other languages leaves its host the one that it has.
    // Swift's own library is part of the command, which so starts without looking its names up and runs where no Swift is.
    .executableTarget(
      name: "cli", dependencies: ["CMimalloc", "Text", "Markup", "Glossary", "Normalize", "Corpus"],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),

    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "GlossaryTests", dependencies: ["Glossary", "Text"], exclude: ["Cases", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "NormalizeTests", dependencies: ["Normalize", "Glossary", "Markup", "Text"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus", "Glossary"], swiftSettings: strict),
    .testTarget(name: "CLITests", dependencies: ["Normalize"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
