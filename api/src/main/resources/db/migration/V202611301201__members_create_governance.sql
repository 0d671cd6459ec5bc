-- Who sits on the board, for which college, from when to when. The statutes give each college its seats (college.seats).
CREATE TABLE board_mandate (
    id            uuid PRIMARY KEY,
    version       integer     NOT NULL,
    created_at    timestamptz NOT NULL,
    college       text        NOT NULL REFERENCES college,
    holder        text        NOT NULL,
    -- an office within the board, such as treasurer; null without one
    office        text,
    -- through which the holder belongs to the college; null when no membership is known
    membership_id uuid REFERENCES membership,
    entry         text        NOT NULL CONSTRAINT board_mandate_entry_known CHECK (entry IN ('ELECTED', 'CO_OPTED')),
    from_day      date        NOT NULL,
    -- the day after the last one, as it was given
    to_day        date        NOT NULL,
    -- the day from which it is over before its time
    ended_on      date,
    ended_by      text        CONSTRAINT board_mandate_end_known CHECK (ended_by IN ('RESIGNED', 'REVOKED', 'LEFT', 'DIED', 'MISTAKE')),
    CONSTRAINT board_mandate_has_days CHECK (from_day < to_day),
    CONSTRAINT board_mandate_ends_within CHECK (ended_on >= from_day AND ended_on < to_day),
    CONSTRAINT board_mandate_end_is_whole CHECK ((ended_on IS NULL) = (ended_by IS NULL)),
    CONSTRAINT board_mandate_one_seat_at_a_time EXCLUDE USING gist
        (membership_id WITH =, daterange(from_day, LEAST(to_day, ended_on)) WITH &&)
);
CREATE INDEX board_mandate_days ON board_mandate (college, from_day);

-- On no day more mandates than seats, whoever writes at the same time. A count is highest on a day on which one begins.
CREATE FUNCTION members_keep_within_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given integer;
    over  date;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('seats ' || NEW.college, 61));
    SELECT seats INTO given FROM college WHERE code = NEW.college;
    IF given IS NULL THEN
        RAISE EXCEPTION 'the statutes give this college no seat' USING ERRCODE = 'check_violation', CONSTRAINT = 'board_mandate_college_has_seats';
    END IF;
    SELECT begins.day INTO over
        FROM (SELECT NEW.from_day AS day
              UNION SELECT from_day FROM board_mandate
                    WHERE college = NEW.college AND id <> NEW.id AND from_day > NEW.from_day AND from_day < LEAST(NEW.to_day, NEW.ended_on)) begins
        WHERE LEAST(NEW.to_day, NEW.ended_on) > NEW.from_day
          AND (SELECT count(*) FROM board_mandate m WHERE m.college = NEW.college AND m.id <> NEW.id
                  AND m.from_day <= begins.day AND LEAST(m.to_day, m.ended_on) > begins.day) >= given
        ORDER BY begins.day LIMIT 1;
    IF over IS NOT NULL THEN
        RAISE EXCEPTION 'the seats of this college are taken on %', over USING ERRCODE = 'check_violation', CONSTRAINT = 'board_mandate_within_seats';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER board_mandate_within_seats BEFORE INSERT OR UPDATE ON board_mandate FOR EACH ROW EXECUTE FUNCTION members_keep_within_seats();

-- The board as the association's reports print it, year by year; they name neither days nor, mostly, colleges.
CREATE TABLE board_report (
    year         integer NOT NULL,
    position     integer NOT NULL,
    name         text    NOT NULL,
    role         text,
    organisation text,
    college      text REFERENCES college,
    -- the report says that he or she left within the year
    left_in_year boolean NOT NULL,
    PRIMARY KEY (year, position)
);

-- Who may vote at a meeting, as the ledger stood on the record date: written when it is frozen, changed only by an
-- accepted challenge, which stays visible.
CREATE TABLE electorate (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    label           text        NOT NULL,
    record_date     date        NOT NULL,
    meeting_on      date        NOT NULL,
    -- the last day on which a member may challenge it
    challenge_until date        NOT NULL,
    -- how many others one voter may vote for
    proxy_limit     integer     NOT NULL CONSTRAINT electorate_proxies_not_negative CHECK (proxy_limit >= 0),
    grace_votes     boolean     NOT NULL,
    frozen_by       text        NOT NULL,
    frozen_by_name  text        NOT NULL,
    CONSTRAINT electorate_days_in_order CHECK (record_date <= meeting_on AND challenge_until <= meeting_on)
);
CREATE TRIGGER electorate_written_once BEFORE UPDATE OR DELETE ON electorate FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();

