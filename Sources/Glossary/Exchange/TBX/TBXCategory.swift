/// The data categories of TBX-Basic that this program writes, with the module that each belongs to.
///
/// Source: the modules Min and Basic of the public dialect TBX-Basic, which goes with ISO 30042:2019.
enum TBXCategory: String {
  case subjectField, customerSubset, externalCrossReference, administrativeStatus
  case projectSubset, crossReference, termType

  /// The namespace prefix in the style DCT.
  var prefix: String {
    switch self {
    case .subjectField, .customerSubset, .externalCrossReference, .administrativeStatus: "min"
    case .projectSubset, .crossReference, .termType: "basic"
    }
  }

  /// The element that carries the category in the style DCA.
  var carrier: String {
    switch self {
    case .subjectField: "descrip"
    case .customerSubset, .projectSubset: "admin"
    case .externalCrossReference: "xref"
    case .crossReference: "ref"
    case .administrativeStatus, .termType: "termNote"
    }
  }
}

/// How TBX says what the tiers of labels say.
enum TBXStatus {
  static func written(_ tier: Label.Tier) -> String {
    switch tier {
    case .preferred: "preferredTerm-admn-sts"
    case .variant: "admittedTerm-admn-sts"
    case .hidden: "deprecatedTerm-admn-sts"
    }
  }

  /// The tier of a status, with or without the suffix; terms that are not to be used any more are matched and never shown.
  static func tier(_ status: String) -> Label.Tier {
    switch status.prefix(while: { $0 != "-" }) {
    case "preferredTerm", "preferred", "standardizedTerm": .preferred
    case "deprecatedTerm", "deprecated", "supersededTerm", "superseded": .hidden
    default: .variant
    }
  }
}
