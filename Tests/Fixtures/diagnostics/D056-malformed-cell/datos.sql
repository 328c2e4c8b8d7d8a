CREATE TABLE contratos (id TEXT PRIMARY KEY, objeto TEXT);
INSERT INTO contratos VALUES ('1', 'Aseo');
INSERT INTO contratos VALUES ('2', CAST(x'4161f16f' AS TEXT));
