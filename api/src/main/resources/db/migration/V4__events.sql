-- Functions of search and of duplicates.

CREATE FUNCTION event_fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(soga_unaccent(soga_words(value)));

-- Returns a key that is equal for «Saint-Étienne», «saint etienne» and «SAINT ETIENNE».
CREATE FUNCTION event_city_key(city text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN event_fold(city);

CREATE FUNCTION event_all_texts(texts jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT coalesce(string_agg(soga_words(t.value), ' '), '') FROM jsonb_each_text(texts) t);

-- Returns the texts in languages without a stemmer here.
CREATE FUNCTION event_other_texts(texts jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN event_all_texts(texts - '{fr,en,de,es,it,pt,nl}'::text[]);

-- Returns place and organisers, which are indexed with the words of every language («cartographie lyon»).
CREATE FUNCTION event_names(place_name text, place_city text, organiser_names text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(place_name, '') || ' | ' || coalesce(place_city, '') || ' | ' || organiser_names;

-- Indexes one language of an event; null when it has no text, which needs no space.
CREATE FUNCTION event_document(configuration regconfig, title text, summary text, description text, names text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN coalesce(title, '') || coalesce(summary, '') || coalesce(description, '') <> '' THEN
        setweight(to_tsvector(configuration, coalesce(soga_words(title), '')), 'A')
        || setweight(to_tsvector(configuration, soga_words(coalesce(summary, '') || ' | ' || names)), 'B')
        || setweight(to_tsvector(configuration, coalesce(soga_words(description), '')), 'C') END;

-- Returns the distinctive words of a title, without accents and without words of up to three letters.
CREATE FUNCTION event_title_words(title text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT coalesce(array_agg(DISTINCT word), '{}') FROM unnest(string_to_array(event_city_key(title), ' ')) AS word
        WHERE length(word) > 3);

-- Returns the likeness of two titles from 0 to 1: the similarity of their letters (trigrams), or 0.9 times
-- the share of the shorter title's words that are in the other one. Callers pass letters and words already
-- normalised.
CREATE FUNCTION event_title_likeness(one text, one_words text[], other text, other_words text[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN greatest(
        similarity(one, other),
        CASE WHEN least(cardinality(one_words), cardinality(other_words)) >= 2 THEN
            0.9 * (SELECT count(*) FROM unnest(one_words) AS word WHERE word = ANY (other_words))
                / least(cardinality(one_words), cardinality(other_words)) END);

CREATE TABLE event (
    id                      uuid PRIMARY KEY,
    version                 integer     NOT NULL,
    created_at              timestamptz NOT NULL,
    created_by              text        NOT NULL,
    updated_at              timestamptz NOT NULL,
    slug                    text        NOT NULL,
    status                  text        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED', 'CANCELLED', 'POSTPONED', 'WITHDRAWN')),
    organisation_id         uuid        NOT NULL REFERENCES organisation,
    parent_id               uuid        REFERENCES event,
    external_id             text,

    default_language        text        NOT NULL,
    title                   jsonb       NOT NULL,
    summary                 jsonb       NOT NULL DEFAULT '{}',
    description             jsonb       NOT NULL DEFAULT '{}',
    kind                    text        CHECK (kind IN ('WORKSHOP', 'CONFERENCE', 'WEBINAR', 'MEETUP', 'TRAINING', 'HACKATHON', 'NETWORKING', 'AWARD', 'VISIT', 'SUMMIT', 'CAFE', 'OTHER')),
    format                  text        CHECK (format IN ('ON_SITE', 'ONLINE', 'HYBRID')),
    themes                  text[]      NOT NULL DEFAULT '{}',
    audiences               text[]      NOT NULL DEFAULT '{}',
    languages               text[]      NOT NULL DEFAULT '{}',

    -- local time and zone are authoritative; the instants are derived from them
    start_local             timestamp,
    end_local               timestamp,
    zone                    text,
    all_day                 boolean,
    end_unknown             boolean,
    start_fold              text        CHECK (start_fold IN ('EARLIER', 'LATER')),
    end_fold                text        CHECK (end_fold IN ('EARLIER', 'LATER')),
    starts_at               timestamptz,
    ends_at                 timestamptz,
    previous_start          timestamp,
    previous_zone           text,
    -- a series: the schedule is its first date, the rule gives the others; null for a single event
    recurrence              jsonb,
    -- the series this one was split from, when «this and following» dates were changed
    split_from_id           uuid        REFERENCES event,

    place_name              text,
    place_street            text,
    place_postal_code       text,
    place_city              text,
    place_country           text        CHECK (place_country ~ '^[A-Z]{2}$'),
    place_latitude          double precision CHECK (place_latitude BETWEEN -90 AND 90),
    place_longitude         double precision CHECK (place_longitude BETWEEN -180 AND 180),
    online_url              text,
    online_released_to      text        CHECK (online_released_to IN ('EVERYONE', 'REGISTERED')),

    registration_mode       text        CHECK (registration_mode IN ('NONE', 'EXTERNAL', 'HERE')),
    registration_url        text,
    -- when registration closes, in local time of the event's zone
    registration_closes_at  timestamp,
    price_free              boolean,
    price_text              jsonb       NOT NULL DEFAULT '{}',
    step_free               text        NOT NULL DEFAULT 'UNKNOWN' CHECK (step_free IN ('YES', 'NO', 'UNKNOWN')),
    sign_language           text        NOT NULL DEFAULT 'UNKNOWN' CHECK (sign_language IN ('YES', 'NO', 'UNKNOWN')),
    live_captions           text        NOT NULL DEFAULT 'UNKNOWN' CHECK (live_captions IN ('YES', 'NO', 'UNKNOWN')),
    hearing_loop            text        NOT NULL DEFAULT 'UNKNOWN' CHECK (hearing_loop IN ('YES', 'NO', 'UNKNOWN')),
    quiet_room              text        NOT NULL DEFAULT 'UNKNOWN' CHECK (quiet_room IN ('YES', 'NO', 'UNKNOWN')),

    image_id                uuid        REFERENCES image,
    image_alt               jsonb       NOT NULL DEFAULT '{}',
    licence                 text,
    replay_url              text,

    sequence                integer     NOT NULL DEFAULT 0,
    -- version of what visitors see; a pending edit does not change it
    public_version          integer,
    status_note             jsonb       NOT NULL DEFAULT '{}',
    submitted_at            timestamptz,
    published_at            timestamptz,
    cancelled_at            timestamptz,
    appealed                boolean     NOT NULL DEFAULT false,
    example                 boolean     NOT NULL DEFAULT false,
    provenance              jsonb,

    -- a pending edit of a published event; the live version stays
    revision                jsonb,
    revision_status         text        CONSTRAINT event_revision_status_known CHECK (revision_status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED')),
    revision_submitted_at   timestamptz,

    -- A merged event is not public any more and redirects to merged_into. The foreign key on
    -- (merged_into, winner_is_merged) guarantees that the target is never merged itself, so there are
    -- neither chains nor cycles, even with concurrent merges.
    merged_into             uuid,
    is_merged               boolean     NOT NULL GENERATED ALWAYS AS (merged_into IS NOT NULL) STORED,
    winner_is_merged        boolean     GENERATED ALWAYS AS (CASE WHEN merged_into IS NOT NULL THEN false END) STORED,

    -- Derived columns, never written by the application. Names of organisers are in other tables, which a
    -- generated column cannot read, so triggers copy them.
    organiser_names         text        NOT NULL DEFAULT '',
    text_fr tsvector GENERATED ALWAYS AS (event_document('soga_fr', title ->> 'fr', summary ->> 'fr', description ->> 'fr', event_names(place_name, place_city, organiser_names))) STORED,
    text_en tsvector GENERATED ALWAYS AS (event_document('soga_en', title ->> 'en', summary ->> 'en', description ->> 'en', event_names(place_name, place_city, organiser_names))) STORED,
    text_de tsvector GENERATED ALWAYS AS (event_document('soga_de', title ->> 'de', summary ->> 'de', description ->> 'de', event_names(place_name, place_city, organiser_names))) STORED,
    text_es tsvector GENERATED ALWAYS AS (event_document('soga_es', title ->> 'es', summary ->> 'es', description ->> 'es', event_names(place_name, place_city, organiser_names))) STORED,
    text_it tsvector GENERATED ALWAYS AS (event_document('soga_it', title ->> 'it', summary ->> 'it', description ->> 'it', event_names(place_name, place_city, organiser_names))) STORED,
    text_pt tsvector GENERATED ALWAYS AS (event_document('soga_pt', title ->> 'pt', summary ->> 'pt', description ->> 'pt', event_names(place_name, place_city, organiser_names))) STORED,
    text_nl tsvector GENERATED ALWAYS AS (event_document('soga_nl', title ->> 'nl', summary ->> 'nl', description ->> 'nl', event_names(place_name, place_city, organiser_names))) STORED,
    text_simple tsvector GENERATED ALWAYS AS (event_document('soga_simple', event_other_texts(title), event_other_texts(summary), event_other_texts(description), event_names(place_name, place_city, organiser_names))) STORED,
    -- words of titles, places and organisers in all languages without stemming, to match starts of words
    -- («carto»)
    text_names tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('soga_simple', event_all_texts(title)), 'A')
        || setweight(to_tsvector('soga_simple', soga_words(event_names(place_name, place_city, organiser_names))), 'B')) STORED,
    -- the same as plain text, to match misspelt words («cartografier»)
    folded_names text GENERATED ALWAYS AS (event_fold(event_all_texts(title) || ' | ' || event_names(place_name, place_city, organiser_names))) STORED,
    city_key text GENERATED ALWAYS AS (event_city_key(place_city)) STORED,
    accessibility_facts text[] GENERATED ALWAYS AS (array_remove(ARRAY[
        CASE WHEN step_free = 'YES' THEN 'STEP_FREE' END,
        CASE WHEN sign_language = 'YES' THEN 'SIGN_LANGUAGE' END,
        CASE WHEN live_captions = 'YES' THEN 'LIVE_CAPTIONS' END,
        CASE WHEN hearing_loop = 'YES' THEN 'HEARING_LOOP' END,
        CASE WHEN quiet_room = 'YES' THEN 'QUIET_ROOM' END], NULL)) STORED,

    CONSTRAINT event_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT event_schedule_whole CHECK ((start_local IS NULL) = (zone IS NULL) AND (start_local IS NULL) = (starts_at IS NULL)
        AND (start_local IS NULL) = (all_day IS NULL) AND (start_local IS NULL) = (end_unknown IS NULL)),
    CONSTRAINT event_end_known_or_said_unknown CHECK (start_local IS NULL OR (end_unknown = (end_local IS NULL))),
    CONSTRAINT event_end_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT event_all_day_is_dates CHECK (NOT all_day OR (start_local = date_trunc('day', start_local) AND end_local = date_trunc('day', end_local))),
    CONSTRAINT event_place_point CHECK ((place_latitude IS NULL) = (place_longitude IS NULL)),
    CONSTRAINT event_public_is_dated CHECK (status NOT IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') OR (start_local IS NOT NULL AND kind IS NOT NULL AND (format IS NOT NULL OR provenance IS NOT NULL) AND published_at IS NOT NULL)),
    CONSTRAINT event_revision_whole CHECK ((revision IS NULL) = (revision_status IS NULL)),
    CONSTRAINT event_revision_of_published CHECK (revision IS NULL OR status IN ('PUBLISHED', 'POSTPONED')),
    CONSTRAINT event_recurrence_of_a_date CHECK (recurrence IS NULL OR start_local IS NOT NULL),
    CONSTRAINT event_recurrence_whole CHECK (recurrence IS NULL OR recurrence ->> 'rrule' IS NOT NULL OR jsonb_array_length(recurrence -> 'rdates') > 0),
    CONSTRAINT event_standing UNIQUE (id, is_merged),
    CONSTRAINT event_merged_into_standing FOREIGN KEY (merged_into, winner_is_merged) REFERENCES event (id, is_merged),
    CONSTRAINT event_not_merged_into_itself CHECK (merged_into <> id),
    CONSTRAINT event_merged_is_withdrawn CHECK (merged_into IS NULL OR status = 'WITHDRAWN')
);
-- A foreign key can only refer to columns of a unique index without a condition. The conditions therefore let
-- an update of slug or external id happen without blocking transactions that insert references to the row
-- (docs/architecture.md, «Locks»).
CREATE UNIQUE INDEX event_slug_unique ON event (slug) WHERE slug IS NOT NULL;
CREATE UNIQUE INDEX event_external_id_unique ON event (organisation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX event_organisation ON event (organisation_id);
CREATE INDEX event_parent ON event (parent_id);
CREATE INDEX event_image ON event (image_id);
CREATE INDEX event_queue ON event (submitted_at) WHERE status = 'SUBMITTED';
CREATE INDEX event_revision_queue ON event (revision_submitted_at) WHERE revision_status = 'SUBMITTED';
CREATE INDEX event_split_from ON event (split_from_id) WHERE split_from_id IS NOT NULL;
CREATE INDEX event_series ON event (id) WHERE recurrence IS NOT NULL;
CREATE INDEX event_merged_into ON event (merged_into, winner_is_merged) WHERE merged_into IS NOT NULL;
-- Without fastupdate, because a pending list makes every search slower until the next vacuum and keeps the
-- planner from using the index; events are read far more often than written.
CREATE INDEX event_texts ON event USING gin (text_fr, text_en, text_de, text_es, text_it, text_pt, text_nl, text_simple, text_names) WITH (fastupdate = off);
CREATE INDEX event_folded_names ON event USING gin (folded_names gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX event_themes ON event USING gin (themes);
CREATE INDEX event_languages ON event USING gin (languages);
CREATE INDEX event_city ON event (city_key);
CREATE INDEX event_country ON event (place_country);
CREATE INDEX event_published ON event (published_at, id) WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
CREATE INDEX event_sphere ON event USING gist (ll_to_earth(place_latitude, place_longitude)) WHERE place_latitude IS NOT NULL;
CREATE INDEX event_box ON event USING gist (place_latitude, place_longitude);

CREATE TABLE event_co_organiser (
    event_id        uuid    NOT NULL REFERENCES event ON DELETE CASCADE,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    position        integer NOT NULL,
    PRIMARY KEY (event_id, position)
);
CREATE INDEX event_co_organiser_organisation ON event_co_organiser (organisation_id);

CREATE TABLE event_old_slug (
    slug     text PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES event ON DELETE CASCADE
);
CREATE INDEX event_old_slug_event ON event_old_slug (event_id);

-- The dates of events, which search reads. A single event has one date.
CREATE TABLE occurrence (
    id             uuid PRIMARY KEY,
    event_id       uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    original_start timestamp   NOT NULL,
    start_local    timestamp   NOT NULL,
    end_local      timestamp,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    first_day      date        NOT NULL,
    last_day       date        NOT NULL,
    cancelled      boolean     NOT NULL DEFAULT false,
    title          jsonb       NOT NULL DEFAULT '{}',
    note           jsonb       NOT NULL DEFAULT '{}',
    CONSTRAINT occurrence_once UNIQUE (event_id, original_start),
    CONSTRAINT occurrence_days CHECK (last_day >= first_day)
);
CREATE INDEX occurrence_time ON occurrence (starts_at, id);
CREATE INDEX occurrence_end ON occurrence (ends_at);
CREATE INDEX occurrence_days_range ON occurrence (first_day, last_day);
-- for «touches the days from … to»: skips events that ended earlier
CREATE INDEX occurrence_last_day ON occurrence (last_day, first_day);
-- For duplicates, which are searched among events at about the same time.
CREATE INDEX occurrence_span ON occurrence USING gist (tstzrange(starts_at, ends_at, '[]'));

-- The differences of single dates of a series from its rule; a date is identified by the local start the rule
-- gives it.
CREATE TABLE occurrence_override (
    id             uuid PRIMARY KEY,
    event_id       uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    original_start timestamp   NOT NULL,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    cancelled      boolean     NOT NULL DEFAULT false,
    start_local    timestamp,
    end_local      timestamp,
    start_fold     text        CHECK (start_fold IN ('EARLIER', 'LATER')),
    end_fold       text        CHECK (end_fold IN ('EARLIER', 'LATER')),
    title          jsonb       NOT NULL DEFAULT '{}',
    note           jsonb       NOT NULL DEFAULT '{}',
    CONSTRAINT occurrence_override_once UNIQUE (event_id, original_start),
    CONSTRAINT occurrence_override_end_of_a_start CHECK (end_local IS NULL OR start_local IS NOT NULL)
);

-- Reviews taken by moderators. One row per event, so that two moderators cannot both take it.
CREATE TABLE moderation_take (
    event_id       uuid PRIMARY KEY REFERENCES event ON DELETE CASCADE,
    moderator      text        NOT NULL,
    moderator_name text        NOT NULL,
    until          timestamptz NOT NULL
);

CREATE TABLE thread_message (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    event_id    uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    author      text NOT NULL,
    author_name text NOT NULL,
    -- address of a moderator, who gets a mail when the organisation answers
    author_email text,
    side        text NOT NULL CHECK (side IN ('PARTNER', 'MODERATION')),
    kind        text NOT NULL CHECK (kind IN ('MESSAGE', 'SUBMISSION', 'QUESTION', 'REFUSAL', 'PUBLICATION', 'APPEAL')),
    reason      text,
    body        text NOT NULL CONSTRAINT thread_message_length CHECK (length(body) <= 5000),
    CONSTRAINT thread_message_email_of_moderation CHECK (author_email IS NULL OR side = 'MODERATION')
);
CREATE INDEX thread_message_event ON thread_message (event_id, created_at);

-- Names of events in other systems: an organisation's external id, the UID and the address in a source.
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

-- Triggers. docs/architecture.md, «Locks», has the order in which acts take locks.

CREATE FUNCTION event_organiser_names(event_id uuid, organisation_id uuid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT coalesce(string_agg(o.name || ' ' || array_to_string(o.aliases, ' '), ' | ' ORDER BY o.id), '')
        FROM organisation o
        WHERE o.id = $2 OR o.id IN (SELECT c.organisation_id FROM event_co_organiser c WHERE c.event_id = $1));

-- An act that changes several events takes this lock first, so that only one such act runs at a time.
CREATE FUNCTION event_hold_several() RETURNS void
    LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtextextended('several events', 0)) $$;

CREATE FUNCTION event_names_key(organisation_id uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended('names of organisation ' || organisation_id::text, 0);

-- Takes the shared lock on the names of the organiser, so that the name copied here does not change before
-- the commit.
CREATE FUNCTION event_name_its_organisers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    NEW.organiser_names := event_organiser_names(NEW.id, NEW.organisation_id);
    RETURN NEW;
END $$;
-- Only for new events: a BEFORE UPDATE trigger would make every update lock the row as if its key changed.
CREATE TRIGGER event_organiser_chosen BEFORE INSERT ON event
    FOR EACH ROW EXECUTE FUNCTION event_name_its_organisers();

CREATE FUNCTION event_organiser_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id) WHERE id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER event_organiser_replaced AFTER UPDATE OF organisation_id ON event
    FOR EACH ROW WHEN (OLD.organisation_id <> NEW.organisation_id)
    EXECUTE FUNCTION event_organiser_replaced();

CREATE FUNCTION event_co_organiser_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    END IF;
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE id IN (OLD.event_id, NEW.event_id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_co_organiser_changed AFTER INSERT OR UPDATE OR DELETE ON event_co_organiser
    FOR EACH ROW EXECUTE FUNCTION event_co_organiser_changed();

-- Copies a new name of an organisation into its events. The exclusive lock waits for transactions that are
-- just copying the old name.
CREATE FUNCTION event_organiser_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM event_hold_several();
    PERFORM FROM event
        WHERE organisation_id = NEW.id
           OR id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id)
        FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(event_names_key(NEW.id));
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE organisation_id = NEW.id
           OR id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER event_organiser_renamed AFTER UPDATE OF name, aliases ON organisation
    FOR EACH ROW WHEN ((OLD.name, OLD.aliases) IS DISTINCT FROM (NEW.name, NEW.aliases))
    EXECUTE FUNCTION event_organiser_renamed();

-- Refuses cycles of parts. Two concurrent transactions cannot see each other's change, so the lock makes the
-- second one wait, and a cycle then fails as a serialization failure, which the caller may retry.
CREATE FUNCTION event_part_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('parts of events', 0));
    IF EXISTS (WITH RECURSIVE above AS (
            SELECT id, parent_id FROM event WHERE id = NEW.parent_id
            UNION
            SELECT e.id, e.parent_id FROM event e JOIN above a ON e.id = a.parent_id)
        SELECT FROM above WHERE id = NEW.id) THEN
        RAISE serialization_failure USING MESSAGE = 'event ' || NEW.id || ' would be part of itself';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER event_part_of_another AFTER UPDATE OF parent_id ON event
    FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id AND NEW.parent_id IS NOT NULL)
    EXECUTE FUNCTION event_part_of_another();
