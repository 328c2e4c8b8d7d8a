#pragma once
// What the C library keeps behind a switch, or has only as a number of a system call.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Gives two files or folders each other's names, in one step that nobody can see half of.
///
/// Returns 0, or -1 with errno set; not every file system can do it.
static inline int pliego_exchange(const char *_Nonnull a, const char *_Nonnull b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2);
}

/// Gives a file a name that nobody has, in one step.
///
/// Returns 0, or -1 with errno set: EEXIST when the name is taken, EINVAL when the file system cannot do it.
static inline int pliego_rename_new(const char *_Nonnull from, const char *_Nonnull to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1);
}
