-- Feeds tell for which events there is nothing left at their address: few rows of a long log.
CREATE INDEX change_gone ON change (at) WHERE type LIKE '%.merged' OR type LIKE '%.deleted';
