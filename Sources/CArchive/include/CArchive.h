#pragma once

#include <archive.h>
#include <archive_entry.h>

/// The functions of libarchive that pliego calls.
#define PLIEGO_ARCHIVE_FUNCTIONS(each) \
  each(archive_read_new) each(archive_read_free) each(archive_read_support_format_zip_seekable) \
  each(archive_read_open_memory) each(archive_read_next_header) each(archive_read_data_block) \
  each(archive_error_string) each(archive_entry_pathname_utf8) each(archive_entry_pathname) \
  each(archive_entry_is_encrypted) each(archive_entry_size)

/// The functions by their names, with the types that the library's own header gives them.
typedef struct {
#define PLIEGO_ARCHIVE_FIELD(name) __typeof__(name) *_Nonnull name;
  PLIEGO_ARCHIVE_FUNCTIONS(PLIEGO_ARCHIVE_FIELD)
#undef PLIEGO_ARCHIVE_FIELD
} pliego_archive_t;

/// Opens the library and finds its functions.
///
/// Not linked, because it brings a dozen libraries along, which every run of pliego would wait for, and which nobody
/// needs who has no workbooks.
///
/// - Returns: `NULL` when all were found, and only then `found` is good; else the system's words for why not, good until
///   the next call. The library stays open to the end.
const char *_Nullable pliego_open_archive(const char *_Nonnull library, pliego_archive_t *_Nonnull found);
