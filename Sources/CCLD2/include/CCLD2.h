// A C face of CLD2, whose own interface is C++.
#ifndef CCLD2_H
#define CCLD2_H
#include <stdbool.h>

// Writes the language of `length` bytes of plain UTF-8 text as an ISO 639 code to `code` (at least 16 bytes, NUL-terminated;
// "un" when unknown) and returns whether CLD2 calls the answer reliable.
#ifdef __cplusplus
extern "C"
#endif
bool ccld2_detect(const char *text, int length, char *code);
#endif
