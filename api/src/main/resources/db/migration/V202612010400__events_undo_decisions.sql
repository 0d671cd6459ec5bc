-- A moderator's refusal or request for changes that he or she may still undo. The mail about it is held until then
-- (mail.held_for is the message of the decision).
CREATE TABLE undoable_decision (
    event_id   uuid PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    message_id uuid        NOT NULL REFERENCES thread_message (id) ON DELETE CASCADE,
    decision   text        NOT NULL CHECK (decision IN ('REFUSE', 'REQUEST_CHANGES')),
    decided_by text        NOT NULL,
    -- version of the event after the decision: with any other, somebody has acted since
    version    integer     NOT NULL,
    until      timestamptz NOT NULL
);
CREATE INDEX undoable_decision_by ON undoable_decision (decided_by, until);

ALTER TABLE mail ADD COLUMN held_for uuid;
CREATE INDEX mail_held ON mail (held_for) WHERE held_for IS NOT NULL;
