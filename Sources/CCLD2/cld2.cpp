#include <stdio.h>
#include <string.h>
#include <cld2/public/compact_lang_det.h>
#include "CCLD2.h"

extern "C" bool ccld2_detect(const char *text, int length, char *code) {
  bool reliable = false;
  CLD2::Language language = CLD2::DetectLanguage(text, length, true, &reliable);
  strncpy(code, CLD2::LanguageCode(language), 15);
  code[15] = 0;
  return reliable;
}
