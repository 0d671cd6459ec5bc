package eu.soga.organisations;

import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records acts on organisations: in the audit log, in the public change log, and as announcements to other rooms.
 */
@ApplicationScoped
public class OrganisationRecords {
    private final Recorder recorder;
    private final OrganisationListings listings;

    OrganisationRecords(Recorder recorder, OrganisationListings listings) {
        this.recorder = recorder;
        this.listings = listings;
    }

    /**
     * Records a change of the public profile; {@code action} names the act, {@code before} has the former name and
     * slug.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Organisation organisation, String action, OrganisationRef before, @Nullable String note) {
        audited(organisation, action, null, null, note);
        organisation.flush();
        if (listings.isListed(organisation.id))
            recorder.change(OrganisationChangeType.CHANGED, () -> {
                organisation.flush();
                return List.of(new Subject("/api/v1/organisations/" + organisation.id, organisation.version));
            });
        recorder.announce(new OrganisationChanged(
                organisation.id,
                organisation.slug,
                organisation.version,
                !before.equals(OrganisationRef.of(organisation))));
    }

    /** Records an act that only representatives and moderators can see. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void audited(
            Organisation organisation,
            String action,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable String note) {
        recorder.act(new Act("organisation", organisation.id, action, from, to, null, note));
    }

    /** Announces a record to other rooms. */
    public void announce(Record announcement) {
        recorder.announce(announcement);
    }
}
