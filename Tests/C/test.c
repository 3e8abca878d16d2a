/*
 * Tests the shared library as a C program sees it.
 *
 *     test GLOSSARY CACHE [shipped]
 *
 * GLOSSARY is the small glossary beside this file, CACHE a folder for compiled ones. With `shipped`, the glossary that came
 * with the library is opened too.
 */
#include <normalize.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;
static int checks;

static void check(int holds, const char *what, int line) {
  __sync_fetch_and_add(&checks, 1);
  if (holds) return;
  __sync_fetch_and_add(&failures, 1);
  fprintf(stderr, "test.c:%d: not true: %s\n", line, what);
}

#define CHECK(condition) check((condition), #condition, __LINE__)
#define CHECK_HAS(text, part) check((text) && strstr((text), (part)), #text " holds " #part, __LINE__)
#define CHECK_LACKS(text, part) check((text) && !strstr((text), (part)), #text " lacks " #part, __LINE__)

typedef normalize_status form(
    const normalize_reader *, const normalize_input *, char **, size_t *, normalize_error **);

/* The JSON of an input that can be read; to be freed. */
static char *read_well(form *form, const normalize_reader *reader, normalize_input input) {
  char *json = NULL;
  size_t size = 0;
  normalize_error *error = NULL;
  CHECK(form(reader, &input, &json, &size, &error) == NORMALIZE_OK);
  CHECK(error == NULL);
  CHECK(json && strlen(json) == size);
  return json;
}

static normalize_input text(const char *text) {
  normalize_input input = {.text = text, .size = strlen(text)};
  return input;
}

/* ---- Cases ---- */

static void test_version(void) { CHECK(normalize_version()[0] >= '0' && normalize_version()[0] <= '9'); }

static void test_posting(const normalize_reader *reader) {
  normalize_input input = text("<p>Vous g\xC3\xA9rez les stocks &amp; le soudage.</p>");
  input.lang = "fr";
  input.id = "a-1";
  input.name = "table";
  char *json = read_well(normalize_posting, reader, input);
  CHECK_HAS(json, "\"schema\":\"normalize/1\"");
  CHECK_HAS(json, "\"name\":\"table\",\"id\":\"a-1\"");
  CHECK_HAS(json, "\"container\":\"record\"");
  CHECK_HAS(json, "\"mediaType\":\"text/html\"");
  CHECK_HAS(json, "\"tag\":\"stock-management\"");
  CHECK_HAS(json, "\"tag\":\"welding\"");
  /* "gérez les stocks" begins after "<p>Vous ": bytes 8 to 25 of the text given. */
  CHECK_HAS(json, "\"bytes\":[[8,25]]");
  CHECK_LACKS(json, "\"disk\"");
  CHECK(json[strlen(json) - 1] == '\n');
  normalize_free(json);

  input.posting_only = 1;
  json = read_well(normalize_posting, reader, input);
  CHECK(json && strncmp(json, "{\"skills\":", 10) == 0);
  normalize_free(json);
}

static void test_encodings(const normalize_reader *reader) {
  /* Windows-1252, told in the diagnostics; `disk` leads back to the bytes given. */
  normalize_input input = text("La gestion des stocks, apr\xE8s le soudage.");
  input.lang = "fr";
  char *json = read_well(normalize_posting, reader, input);
  CHECK_HAS(json, "encoding-windows-1252");
  CHECK_HAS(json, "\"bytes\":[[33,40]],\"disk\":[[32,39]]");
  normalize_free(json);

  /* A zero byte and an empty text are texts like others. */
  input = text("");
  json = read_well(normalize_posting, reader, input);
  CHECK_HAS(json, "\"skills\":[]");
  normalize_free(json);
  input.text = NULL;
  json = read_well(normalize_posting, reader, input);
  normalize_free(json);
  input.text = "soudage\0brasage";
  input.size = 15;
  json = read_well(normalize_posting, reader, input);
  CHECK_HAS(json, "\"bytes\":15");
  normalize_free(json);
}

static void test_lines(const normalize_reader *reader) {
  normalize_input input = text("{\"id\": 7, \"text\": \"Le soudage.\"}");
  input.lang = "fr";
  input.line = 12;
  input.offset = 100;
  char *json = read_well(normalize_line, reader, input);
  CHECK_HAS(json, "\"id\":\"7\"");
  CHECK_HAS(json, "\"container\":\"json-lines\"");
  CHECK_HAS(json, "\"bytes\":[[3,10]],\"disk\":[[122,129]]");
  normalize_free(json);

  json = read_well(normalize_line, reader, text("  "));
  CHECK(json && *json == 0);
  normalize_free(json);

  input = text("{\"id\": 7, \"text\": }");
  input.line = 12;
  input.name = "postings.jsonl";
  size_t size = 1;
  normalize_error *error = NULL;
  CHECK(normalize_line(reader, &input, &json, &size, &error) == NORMALIZE_INPUT);
  CHECK(size == 0 && json && *json == 0);
  CHECK(normalize_error_status(error) == NORMALIZE_INPUT);
  CHECK(normalize_error_line(error) == 12 && normalize_error_column(error) == 19);
  CHECK_HAS(normalize_error_message(error), "postings.jsonl:12:19: error: ");
  normalize_free(json);
  normalize_error_free(error);
}

