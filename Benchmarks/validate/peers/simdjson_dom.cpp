// Parses every line of an NDJSON file into simdjson's DOM, and does nothing with it: what reading alone costs.
//
//     simdjson_dom lines FILE    the file passes through one buffer, each line is parsed where it lies
//     simdjson_dom whole FILE    the file is read into memory, then parsed with parse_many
//
// Prints the number of documents; ends with 1 at a line that is no JSON.
#include <simdjson.h>

#include <cstdio>
#include <cstring>
#include <string>

namespace {

constexpr size_t block = 1 << 20;

/// The documents in the lines of `text`; what follows the last line break is left. Throws on a line that is no JSON.
size_t parse_lines(simdjson::dom::parser& parser, const char* text, size_t size, size_t& used) {
  size_t documents = 0;
  used = 0;
  while (const void* end = std::memchr(text + used, '\n', size - used)) {
    size_t length = static_cast<const char*>(end) - (text + used);
    if (length > 0) {
      simdjson::dom::element document = parser.parse(text + used, length, false);
      documents += !document.is_null();
    }
    used += length + 1;
  }
  return documents;
}

size_t parse_through_buffer(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) throw simdjson::simdjson_error(simdjson::IO_ERROR);
  simdjson::dom::parser parser;
  std::string buffer;
  size_t held = 0, documents = 0;
  for (;;) {
    buffer.resize(held + block + simdjson::SIMDJSON_PADDING);
    size_t read = std::fread(buffer.data() + held, 1, block, file);
    if (read == 0) break;
    size_t used = 0;
    documents += parse_lines(parser, buffer.data(), held + read, used);
    held = held + read - used;
    std::memmove(buffer.data(), buffer.data() + used, held);
  }
  std::fclose(file);
  return documents;
}

size_t parse_in_memory(const char* path) {
  simdjson::padded_string text = simdjson::padded_string::load(path);
  simdjson::dom::parser parser;
  simdjson::dom::document_stream stream = parser.parse_many(text, 4 << 20);
  size_t documents = 0;
  for (simdjson::dom::element document : stream) documents += !document.is_null();
  return documents;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 || (std::strcmp(words[1], "lines") != 0 && std::strcmp(words[1], "whole") != 0)) {
    std::fprintf(stderr, "usage: simdjson_dom lines|whole FILE\n");
    return 2;
  }
  try {
    bool whole = std::strcmp(words[1], "whole") == 0;
    std::printf("%zu documents\n", whole ? parse_in_memory(words[2]) : parse_through_buffer(words[2]));
  } catch (const simdjson::simdjson_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
