package eu.soga.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages of the site itself. */
@ApplicationScoped
class CommonPages implements RoomPages {
    @Override
    public List<SitePage> pages() {
        return List.of(
                SitePage.open("/", "home"),
                SitePage.open("/about", "about"),
                SitePage.open("/accessibility", "accessibility"),
                SitePage.open("/developers", "developers"),
                SitePage.hidden("/sign-in(?:/callback)?").closed("/sign-in"),
                SitePage.hidden("/me(?:/.*)?").closed("/me/"));
    }
}
