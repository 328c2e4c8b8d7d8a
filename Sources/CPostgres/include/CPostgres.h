#pragma once


#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

/// The functions of libpq that pliego calls.
#define PLIEGO_POSTGRES_FUNCTIONS(each) \
  each(PQconnectdbParams) each(PQconninfoParse) each(PQconninfoFree) each(PQstatus) each(PQfinish) \
  each(PQsetNoticeProcessor) each(PQerrorMessage) each(PQexecParams) each(PQresultStatus) each(PQresultErrorField) \
  each(PQclear) each(PQntuples) each(PQnfields) each(PQftype) each(PQgetisnull) each(PQgetvalue) each(PQgetlength)

/// The functions by their names, with the types that the library's own header gives them.
typedef struct {
#define PLIEGO_POSTGRES_FIELD(name) __typeof__(name) *_Nonnull name;
  PLIEGO_POSTGRES_FUNCTIONS(PLIEGO_POSTGRES_FIELD)
#undef PLIEGO_POSTGRES_FIELD
} pliego_postgres_t;

/// Opens the library and finds its functions.
///
/// Not linked, because it brings two dozen libraries along, which every run of pliego would wait for, and which nobody
/// needs who has no PostgreSQL.
///
/// - Returns: `NULL` when all were found, and only then `found` is good; else the system's words for why not, good until
///   the next call. The library stays open to the end.
const char *_Nullable pliego_open_postgres(const char *_Nonnull library, pliego_postgres_t *_Nonnull found);
