#include "CArchive.h"

#include <dlfcn.h>
#include <stddef.h>

const char *pliego_open_archive(const char *library, pliego_archive_t *found) {
  void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return dlerror();
#define PLIEGO_ARCHIVE_FIND(name) \
  found->name = (__typeof__(name) *)dlsym(opened, #name); \
  if (!found->name) return dlerror();
  PLIEGO_ARCHIVE_FUNCTIONS(PLIEGO_ARCHIVE_FIND)
#undef PLIEGO_ARCHIVE_FIND
  return NULL;
}
