-- The ground of the refusal that was appealed: the claimant reads it until the claim is decided again.
ALTER TABLE claim ADD COLUMN appealed_ground text;
ALTER TABLE claim ADD CONSTRAINT claim_appealed_ground_after_appeal CHECK (appealed_ground IS NULL OR appealed);
