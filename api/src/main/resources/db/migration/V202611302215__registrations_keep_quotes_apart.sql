-- Words that people agreed to have quoted. They stand apart from the answers: nothing joins them to a rating.
CREATE TABLE survey_quote (
    -- random, so that it tells nothing about the order of answers
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    event_id   uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    text       text NOT NULL CONSTRAINT survey_quote_text_length CHECK (length(text) BETWEEN 1 AND 600),
    -- as the person wants to be named; null for no name
    signature  text CONSTRAINT survey_quote_signature_length CHECK (length(signature) BETWEEN 1 AND 120),
    -- hash of the survey's link, by which the person takes the words back; null for words that are older than this table
    token_hash text CONSTRAINT survey_quote_token_unique UNIQUE
);
CREATE INDEX survey_quote_event ON survey_quote (event_id);
INSERT INTO survey_quote (event_id, text, signature) SELECT event_id, testimonial, signature FROM survey_answer WHERE testimonial IS NOT NULL;
ALTER TABLE survey_answer DROP COLUMN testimonial, DROP COLUMN signature;

-- The words that leads chose for the report, in their order.
ALTER TABLE edition_bilan ADD COLUMN testimonials jsonb NOT NULL DEFAULT '[]';
