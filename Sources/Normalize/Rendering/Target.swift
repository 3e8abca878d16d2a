/// The posting that is written out, and how much of it has been said.
struct Target {
  /// In canonical form.
  let posting: Posting
  private let skills: [String: Modality]
  private let duties: Set<String>
  private(set) var saidSkills: Set<String> = []
  private(set) var saidDuties: Set<String> = []

  init(_ posting: Posting) {
    self.posting = posting.canonical
    skills = Dictionary(self.posting.skills.map { ($0.tag, $0.modality) }) { Modality.stronger($0, $1) }
    duties = self.posting.duties
  }

  func isDuty(_ tag: String) -> Bool { duties.contains(tag) }

  /// Notes what a line says.
  mutating func note(_ read: Posting) {
    for skill in read.skills where skills[skill.tag] == skill.modality { saidSkills.insert(skill.tag) }
    saidDuties.formUnion(read.responsibilities.flatMap(\.skills))
  }

  /// Whether a line that reads as `read` says nothing that the posting does not say: nothing else, and nothing more strongly.
  func admits(_ read: Posting) -> Bool {
    read.skills.allSatisfy { skill in skills[skill.tag].map { isAtLeast($0, skill.modality) } ?? false }
      && read.responsibilities.allSatisfy { $0.skills.allSatisfy(duties.contains) }
      && read.alternatives.allSatisfy(posting.alternatives.contains)
      && admits(read.education, in: posting.education) && admits(read.experience, in: posting.experience)
      && admits(read.licences, in: posting.licences)
      && admits(read.workAuthorization, in: posting.workAuthorization) && admitsLanguages(read)
      && admitsPay(read) && admitsEmployment(read.employment) && admitsPlace(read)
      && admitsApplication(read.application)
      && (read.seniority == nil || read.seniority == posting.seniority)
      && (read.management == nil || read.management == posting.management)
  }

  private func isAtLeast(_ first: Modality, _ second: Modality) -> Bool { Modality.stronger(first, second) == first }

  private func admits<Value: Equatable>(
    _ read: [Posting.Demand<Value>], in demands: [Posting.Demand<Value>]
  ) -> Bool {
    read.allSatisfy { demand in
      demands.contains { other in
        other.value == demand.value && (other.modality == .notRequired) == (demand.modality == .notRequired)
          && isAtLeast(other.modality, demand.modality)
      }
    }
  }

  /// A language without its level completes one with it.
  private func admitsLanguages(_ read: Posting) -> Bool {
    read.languages.allSatisfy { demand in
      posting.languages.contains { other in
        other.value.lang == demand.value.lang && (demand.value.level == nil || other.value == demand.value)
          && isAtLeast(other.modality, demand.modality)
      }
    }
  }

  /// Alone, each pay is the posting's first.
  private func admitsPay(_ read: Posting) -> Bool {
    guard read.otherSalaries.isEmpty, let pay = read.salary else { return read.otherSalaries.isEmpty }
    return ([posting.salary].compactMap { $0 } + posting.otherSalaries).contains { $0.value == pay.value }
  }

  private func admitsEmployment(_ read: Posting.Employment) -> Bool {
    let employment = posting.employment
    return read.types.allSatisfy(employment.types.contains) && read.time.allSatisfy(employment.time.contains)
      && read.schedule.allSatisfy(employment.schedule.contains) && (!read.renewable || employment.renewable)
      && (read.duration == nil || read.duration == employment.duration)
      && (read.hoursPerWeek == nil || read.hoursPerWeek == employment.hoursPerWeek)
      && (read.hoursPerWeekMax == nil || read.hoursPerWeekMax == employment.hoursPerWeekMax)
      && (read.start == nil || read.start == employment.start)
      && (read.openings == nil || read.openings == employment.openings)
  }

  /// A mere possibility of telework, and travel without its scope, are said more exactly elsewhere.
  private func admitsPlace(_ read: Posting) -> Bool {
    (read.telework == nil || read.telework == posting.telework || read.telework == .possible && posting.telework != nil)
      && (read.teleworkDays == nil || read.teleworkDays == posting.teleworkDays)
      && (read.travel == nil
        || read.travel?.isAsked == posting.travel?.isAsked
          && (read.travel?.scope == nil || read.travel?.scope == posting.travel?.scope))
      && read.locations.allSatisfy(posting.locations.contains)
  }

  private func admitsApplication(_ read: Posting.Application) -> Bool {
    let application = posting.application
    return read.urls.allSatisfy(application.urls.contains) && read.emails.allSatisfy(application.emails.contains)
      && read.phones.allSatisfy(application.phones.contains)
      && read.documents.allSatisfy(application.documents.contains) && (!read.rolling || application.rolling)
      && (read.deadline == nil || read.deadline == application.deadline)
      && (read.reference == nil || read.reference == application.reference)
  }
}

extension Posting {
  /// The competences that it names as duties.
  var duties: Set<String> { Set(responsibilities.flatMap(\.skills)) }
}
