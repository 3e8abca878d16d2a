/* Preloaded into a program under test: counts its calls that change files, and at the one that FAULT_AT names kills the
   program, or fails as a full disk does. See scripts/test-corpus-safety. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum mode { COUNT, BEFORE, AFTER, HALF, FULL };

static long calls;

static enum mode mode(void) {
  static const char *names[] = {"count", "before", "after", "half", "full"};
  const char *name = getenv("FAULT_MODE");
  for (int i = 0; name && i < 5; i++)
    if (!strcmp(name, names[i])) return (enum mode)i;
  return COUNT;
}

static long at(void) {
  const char *text = getenv("FAULT_AT");
  return text ? atol(text) : 0;
}

static void die(void) { raise(SIGKILL); }

/* Whether this call is the one. A full disk stays full. */
static int due(int consumes_space) {
  calls++;
  if (mode() == FULL) return consumes_space && calls >= at();
  return mode() != COUNT && calls == at();
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", calls);
  fclose(file);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Runs a call with its fault. */
#define FAULTY(type, consumes_space, failure, call)      \
  int is_due = due(consumes_space);                      \
  if (is_due && mode() == FULL) {                        \
    errno = ENOSPC;                                      \
    return failure;                                      \
  }                                                      \
  if (is_due && mode() != AFTER) die();                  \
  type result = call;                                    \
  if (is_due) die();                                     \
  return result

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fd <= 2) return REAL(write)(fd, bytes, count);
  int is_due = due(1);
  if (is_due && mode() == FULL) {
    errno = ENOSPC;
    return -1;
  }
  if (is_due && mode() == BEFORE) die();
  ssize_t result = REAL(write)(fd, bytes, is_due && mode() == HALF ? count / 2 : count);
  if (is_due) die();
  return result;
}

int rename(const char *from, const char *to) { FAULTY(int, 0, -1, REAL(rename)(from, to)); }
int fsync(int fd) { FAULTY(int, 0, -1, REAL(fsync)(fd)); }
int fchmod(int fd, mode_t bits) { FAULTY(int, 0, -1, REAL(fchmod)(fd, bits)); }
int chmod(const char *path, mode_t bits) { FAULTY(int, 0, -1, REAL(chmod)(path, bits)); }
int mkdir(const char *path, mode_t bits) { FAULTY(int, 1, -1, REAL(mkdir)(path, bits)); }
int unlink(const char *path) { FAULTY(int, 0, -1, REAL(unlink)(path)); }
int rmdir(const char *path) { FAULTY(int, 0, -1, REAL(rmdir)(path)); }
int mkstemp(char *name) { FAULTY(int, 1, -1, REAL(mkstemp)(name)); }
int mkstemp64(char *name) { FAULTY(int, 1, -1, REAL(mkstemp64)(name)); }
char *mkdtemp(char *name) { FAULTY(char *, 1, NULL, REAL(mkdtemp)(name)); }
