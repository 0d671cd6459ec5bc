package eu.soga.members;

import eu.soga.shared.pages.RoomPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of membership. */
@ApplicationScoped
class MemberPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.open("/join", "join"),
                SitePage.open("/governance", "governance"),
                SitePage.hidden("/desk(?:/.*)?").closed("/desk/"));
    }
}
