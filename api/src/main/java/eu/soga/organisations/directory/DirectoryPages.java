package eu.soga.organisations.directory;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of organisations. */
@ApplicationScoped
class DirectoryPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.open("/organisations", "organisations"),
                SitePage.hidden("/invitations/[^/]+").closed("/invitations/"),
                SitePage.hidden("/join-confirmations/[^/]+").closed("/join-confirmations/"));
    }

    @Override
    public List<Things> things() {
        return List.of(new Things(
                "organisations",
                "/organisations/",
                "organisation WHERE id IN (SELECT organisation_id FROM organisation_listed)"));
    }
}
