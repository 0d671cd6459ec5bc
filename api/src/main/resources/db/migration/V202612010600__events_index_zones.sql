-- A long calendar has all zones at its head, and is sent before its entries are known: they are read from here alone.
CREATE INDEX event_zone ON event (zone, starts_at) INCLUDE (ends_at)
    WHERE NOT all_day AND status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
