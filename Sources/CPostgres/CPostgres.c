#include "CPostgres.h"

#include <dlfcn.h>
#include <stddef.h>

const char *pliego_open_postgres(const char *library, pliego_postgres_t *found) {
  void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return dlerror();
#define PLIEGO_POSTGRES_FIND(name) \
  found->name = (__typeof__(name) *)dlsym(opened, #name); \
  if (!found->name) return dlerror();
  PLIEGO_POSTGRES_FUNCTIONS(PLIEGO_POSTGRES_FIND)
#undef PLIEGO_POSTGRES_FIND
  return NULL;
}
