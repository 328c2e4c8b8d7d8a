// The releases of convert/six-tables.pliego.yaml by C++ written for this one publication: a ceiling, not a peer.
//
//     g++ -O3 -std=c++20 native_convert.cpp -o native_convert && ./native_convert DATA OUT
//
// One thread, everything in memory, cells as views into the files, numbers carried over as text. It checks nothing
// and expects data without defects.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

using Text = std::string_view;
using Rows = std::vector<uint32_t>;

struct Table {
  std::string bytes;
  size_t columns = 0;
  std::vector<Text> cells;

  explicit Table(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(0, std::ios::end);
    bytes.resize(static_cast<size_t>(file.tellg()));
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    char* at = bytes.data();
    char* const end = at + bytes.size();
    bool header = true;
    while (at < end) {
      char* const begun = at;
      if (*at == '"') {
        char* out = ++at;
        for (;; *out++ = *at++) {
          if (*at == '"' && *++at != '"') break;
        }
        push(begun + 1, out, header);
      } else {
        while (*at != ',' && *at != '\n') ++at;
        push(begun, at, header);
      }
      if (*at++ == '\n') header = false;
    }
  }

  void push(const char* from, const char* to, bool header) {
    if (header) ++columns;
    else cells.emplace_back(from, static_cast<size_t>(to - from));
  }

  size_t count() const { return cells.size() / columns; }
  const Text* row(size_t n) const { return &cells[n * columns]; }
};

using Index = std::unordered_map<Text, uint32_t>;

static Index index_of(const Table& table) {
  Index index;
  index.reserve(table.count() * 2);
  for (uint32_t n = 0; n < table.count(); ++n) index.emplace(table.row(n)[0], n);
  return index;
}

static std::vector<Rows> children(const Table& table, size_t column, const Index& parents, size_t parent_count) {
  std::vector<Rows> grouped(parent_count);
  for (uint32_t n = 0; n < table.count(); ++n) grouped[parents.at(table.row(n)[column])].push_back(n);
  return grouped;
}

using Codes = std::vector<std::pair<Text, Text>>;

static const Codes tender_status = {{"Borrador", "planned"}, {"Abierto", "active"}, {"Cerrado", "active"},
    {"Adjudicado", "complete"}, {"Desierto", "unsuccessful"}, {"Cancelado", "cancelled"}};
static const Codes method = {{"Licitación pública", "open"}, {"Concurso de méritos", "open"},
    {"Selección abreviada", "selective"}, {"Mínima cuantía", "limited"}, {"Contratación directa", "direct"}};
static const Codes category = {{"Bienes", "goods"}, {"Servicios", "services"}, {"Obra pública", "works"}};
static const Codes currency = {{"Peso colombiano", "COP"}, {"Dólar estadounidense", "USD"}};
static const Codes bid_status = {{"Recibida", "pending"}, {"Habilitada", "valid"}, {"Rechazada", "disqualified"},
    {"Retirada", "withdrawn"}};
static const Codes award_status = {{"En ejecución", "active"}, {"Liquidado", "active"},
    {"Terminado anticipadamente", "active"}, {"Anulado", "cancelled"}};
static const Codes contract_status = {{"En ejecución", "active"}, {"Liquidado", "terminated"},
    {"Terminado anticipadamente", "terminated"}, {"Anulado", "cancelled"}};
static const std::array<Text, 6> role_names = {"buyer", "procuringEntity", "supplier", "tenderer", "payer", "payee"};
enum Role : unsigned { buyer_role = 1 | 2, supplier_role = 4, tenderer_role = 8, payer_role = 16, payee_role = 32 };

static std::string out;

static void raw(Text text) { out.append(text); }

static void quoted(Text text) {
  out.push_back('"');
  size_t plain = 0;
  for (size_t n = 0; n < text.size(); ++n) {
    const unsigned char c = static_cast<unsigned char>(text[n]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, plain, n - plain);
    plain = n + 1;
    if (c == '\n') raw("\\n");
    else if (c == '\t') raw("\\t");
    else if (c == '\r') raw("\\r");
    else if (c < 0x20) { char escape[8]; snprintf(escape, sizeof escape, "\\u%04x", c); raw(escape); }
    else { out.push_back('\\'); out.push_back(static_cast<char>(c)); }
  }
  out.append(text, plain);
  out.push_back('"');
}

