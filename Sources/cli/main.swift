import Glibc
import Glossary
import Markup
import Normalize
import Text

// temporary driver: normalize-jsonl of text records via python-preprocessed TSV: id \t path
let (glossary, diagnostics) = try GlossaryFolder.load(["glossaries"])
for d in diagnostics.prefix(20) { print(d) }
guard let image = ImageBuilder.image(of: glossary) else { exit(3) }

var normalizer = Normalizer(image)
while let line = readLine() {
  let parts = line.split(separator: "\t")
  let fd = open(String(parts[1]), O_RDONLY)
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let n = read(fd, &bytes, bytes.count)
  close(fd)
  bytes = Array(bytes[..<n])
  let item = Item.stub(id: String(parts[0]), bytes: bytes)
  let result = normalizer.normalize(item, source: SourceInfo(name: String(parts[1]), sha256: "", bytes: n))
  let out = ResultJSON(style: .compact).bytes(of: result)
  out.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
}
