-- Every search by words asks whether one of them is a town with public events, and how it is written most often. Both
-- are read from here, one town at a time; without it, each search read every event.
CREATE INDEX event_town ON event (city_key, place_city) WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
