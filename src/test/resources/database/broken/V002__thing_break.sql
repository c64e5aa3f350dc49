ALTER TABLE thing ADD COLUMN colour text;
INSERT INTO no_such_table VALUES (1);
