-- Words of a source that a moderator mapped by hand to words of the atlas, for the next reading of the same source.
CREATE TABLE atlas_word (
    source_key text NOT NULL,
    list       text NOT NULL CHECK (list IN ('CATEGORY', 'PRACTICE', 'OFFER', 'COUNTRY', 'KIND')),
    -- a word of the three lists of the atlas has one meaning
    about      text NOT NULL GENERATED ALWAYS AS (CASE WHEN list IN ('COUNTRY', 'KIND') THEN list ELSE 'WORD' END) STORED,
    -- without accents and case
    word_key   text NOT NULL CHECK (word_key <> ''),
    word       text NOT NULL CHECK (length(word) BETWEEN 1 AND 300),
    code       text NOT NULL,
    PRIMARY KEY (source_key, about, word_key)
);
ALTER TABLE atlas_import
    -- countries and kinds that are not known, with their number of rows
    ADD COLUMN countries jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN kinds     jsonb NOT NULL DEFAULT '{}',
    -- the words mapped by hand by which this list was read
    ADD COLUMN mapped    jsonb NOT NULL DEFAULT '[]';
