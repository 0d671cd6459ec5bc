-- Twins are looked for among what takes place about the same time.
CREATE INDEX occurrence_span ON occurrence USING gist (tstzrange(starts_at, ends_at, '[]'));

-- The words that tell titles apart, without accents and without the short ones that every title has.
CREATE FUNCTION event_title_words(title text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT coalesce(array_agg(DISTINCT word), '{}') FROM unnest(string_to_array(event_city_key(title), ' ')) AS word
        WHERE length(word) > 3);

-- 0 to 1: alike letter by letter (trigrams), or one says all the words of the other and more.
CREATE FUNCTION event_title_likeness(one text, other text) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT greatest(
            similarity(event_fold(one), event_fold(other)),
            CASE WHEN least(cardinality(w.mine), cardinality(w.theirs)) >= 2 THEN
                0.9 * (SELECT count(*) FROM unnest(w.mine) AS word WHERE word = ANY (w.theirs))
                    / least(cardinality(w.mine), cardinality(w.theirs)) END)
        FROM (SELECT event_title_words(one) AS mine, event_title_words(other) AS theirs) w);

-- Under which names others know an event: an organisation's own number, the UID and the address it has elsewhere.
CREATE TABLE event_source (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    event_id        uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    external_id     text,
    source_uid      text,
    source_url      text,
    fetched_at      timestamptz,
    CONSTRAINT event_source_names_something CHECK (num_nonnulls(external_id, source_uid, source_url) > 0)
);
CREATE INDEX event_source_event ON event_source (event_id);
CREATE INDEX event_source_organisation ON event_source (organisation_id);
CREATE INDEX event_source_uid ON event_source (source_uid);
