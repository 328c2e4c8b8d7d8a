#include <sqlite3.h>

// SQLITE_TRANSIENT is a macro with a cast, which Swift does not see.
static inline int pliego_sqlite_bind_text(sqlite3_stmt *statement, int column, const char *text, int count) {
  return sqlite3_bind_text(statement, column, text, count, SQLITE_TRANSIENT);
}

// sqlite3_db_config takes what it is told as variable arguments, which Swift cannot pass.
static inline int pliego_sqlite_be_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

static inline int pliego_sqlite_bind_blob(sqlite3_stmt *statement, int column, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, column, bytes, count, SQLITE_TRANSIENT);
}
