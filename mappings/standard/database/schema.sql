-- The tables that procurement.pliego.yaml reads, for SQLite and PostgreSQL. A system with other names makes views of
-- these names:  CREATE VIEW tenders AS SELECT tender_no AS id, proc AS process_id, … FROM licitaciones;

CREATE TABLE organizations (
  id TEXT PRIMARY KEY, tax_id TEXT, name TEXT NOT NULL, legal_name TEXT, country TEXT, email TEXT
);
CREATE TABLE processes (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, buyer_id TEXT REFERENCES organizations, project_code TEXT, budget NUMERIC,
  updated_at TEXT NOT NULL            -- 2025-03-01T09:00:00-05:00
);
CREATE TABLE tenders (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL REFERENCES processes, title TEXT, title_en TEXT, description_html TEXT,
  status TEXT, method TEXT, category TEXT, opens_at TEXT, closes_at TEXT, est_value NUMERIC, currency TEXT,
  terms_url TEXT, updated_at TEXT
);
CREATE TABLE items (
  id TEXT PRIMARY KEY, tender_id TEXT NOT NULL REFERENCES tenders, unspsc TEXT, description TEXT, quantity NUMERIC,
  unit TEXT
);
CREATE TABLE bids (
  id TEXT PRIMARY KEY, tender_id TEXT NOT NULL REFERENCES tenders, bidder_id TEXT REFERENCES organizations,
  received_at TEXT, status TEXT, amount NUMERIC, currency TEXT
);
CREATE TABLE awards (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL REFERENCES processes, bid_id TEXT REFERENCES bids, decided_at TEXT,
  status TEXT
);
CREATE TABLE contracts (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL REFERENCES awards, signed_on TEXT, start_on TEXT, end_on TEXT,
  amount NUMERIC, currency TEXT, status TEXT
);
CREATE TABLE contract_changes (
  id TEXT PRIMARY KEY, contract_id TEXT NOT NULL REFERENCES contracts, changed_on TEXT, reason TEXT
);
CREATE TABLE payments (
  id TEXT PRIMARY KEY, contract_id TEXT NOT NULL REFERENCES contracts, paid_on TEXT, amount NUMERIC, currency TEXT,
  payer_id TEXT REFERENCES organizations, payee_id TEXT REFERENCES organizations
);
