/* libxml2's HTML parser alone, with callbacks that do nothing: the pace that a reader of HTML can at most keep.
 * Reads records (8 bytes of length, host order, then so many bytes) from the file named, parses all of them again and
 * again for the seconds given, and prints bytes, seconds and rounds. */
#include <libxml/HTMLparser.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {}
static void end(void *context, const xmlChar *name) {}
static void text(void *context, const xmlChar *bytes, int count) {}

static void parse(const char *bytes, int count) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
  if (!parser) return;
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = start;
  handler.endElement = end;
  handler.characters = text;
  handler.cdataBlock = text;
  handler.ignorableWhitespace = text;
  htmlCtxtUseOptions(parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  *parser->sax = handler;
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
}

int main(int count, char **words) {
  if (count != 3) return 2;
  FILE *file = fopen(words[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *all = malloc(size);
  if (!all || fread(all, 1, size, file) != (size_t)size) return 1;
  double limit = atof(words[2]), began = now();
  long bytes = 0, rounds = 0;
  while (rounds == 0 || now() - began < limit) {
    for (char *place = all; place < all + size;) {
      uint64_t length;
      memcpy(&length, place, sizeof length);
      parse(place + sizeof length, (int)length);
      place += sizeof length + length;
      bytes += length;
    }
    rounds++;
  }
  printf("%ld %.6f %ld\n", bytes, now() - began, rounds);
  return 0;
}
