-- As before, of letters and words that the caller folded: once for each title, not once for each pair.
CREATE FUNCTION event_title_likeness(one text, one_words text[], other text, other_words text[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN greatest(
        similarity(one, other),
        CASE WHEN least(cardinality(one_words), cardinality(other_words)) >= 2 THEN
            0.9 * (SELECT count(*) FROM unnest(one_words) AS word WHERE word = ANY (other_words))
                / least(cardinality(one_words), cardinality(other_words)) END);
DROP FUNCTION event_title_likeness(text, text);
