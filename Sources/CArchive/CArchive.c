#include "CArchive.h"

#include <dlfcn.h>

bool pliego_open_archive(const char *library, pliego_archive_t *found) {
  void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return false;
#define PLIEGO_ARCHIVE_FIND(name) \
  found->name = (__typeof__(name) *)dlsym(opened, #name); \
  if (!found->name) return false;
  PLIEGO_ARCHIVE_FUNCTIONS(PLIEGO_ARCHIVE_FIND)
#undef PLIEGO_ARCHIVE_FIND
  return true;
}
