package eu.soga.members;

import eu.soga.members.MembershipAnnouncement.Facts;
import eu.soga.organisations.OrganisationContacts;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what was done to a membership or to reference data: for the audit log, for other rooms. */
@ApplicationScoped
class MembershipRecords {
    /** {@code subject_type} in the audit log. */
    static final String SUBJECT = "membership";

    private final Recorder recorder;
    private final OrganisationContacts contacts;

    MembershipRecords(Recorder recorder, OrganisationContacts contacts) {
        this.recorder = recorder;
        this.contacts = contacts;
    }

    /** An act, with the announcements that its change of state means. */
    void did(Membership membership, String act, MembershipStatus from, LocalDate today, @Nullable String note) {
        recorder.act(new Act(SUBJECT, membership.id, act, from, membership.status(), null, note));
        moved(membership, from, today, note);
    }

    /** An act on prices or statutes. */
    void did(String subject, UUID id, String act, @Nullable String note) {
        recorder.act(new Act(subject, id, act, null, null, null, note));
    }

    /** Tells other rooms. */
    void announce(MembershipAnnouncement announcement) {
        recorder.announce((Record) announcement);
    }

    /** Whom to write to about it. */
    Facts facts(Membership membership) {
        if (membership.organisation == null)
            return new Facts(
                    membership.id,
                    membership.partyName(),
                    membership.contactEmail == null ? List.of() : List.of(membership.contactEmail),
                    membership.language);
        OrganisationContacts.Contacts told = contacts.of(membership.organisation.id);
        return new Facts(membership.id, told.name(), told.emails(), membership.language);
    }

    private void moved(Membership membership, MembershipStatus from, LocalDate today, @Nullable String note) {
        MembershipStatus to = membership.status();
        if (to == from) return;
        boolean wasIn = from == MembershipStatus.CURRENT || from == MembershipStatus.GRACE;
        switch (to) {
            case CURRENT -> {
                if (from != MembershipStatus.GRACE)
                    announce(new MembershipAnnouncement.Started(
                            facts(membership), membership.paidUntil().orElse(today)));
            }
            case LAPSED, DUE -> {
                if (wasIn) announce(new MembershipAnnouncement.Lapsed(facts(membership)));
            }
            case RESIGNED, EXCLUDED, ENDED -> announce(new MembershipAnnouncement.Left(facts(membership), to, note));
            default -> {
                // the other states are told by the act itself
            }
        }
    }
}
