/*
 * normalize: reads job postings in French or English, and tells what they ask for as a language-neutral object.
 *
 *     normalize_error *error = NULL;
 *     normalize_reader *reader = normalize_create(NULL, &error);
 *     if (!reader) { fprintf(stderr, "%s\n", normalize_error_message(error)); exit(normalize_error_status(error)); }
 *
 *     normalize_input input = {.text = html, .size = strlen(html), .media_type = "text/html", .lang = "fr"};
 *     char *json;
 *     size_t size;
 *     if (normalize_posting(reader, &input, &json, &size, &error) == NORMALIZE_OK) {
 *       fwrite(json, 1, size, stdout);
 *       normalize_free(json);
 *     }
 *     normalize_destroy(reader);
 *
 * Link with -lnormalize (pkg-config normalize).
 *
 * Threads. A reader may be used by any number of threads at once, without locks of their own; it keeps as many sets of
 * working tables (some megabytes each) as there were calls at one time. The library has no global state, prints nothing,
 * never ends the process and reads no environment variable. It must not be used in a forked child of a process that
 * was inside one of its calls at the time of the fork.
 *
 * Memory. What a function hands over belongs to the caller, who gives it back with the function named there. Pointers
 * given to a function are used during the call only. Texts are UTF-8; texts without a size end with a zero byte.
 *
 * Versions. Members are added to structures, and functions change, only with the number of the library
 * (libnormalize.so.0). Zero-initialise structures, so that members which you do not know have their default.
 */
#ifndef NORMALIZE_H
#define NORMALIZE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The same numbers as the command's exit statuses. */
typedef enum normalize_status {
  NORMALIZE_OK = 0,
  /* The input, or a part of it, cannot be read; the rest of it was. */
  NORMALIZE_INPUT = 1,
  /* An argument makes no sense: a null pointer, an unknown language or media type. */
  NORMALIZE_USAGE = 2,
  /* The glossary cannot be read, or has errors. */
  NORMALIZE_GLOSSARY = 3
} normalize_status;

/* A compiled glossary, ready to read postings. */
typedef struct normalize_reader normalize_reader;

/* Why a call failed. */
typedef struct normalize_error normalize_error;

/* The version of the library, such as "0.1.0". Not to be freed. */
const char *normalize_version(void);

/* ---- Readers ---- */

typedef struct normalize_options {
  /* Folders of glossary files (YAML), beside the glossary that came with the library; a later one overrides by id. */
  const char *const *glossaries;
  size_t glossary_count;
  /* Not zero: only the folders above are used. */
  int without_shipped;
  /* A folder in which the compiled glossary is kept, so that the next reader of the same glossary starts in
     milliseconds; it is made if it is missing. NULL keeps none. Several processes may share it. */
  const char *cache;
} normalize_options;

/*
 * Reads and compiles glossaries. `options` may be NULL: the glossary that came with the library, no cache. That one is
 * looked for from the library's own place: ../share/normalize/glossaries, or the checkout that it was built in.
 * Returns NULL where it fails, and then `*error` tells why: NORMALIZE_GLOSSARY or NORMALIZE_USAGE.
 * `error` may be NULL here and below.
 */
normalize_reader *normalize_create(const normalize_options *options, normalize_error **error);

/* Gives a reader back; no call may be using it. NULL is allowed. */
void normalize_destroy(normalize_reader *reader);

/* ---- Postings ---- */

typedef struct normalize_input {
  /* `size` bytes: UTF-8, or what a byte order mark says; Windows-1252 where the bytes are no UTF-8. */
  const char *text;
  size_t size;
  /* Language of the posting, "fr" or "en". NULL: told block by block. */
  const char *lang;
  /* `source.name` of the object: where the text came from. NULL: "-". */
  const char *name;
  /* Not zero: only the language-neutral part, the object's `posting`. */
  int posting_only;

  /* For normalize_posting alone. */
  /* "text/html", "text/plain", "text/markdown". NULL: judged by content. */
  const char *media_type;
  /* `source.id` of the object, and a title to be read with the text; each may be NULL. */
  const char *id;
  const char *title;

  /* For normalize_line alone: the line's number in its file, from 1, and the offset of its first byte there. */
  size_t line;
  size_t offset;
} normalize_input;

/*
 * Each of these reads `input` and, unless it returns NORMALIZE_USAGE, sets `*json` to `*size` bytes (and a zero byte
 * that is not counted) of JSON: one object a line, each ended by a line feed, as schema/normalize-1.schema.json describes
 * it. Give `*json` back with normalize_free. Where anything but NORMALIZE_OK is returned, `*error` tells why.
 * The same input, glossary and version give the same bytes. Time and memory are linear in `size`.
 */

/* One posting, handed over by itself: always one object. Offsets (`bytes`) count in `text`; those of a title are left
   out. Any text is a posting: it never returns NORMALIZE_INPUT. */
normalize_status normalize_posting(
    const normalize_reader *reader, const normalize_input *input, char **json, size_t *size, normalize_error **error);

/* One line of JSON Lines, as `normalize --jsonl` reads it: an object with a string html, text or description, a string, or
   an array of these. A blank line gives no object. */
normalize_status normalize_line(
    const normalize_reader *reader, const normalize_input *input, char **json, size_t *size, normalize_error **error);

/* A whole file, as `normalize FILE` reads it; what it is, HTML, text, Markdown, a Python list, JSON or JSON Lines, is told
   by content. Where lines of JSON Lines cannot be read, the others are, and `*error` is about the first of them. */
normalize_status normalize_file(
    const normalize_reader *reader, const normalize_input *input, char **json, size_t *size, normalize_error **error);

/* Frees the JSON that the functions above handed over. NULL is allowed. */
void normalize_free(char *json);

/* ---- Errors ---- */

/* Sentences for people; of more than one line where they point into a file. Lives as long as the error. */
const char *normalize_error_message(const normalize_error *error);

normalize_status normalize_error_status(const normalize_error *error);

/* Where in the input: line and column from 1 (columns count Unicode scalars); 0 where there is no such place. */
size_t normalize_error_line(const normalize_error *error);
size_t normalize_error_column(const normalize_error *error);

/* Gives an error back. NULL is allowed. */
void normalize_error_free(normalize_error *error);

#ifdef __cplusplus
}
#endif

#endif
