#define _GNU_SOURCE
#include "CPliegoFiles.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

int pliego_exchange(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2);
}

int pliego_rename_new(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1);
}
