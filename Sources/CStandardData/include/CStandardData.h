#pragma once
#include <stddef.h>
#include <stdint.h>

/// One file carried inside the binary: a part of `schema/` or `mappings/`, under its path from the repository's root.
typedef struct {
  const char *_Nonnull path;
  const uint8_t *_Nonnull bytes;
  size_t count;
} pliego_embedded_file;

/// How many files there are, and the file at `index`. Sorted by path, as bytes.
size_t pliego_embedded_file_count(void);
pliego_embedded_file pliego_embedded_file_at(size_t index);
