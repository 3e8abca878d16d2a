#define _GNU_SOURCE
#include "CLibraryPath.h"

#include <dlfcn.h>
#include <stddef.h>

const char *clibrarypath_get(void) {
  Dl_info info;
  return dladdr((void *)clibrarypath_get, &info) ? info.dli_fname : NULL;
}
