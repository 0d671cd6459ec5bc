-- What search stands on. Everything here is derived: PostgreSQL keeps it right, the application never writes it.

CREATE FUNCTION event_fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(soga_unaccent(value));

-- «Saint-Étienne», «saint etienne» and «SAINT ETIENNE» are one town.
CREATE FUNCTION event_city_key(city text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN trim(regexp_replace(event_fold(city), '[^[:alnum:]]+', ' ', 'g'));

CREATE FUNCTION event_all_texts(texts jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT coalesce(string_agg(t.value, ' | '), '') FROM jsonb_each_text(texts) t);

-- Texts in the languages that have no stemmer of their own here.
CREATE FUNCTION event_other_texts(texts jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN event_all_texts(texts - '{fr,en,de,es,it,pt,nl}'::text[]);

-- Where it is and who invites: findable together with the words of every language («cartographie lyon»).
CREATE FUNCTION event_names(place_name text, place_city text, organiser_names text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(place_name, '') || ' | ' || coalesce(place_city, '') || ' | ' || organiser_names;

-- One language of an event; null when nothing is written in it, so that it costs nothing.
CREATE FUNCTION event_document(configuration regconfig, title text, summary text, description text, names text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN coalesce(title, '') || coalesce(summary, '') || coalesce(description, '') <> '' THEN
        setweight(to_tsvector(configuration, coalesce(title, '')), 'A')
        || setweight(to_tsvector(configuration, coalesce(summary, '') || ' | ' || names), 'B')
        || setweight(to_tsvector(configuration, coalesce(description, '')), 'C') END;

-- Names of the organisers live in other tables, which a generated column cannot read: triggers copy them.
ALTER TABLE event ADD COLUMN organiser_names text NOT NULL DEFAULT '';

CREATE FUNCTION event_organiser_names(event_id uuid, organisation_id uuid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT coalesce(string_agg(o.name || ' ' || array_to_string(o.aliases, ' '), ' | ' ORDER BY o.id), '')
        FROM organisation o
        WHERE o.id = $2 OR o.id IN (SELECT c.organisation_id FROM event_co_organiser c WHERE c.event_id = $1));

CREATE FUNCTION event_name_its_organisers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.organiser_names := event_organiser_names(NEW.id, NEW.organisation_id);
    RETURN NEW;
END $$;
CREATE TRIGGER event_organiser_chosen BEFORE INSERT OR UPDATE OF organisation_id ON event
    FOR EACH ROW EXECUTE FUNCTION event_name_its_organisers();

CREATE FUNCTION event_co_organiser_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE id IN (OLD.event_id, NEW.event_id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_co_organiser_changed AFTER INSERT OR UPDATE OR DELETE ON event_co_organiser
    FOR EACH ROW EXECUTE FUNCTION event_co_organiser_changed();

CREATE FUNCTION event_organiser_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE organisation_id = NEW.id
           OR id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_organiser_renamed AFTER UPDATE OF name, aliases ON organisation
    FOR EACH ROW WHEN ((OLD.name, OLD.aliases) IS DISTINCT FROM (NEW.name, NEW.aliases))
    EXECUTE FUNCTION event_organiser_renamed();

UPDATE event SET organiser_names = event_organiser_names(id, organisation_id);

ALTER TABLE event
    ADD COLUMN text_fr tsvector GENERATED ALWAYS AS (event_document('soga_fr', title ->> 'fr', summary ->> 'fr', description ->> 'fr', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_en tsvector GENERATED ALWAYS AS (event_document('soga_en', title ->> 'en', summary ->> 'en', description ->> 'en', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_de tsvector GENERATED ALWAYS AS (event_document('soga_de', title ->> 'de', summary ->> 'de', description ->> 'de', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_es tsvector GENERATED ALWAYS AS (event_document('soga_es', title ->> 'es', summary ->> 'es', description ->> 'es', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_it tsvector GENERATED ALWAYS AS (event_document('soga_it', title ->> 'it', summary ->> 'it', description ->> 'it', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_pt tsvector GENERATED ALWAYS AS (event_document('soga_pt', title ->> 'pt', summary ->> 'pt', description ->> 'pt', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_nl tsvector GENERATED ALWAYS AS (event_document('soga_nl', title ->> 'nl', summary ->> 'nl', description ->> 'nl', event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN text_simple tsvector GENERATED ALWAYS AS (event_document('soga_simple', event_other_texts(title), event_other_texts(summary), event_other_texts(description), event_names(place_name, place_city, organiser_names))) STORED,
    -- whole words of titles, places and organisers in all languages at once: for beginnings of words («carto»)
    ADD COLUMN text_names tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('soga_simple', event_all_texts(title)), 'A')
        || setweight(to_tsvector('soga_simple', event_names(place_name, place_city, organiser_names)), 'B')) STORED,
    -- the same as plain text: for slips of the pen («cartografier»)
    ADD COLUMN folded_names text GENERATED ALWAYS AS (event_fold(event_all_texts(title) || ' | ' || event_names(place_name, place_city, organiser_names))) STORED,
    ADD COLUMN city_key text GENERATED ALWAYS AS (event_city_key(place_city)) STORED,
    ADD COLUMN accessibility_facts text[] GENERATED ALWAYS AS (array_remove(ARRAY[
        CASE WHEN step_free = 'YES' THEN 'STEP_FREE' END,
        CASE WHEN sign_language = 'YES' THEN 'SIGN_LANGUAGE' END,
        CASE WHEN live_captions = 'YES' THEN 'LIVE_CAPTIONS' END,
        CASE WHEN hearing_loop = 'YES' THEN 'HEARING_LOOP' END,
        CASE WHEN quiet_room = 'YES' THEN 'QUIET_ROOM' END], NULL)) STORED;
