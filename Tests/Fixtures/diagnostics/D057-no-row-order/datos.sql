CREATE TABLE contratos (id TEXT PRIMARY KEY, objeto TEXT);
INSERT INTO contratos VALUES ('1', 'Aseo');
CREATE VIEW publicables AS SELECT id, objeto FROM contratos;
