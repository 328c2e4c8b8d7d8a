CREATE TABLE contratos (id TEXT PRIMARY KEY, objeto TEXT);
INSERT INTO contratos VALUES ('1', 'Aseo');
INSERT INTO contratos VALUES ('2', x'00ff');
