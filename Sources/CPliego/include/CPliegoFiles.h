#pragma once
// What the C library keeps behind a switch, or has only as a number of a system call.
//
// The system's headers stay out of here: modules that bring a `struct stat` of their own leave it to chance whose Swift
// takes, and then it asks every file that says `stat` to import that one.

/// Gives two files or folders each other's names, in one step that nobody can see half of.
///
/// Returns 0, or -1 with errno set; not every file system can do it.
int pliego_exchange(const char *_Nonnull a, const char *_Nonnull b);

/// Gives a file a name that nobody has, in one step.
///
/// Returns 0, or -1 with errno set: EEXIST when the name is taken, EINVAL when the file system cannot do it.
int pliego_rename_new(const char *_Nonnull from, const char *_Nonnull to);