static void test_files(const normalize_reader *reader) {
  char *json = read_well(normalize_file, reader, text("['<p>Le soudage.</p>', '<p>La gestion des stocks.</p>']"));
  CHECK_HAS(json, "\"container\":\"python-list\",\"item\":0");
  CHECK_HAS(json, "\"container\":\"python-list\",\"item\":1");
  normalize_free(json);

  /* What can be read is read. */
  normalize_input input = text("{\"text\": \"Le soudage.\"}\n{\"text\": 3}\n{\"text\": \"La gestion des stocks.\"}\n");
  input.lang = "fr";
  size_t size = 0;
  normalize_error *error = NULL;
  CHECK(normalize_file(reader, &input, &json, &size, &error) == NORMALIZE_INPUT);
  CHECK_HAS(json, "welding");
  CHECK_HAS(json, "stock-management");
  CHECK(normalize_error_line(error) == 2);
  normalize_free(json);
  normalize_error_free(error);
}

static void expect_usage(form *form, const normalize_reader *reader, const normalize_input *input, const char *message) {
  char *json = NULL;
  size_t size = 0;
  normalize_error *error = NULL;
  CHECK(form(reader, input, &json, &size, &error) == NORMALIZE_USAGE);
  CHECK(json == NULL);
  CHECK(normalize_error_status(error) == NORMALIZE_USAGE);
  CHECK(normalize_error_line(error) == 0);
  CHECK_HAS(normalize_error_message(error), message);
  normalize_error_free(error);
}

static void test_misuse(const normalize_reader *reader) {
  normalize_input input = text("Le soudage.");
  expect_usage(normalize_posting, NULL, &input, "must not be null");
  expect_usage(normalize_posting, reader, NULL, "must not be null");
  input.lang = "de";
  expect_usage(normalize_line, reader, &input, "'de' is no language: one of fr, en");
  input.lang = NULL;
  input.media_type = "html";
  expect_usage(normalize_posting, reader, &input, "'html' is no media type");
  /* Who does not want to know why need not. */
  char *json = NULL;
  size_t size = 0;
  CHECK(normalize_posting(reader, &input, &json, &size, NULL) == NORMALIZE_USAGE);
  CHECK(normalize_posting(reader, &input, NULL, NULL, NULL) == NORMALIZE_USAGE);
  normalize_free(NULL);
  normalize_error_free(NULL);
  normalize_destroy(NULL);
  CHECK(normalize_error_message(NULL) == NULL);
}

static void test_glossaries(void) {
  const char *folders[] = {"/no/such/folder"};
  normalize_options options = {.glossaries = folders, .glossary_count = 1, .without_shipped = 1};
  normalize_error *error = NULL;
  CHECK(normalize_create(&options, &error) == NULL);
  CHECK(normalize_error_status(error) == NORMALIZE_GLOSSARY);
  CHECK_HAS(normalize_error_message(error), "/no/such/folder: No such file");
  normalize_error_free(error);
  CHECK(normalize_create(&options, NULL) == NULL);

  options.glossary_count = 0;
  error = NULL;
  CHECK(normalize_create(&options, &error) == NULL);
  CHECK(normalize_error_status(error) == NORMALIZE_USAGE);
  normalize_error_free(error);
}

/* ---- Threads ---- */

enum { threads = 4, texts = 5, rounds = 8 };

static const char *const postings[texts] = {
    "<p>Vous g\xC3\xA9rez les stocks.</p>", "<ul><li>Soudage</li><li>Brasage</li></ul>",
    "La gestion des stocks, le soudage : 3 ans d'exp\xC3\xA9rience.", "Stock management and welding, 35 hours a week.",
    "<h2>Profil</h2><p>CDI, 35 h, 2 000 \xE2\x82\xAC par mois.</p>"};

struct work {
  const normalize_reader *reader;
  char *const *expected;
};

static void *read_all(void *argument) {
  const struct work *work = argument;
  for (int round = 0; round < rounds; round++) {
    for (int i = 0; i < texts; i++) {
      char *json = read_well(normalize_posting, work->reader, text(postings[i]));
      CHECK(json && strcmp(json, work->expected[i]) == 0);
      normalize_free(json);
    }
  }
  return NULL;
}

static void test_threads(const normalize_reader *reader) {
  char *expected[texts];
  for (int i = 0; i < texts; i++) expected[i] = read_well(normalize_posting, reader, text(postings[i]));
  struct work work = {reader, expected};
  pthread_t ids[threads];
  for (int i = 0; i < threads; i++) pthread_create(&ids[i], NULL, read_all, &work);
  for (int i = 0; i < threads; i++) pthread_join(ids[i], NULL);
  for (int i = 0; i < texts; i++) normalize_free(expected[i]);
}

/* ---- */

static normalize_reader *create(normalize_options options) {
  normalize_error *error = NULL;
  normalize_reader *reader = normalize_create(&options, &error);
  if (!reader) {
    fprintf(stderr, "%s\n", normalize_error_message(error));
    exit(1);
  }
  return reader;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  const char *folders[] = {arguments[1]};
  normalize_options options = {
      .glossaries = folders, .glossary_count = 1, .without_shipped = 1, .cache = arguments[2]};

  test_version();
  test_glossaries();
  /* The first compiles, the second maps what the first has kept, beside it. */
  normalize_reader *first = create(options);
  normalize_reader *second = create(options);
  test_posting(first);
  normalize_destroy(first);
  test_posting(second);
  test_encodings(second);
  test_lines(second);
  test_files(second);
  test_misuse(second);
  test_threads(second);
  normalize_destroy(second);

  if (count > 3) {
    normalize_options shipped = {.cache = arguments[2]};
    normalize_reader *reader = create(shipped);
    char *json = read_well(normalize_posting, reader, text("Vous g\xC3\xA9rez les stocks d'un entrep\xC3\xB4t."));
    CHECK_HAS(json, "glossaries/skills/");
    normalize_free(json);
    normalize_destroy(reader);
  }
  printf("%d passed, %d failed\n", checks - failures, failures);
  return failures > 0;
}
