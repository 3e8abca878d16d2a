import Text

/// The states of the United States and the provinces of Canada, as postings write them behind a place.
enum StateNames {
  /// A state's or province's abbreviation, or the name of a state.
  static let pattern = Pattern.reading { passage, sentence, position in
    if abbreviations.contains(passage.forms[position].surface) { return position + 1 }
    return (1...2).map { position + $0 }.first { end in
      end <= sentence.upperBound && names.contains(Form(passage.text(position..<end)).folded)
    }
  }

  /// The provinces and territories of Canada, in English and French, without accents.
  static let provinces: Set<String> = [
    "alberta", "british columbia", "manitoba", "new brunswick", "newfoundland and labrador", "nova scotia", "ontario",
    "prince edward island", "quebec", "saskatchewan", "northwest territories", "nunavut", "yukon",
    "colombie-britannique", "nouveau-brunswick", "terre-neuve-et-labrador", "nouvelle-ecosse", "ile-du-prince-edouard",
    "territoires du nord-ouest",
  ]
  /// Postal abbreviations of the states of the United States and the provinces of Canada.
  static let abbreviations: Set<String> = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
    "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
  ]

  /// Those states of the United States that are no city's or other country's name.
  private static let names: Set<String> = [
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
    "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont",
    "virginia", "west virginia", "wisconsin", "wyoming",
  ]
}