// `before` is everything up to the value, with comma and name.
static void field(Text before, Text text) {
  if (text.empty()) return;
  raw(before);
  quoted(text);
}

// Fields bring their comma along; the first one of an object gives it back.
static void drop_first_comma(size_t at) {
  if (at < out.size() && out[at] == ',') out.erase(at, 1);
}

static void number(Text text) {
  bool fraction = false;
  for (const char c : text) {
    if (c == ',') { out.push_back('.'); fraction = true; }
    else if (c != '.') out.push_back(c);
  }
  while (fraction && out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
}

static void code(Text before, Text text, const Codes& codes) {
  for (const auto& [name, value] : codes)
    if (name == text) {
      raw(before);
      out.push_back('"');
      raw(value);
      out.push_back('"');
      return;
    }
}

static void money(Text before, Text amount, Text unit) {
  if (amount.empty()) return;
  raw(before);
  raw("{\"amount\":");
  number(amount);
  code(",\"currency\":", unit, currency);
  out.push_back('}');
}

static void day(Text text) {
  raw(text.substr(6, 4));
  raw("-");
  raw(text.substr(3, 2));
  raw("-");
  raw(text.substr(0, 2));
}

static void stamp(Text before, Text text, Text time) {
  if (text.empty()) return;
  raw(before);
  out.push_back('"');
  day(text);
  raw(time);
  out.push_back('"');
}
static void start(Text before, Text text) { stamp(before, text, "T00:00:00-05:00"); }
static void end(Text before, Text text) { stamp(before, text, "T23:59:59-05:00"); }

static std::string moment(Text text) {
  std::string result;
  result.append(text.substr(6, 4)).append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
  return result.append("T").append(text.substr(11, 5)).append(":00-05:00");
}

static std::string plain_text(Text markup) {
  static const std::vector<std::pair<Text, Text>> entities = {{"&aacute;", "á"}, {"&eacute;", "é"}, {"&iacute;", "í"},
      {"&oacute;", "ó"}, {"&uacute;", "ú"}, {"&ntilde;", "ñ"}, {"&quot;", "\""}, {"&amp;", "&"}};
  std::string text;
  for (size_t n = 0; n < markup.size();) {
    if (markup[n] == '<') { n = markup.find('>', n) + 1; continue; }
    bool found = false;
    if (markup[n] == '&')
      for (const auto& [name, character] : entities)
        if (markup.substr(n).starts_with(name)) { text.append(character); n += name.size(); found = true; break; }
    if (!found) text.push_back(markup[n++]);
  }
  return text;
}

struct Organisation {
  std::string reference, fields;  // as JSON; `fields` without the closing brace
};

int main(int, char** arguments) {
  const std::string folder = arguments[1];
  const Table known(folder + "/entidades.csv"), processes(folder + "/procesos.csv"), items(folder + "/partidas.csv"),
      bids(folder + "/ofertas.csv"), contracts(folder + "/contratos.csv"), payments(folder + "/pagos.csv");
  const Index known_index = index_of(known), process_index = index_of(processes), contract_index = index_of(contracts);
  const auto process_items = children(items, 1, process_index, processes.count());
  const auto process_bids = children(bids, 1, process_index, processes.count());
  const auto process_contracts = children(contracts, 1, process_index, processes.count());
  const auto contract_payments = children(payments, 1, contract_index, contracts.count());

  std::vector<Organisation> organisations;
  for (size_t n = 0; n < known.count(); ++n) {
    const Text* row = known.row(n);
    Organisation one;
    out.clear();
    raw("{\"name\":");
    quoted(row[2]);
    raw(",\"id\":\"CO-RUE-");
    raw(row[1].empty() ? row[0] : row[1]);
    raw("\"");
    one.reference = out + "}";
    if (!row[1].empty()) {
      field(",\"identifier\":{\"scheme\":\"CO-RUE\",\"id\":", row[1]);
      field(",\"legalName\":", row[3]);
      raw("}");
    }
    const std::array<std::pair<Text, std::vector<std::pair<Text, Text>>>, 2> parts = {{
        {",\"address\":{", {{",\"streetAddress\":", row[4]}, {",\"locality\":", row[5]}, {",\"region\":", row[6]},
                            {",\"countryName\":", row[7]}}},
        {",\"contactPoint\":{", {{",\"name\":", row[8]}, {",\"email\":", row[9]}, {",\"telephone\":", row[10]}}},
    }};
    for (const auto& [name, fields] : parts) {
      const size_t before = out.size();
      raw(name);
      const size_t inside = out.size();
      for (const auto& [label, text] : fields) field(label, text);
      if (out.size() == inside) out.resize(before);
      else { drop_first_comma(inside); raw("}"); }
    }
    one.fields = out;
    organisations.push_back(std::move(one));
  }
  out.clear();

  std::vector<uint32_t> order(processes.count());
  for (uint32_t n = 0; n < order.size(); ++n) order[n] = n;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return processes.row(a)[0] < processes.row(b)[0]; });

  FILE* file = fopen(arguments[2], "wb");
  std::vector<std::pair<uint32_t, unsigned>> parties;
  std::string body;
  const auto refer = [&](Text before, Text key, unsigned roles) {
    const uint32_t place = known_index.at(key);
    auto held = std::find_if(parties.begin(), parties.end(), [&](const auto& party) { return party.first == place; });
    if (held == parties.end()) parties.emplace_back(place, roles);
    else held->second |= roles;
    raw(before);
    raw(organisations[place].reference);
  };

  for (const uint32_t n : order) {
    const Text* row = processes.row(n);
    parties.clear();
    out.clear();
    std::string date = moment(row[16]);
    bool implemented = false;

    refer(",\"buyer\":", row[2], buyer_role);
    const bool planned = !row[9].empty() || !row[10].empty();
    if (planned) {
      raw(",\"planning\":{\"budget\":{");
      const size_t inside = out.size();
      money(",\"amount\":", row[10], row[12]);
      field(",\"projectID\":", row[9]);
      drop_first_comma(inside);
      raw("}}");
    }
    field(",\"tender\":{\"id\":", row[1]);
    field(",\"title\":", row[3]);
    field(",\"description\":", row[4]);
    code(",\"status\":", row[6], tender_status);
    refer(",\"procuringEntity\":", row[2], buyer_role);
    const char* next = ",\"items\":[";
    for (const uint32_t k : process_items[n]) {
      const Text* item = items.row(k);
      raw(std::exchange(next, ","));
      field("{\"id\":", item[0]);
      field(",\"description\":", item[3]);
      field(",\"classification\":{\"scheme\":\"UNSPSC\",\"id\":", item[2]);
      raw("},\"quantity\":");
      number(item[4]);
      if (!item[5].empty() || !item[6].empty()) {
        raw(",\"unit\":{");
        const size_t inside = out.size();
        field(",\"name\":", item[5]);
        money(",\"value\":", item[6], row[12]);
        drop_first_comma(inside);
        raw("}");
      }
      raw("}");
    }
    if (!process_items[n].empty()) raw("]");
    money(",\"value\":", row[11], row[12]);
    code(",\"procurementMethod\":", row[7], method);
    field(",\"procurementMethodDetails\":", row[7]);
    code(",\"mainProcurementCategory\":", row[8], category);
    start(",\"tenderPeriod\":{\"startDate\":", row[13]);
    raw(",\"endDate\":\"");
    raw(moment(row[14]));
    raw("\"}");
    if (!row[5].empty()) field(",\"eligibilityCriteria\":", plain_text(row[5]));
    const Rows& own_bids = process_bids[n];
    if (!own_bids.empty()) {
      std::vector<Text> bidders;
      for (const uint32_t k : own_bids)
        if (std::find(bidders.begin(), bidders.end(), bids.row(k)[2]) == bidders.end()) bidders.push_back(bids.row(k)[2]);
      raw(",\"numberOfTenderers\":" + std::to_string(bidders.size()));
      next = ",\"tenderers\":[";
      for (const Text bidder : bidders) refer(std::exchange(next, ","), bidder, tenderer_role);
      raw("]");
    }
    if (!row[15].empty()) {
      raw(",\"documents\":[{\"id\":\"pliego-");
      raw(row[0]);
      field("\",\"documentType\":\"biddingDocuments\",\"url\":", row[15]);
      raw(",\"language\":\"es\"}]");
    }
    raw("}");

    const Rows& own_contracts = process_contracts[n];
    next = ",\"awards\":[";
    for (const uint32_t k : own_contracts) {
      const Text* contract = contracts.row(k);
      raw(std::exchange(next, ","));
      field("{\"id\":", contract[0]);
      code(",\"status\":", contract[10], award_status);
      end(",\"date\":", contract[4]);
      money(",\"value\":", contract[8], contract[9]);
      refer(",\"suppliers\":[", contract[2], supplier_role);
      raw("]}");
    }
    if (!own_contracts.empty()) raw("]");
    next = ",\"contracts\":[";
    for (const uint32_t k : own_contracts) {
      const Text* contract = contracts.row(k);
      raw(std::exchange(next, ","));
      field("{\"id\":", contract[0]);
      field(",\"awardID\":", contract[0]);
      field(",\"title\":", contract[3]);
      code(",\"status\":", contract[10], contract_status);
      start(",\"period\":{\"startDate\":", contract[6]);
      end(",\"endDate\":", contract[7]);
      raw("}");
      money(",\"value\":", contract[8], contract[9]);
      end(",\"dateSigned\":", contract[5]);
      const char* first = ",\"implementation\":{\"transactions\":[";
      for (const uint32_t m : contract_payments[k]) {
        const Text* payment = payments.row(m);
        raw(std::exchange(first, ","));
        field("{\"id\":", payment[0]);
        end(",\"date\":", payment[4]);
        money(",\"value\":", payment[5], payment[6]);
        refer(",\"payer\":", payment[2], payer_role);
        refer(",\"payee\":", payment[3], payee_role);
        raw("}");
        date = std::max(date, moment(payment[7]));  // the same offset everywhere: text order is order in time
        implemented = true;
      }
      if (!contract_payments[k].empty()) raw("]}");
      raw("}");
    }
    if (!own_contracts.empty()) raw("]");
    raw(",\"language\":\"es\"");
    next = ",\"bids\":{\"details\":[";
    for (const uint32_t k : own_bids) {
      const Text* bid = bids.row(k);
      raw(std::exchange(next, ","));
      field("{\"id\":", bid[0]);
      raw(",\"date\":\"");
      raw(moment(bid[3]));
      raw("\"");
      code(",\"status\":", bid[4], bid_status);
      refer(",\"tenderers\":[", bid[2], tenderer_role);
      raw("]");
      money(",\"value\":", bid[5], bid[6]);
      raw("}");
    }
    if (!own_bids.empty()) raw("]}");
    raw("}\n");
    body.swap(out);

    // the head stands before the body but is only known after it
    out.clear();
    const std::string ocid = "ocds-213czf-" + std::string(row[0]);
    raw("{\"ocid\":\"" + ocid + "\",\"id\":\"" + ocid + "/" + date + "\",\"date\":\"" + date + "\",\"tag\":[");
    raw(planned ? "\"planning\",\"tender\"" : "\"tender\"");
    if (!own_contracts.empty()) raw(",\"award\",\"contract\"");
    if (implemented) raw(",\"implementation\"");
    raw("],\"initiationType\":\"tender\"");
    next = ",\"parties\":[";
    for (const auto& [place, roles] : parties) {
      raw(std::exchange(next, ","));
      raw(organisations[place].fields);
      const char* role_next = ",\"roles\":[\"";
      for (size_t bit = 0; bit < role_names.size(); ++bit) {
        if (!(roles >> bit & 1)) continue;
        raw(std::exchange(role_next, ",\""));
        raw(role_names[bit]);
        raw("\"");
      }
      raw("]}");
    }
    raw("]");
    fwrite(out.data(), 1, out.size(), file);
    fwrite(body.data(), 1, body.size(), file);
  }
  return fclose(file);
}