CREATE TABLE electorate_challenge (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    electorate_id   uuid        NOT NULL REFERENCES electorate,
    membership_id   uuid        NOT NULL REFERENCES membership,
    message         text        NOT NULL,
    by_subject      text        NOT NULL,
    by_name         text        NOT NULL,
    accepted        boolean,
    decided_at      timestamptz,
    decided_by_name text,
    answer          text,
    CONSTRAINT electorate_challenge_decision_is_whole
        CHECK ((accepted IS NULL) = (decided_at IS NULL) AND (accepted IS NULL) = (decided_by_name IS NULL) AND (accepted IS NULL) = (answer IS NULL))
);
CREATE UNIQUE INDEX electorate_challenge_one_open ON electorate_challenge (electorate_id, membership_id) WHERE accepted IS NULL;

CREATE TABLE elector (
    electorate_id uuid    NOT NULL REFERENCES electorate,
    membership_id uuid    NOT NULL REFERENCES membership,
    name          text    NOT NULL,
    college       text    NOT NULL REFERENCES college,
    tier          text    NOT NULL REFERENCES tier,
    weight        integer NOT NULL CONSTRAINT elector_weight_positive CHECK (weight > 0),
    in_grace      boolean NOT NULL,
    -- the challenge by which it was added, or taken out
    added_by      uuid REFERENCES electorate_challenge,
    removed_by    uuid REFERENCES electorate_challenge,
    PRIMARY KEY (electorate_id, membership_id)
);
CREATE TRIGGER elector_kept BEFORE DELETE ON elector FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER elector_written_once BEFORE UPDATE ON elector FOR EACH ROW
    WHEN (OLD.removed_by IS NOT NULL
        OR (OLD.electorate_id, OLD.membership_id, OLD.name, OLD.college, OLD.tier, OLD.weight, OLD.in_grace, OLD.added_by)
            IS DISTINCT FROM (NEW.electorate_id, NEW.membership_id, NEW.name, NEW.college, NEW.tier, NEW.weight, NEW.in_grace, NEW.added_by))
    EXECUTE FUNCTION members_refuse_rewriting();

-- One voter votes for another. Nobody passes on what he or she was given.
CREATE TABLE proxy (
    electorate_id uuid        NOT NULL,
    giver         uuid        NOT NULL,
    holder        uuid        NOT NULL,
    created_at    timestamptz NOT NULL,
    by_subject    text        NOT NULL,
    PRIMARY KEY (electorate_id, giver),
    FOREIGN KEY (electorate_id, giver) REFERENCES elector,
    FOREIGN KEY (electorate_id, holder) REFERENCES elector,
    CONSTRAINT proxy_to_another CHECK (giver <> holder)
);
CREATE INDEX proxy_holder ON proxy (electorate_id, holder);

CREATE FUNCTION members_keep_within_proxies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    most integer;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('proxies ' || NEW.electorate_id, 67));
    SELECT proxy_limit INTO most FROM electorate WHERE id = NEW.electorate_id;
    IF (SELECT count(*) FROM proxy WHERE electorate_id = NEW.electorate_id AND holder = NEW.holder AND giver <> NEW.giver) >= most THEN
        RAISE EXCEPTION 'this voter holds as many proxies as allowed' USING ERRCODE = 'check_violation', CONSTRAINT = 'proxy_within_limit';
    END IF;
    IF EXISTS (SELECT FROM proxy WHERE electorate_id = NEW.electorate_id AND (giver = NEW.holder OR holder = NEW.giver)) THEN
        RAISE EXCEPTION 'a proxy is not passed on' USING ERRCODE = 'check_violation', CONSTRAINT = 'proxy_not_passed_on';
    END IF;
    IF EXISTS (SELECT FROM elector WHERE electorate_id = NEW.electorate_id AND membership_id IN (NEW.giver, NEW.holder) AND removed_by IS NOT NULL) THEN
        RAISE EXCEPTION 'only voters give and hold proxies' USING ERRCODE = 'check_violation', CONSTRAINT = 'proxy_of_voters';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER proxy_within_limit BEFORE INSERT OR UPDATE ON proxy FOR EACH ROW EXECUTE FUNCTION members_keep_within_proxies();
