import Text

/// An alignment as a page to read: both versions side by side, one row a link, its score by colour and number.
struct AlignmentPage {
  let alignment: BilingualAlignment
  let links: [BilingualAlignment.Link]

  private static let style = """
    body{font:16px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem}
    table{border-collapse:collapse;width:100%}td,th{padding:.35rem .7rem;vertical-align:top;text-align:left;
    border-bottom:1px solid #ddd}td.s{width:46%}td.n{color:#555;font-variant-numeric:tabular-nums;white-space:nowrap}
    tr.h td.s{font-weight:700}tr.low{background:#fff3d6}tr.none{background:#fbe3e1}
    """

  /// Links below this posterior are marked for a look.
  private static let doubtful = 0.5

  var text: String {
    let rows = links.map(row).joined()
    let languages = [alignment.sourceLanguage, alignment.targetLanguage].map(HTMLLayout.escaped)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Alignment</title><style>\(Self.style)</style></head>
      <body>
      <table>
      <tr><th lang="\(languages[0])">\(languages[0])</th><th lang="\(languages[1])">\(languages[1])</th>\
      <th>score</th></tr>
      \(rows)</table>
      </body>
      </html>

      """
  }

  private func row(_ link: BilingualAlignment.Link) -> String {
    let isHeading = alignment.source[link.source].first.map { $0.kind == .heading || $0.kind == .title } ?? false
    var classes = isHeading ? ["h"] : []
    if link.source.isEmpty || link.target.isEmpty {
      classes.append("none")
    } else if link.score < Self.doubtful {
      classes.append("low")
    }
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let why = HTMLLayout.escaped(link.anchors.joined(separator: " "))
    return "<tr\(attribute)><td class=\"s\" lang=\"\(HTMLLayout.escaped(alignment.sourceLanguage))\">"
      + HTMLLayout.escaped(alignment.sourceText(of: link))
      + "</td><td class=\"s\" lang=\"\(HTMLLayout.escaped(alignment.targetLanguage))\">"
      + HTMLLayout.escaped(alignment.targetText(of: link))
      + "</td><td class=\"n\" title=\"\(why)\">\(link.score.decimal(2))</td></tr>\n"
  }
}
