-- The demonstration files that were loaded whole: the next start does not compare them with the data again.
CREATE TABLE demo_loaded (
    version   text        PRIMARY KEY,
    loaded_at timestamptz NOT NULL
);
