package eu.soga.organisations;

import java.util.Set;

/** Hosts that belong to no single organisation, so that they say nothing about who an organisation is. */
public final class SharedHosts {
    /** Services on which many organisations have a page. */
    private static final Set<String> PLATFORMS = Set.of(
            "facebook.com",
            "framasite.org",
            "github.io",
            "google.com",
            "helloasso.com",
            "instagram.com",
            "linkedin.com",
            "sites.google.com",
            "twitter.com",
            "wordpress.com",
            "x.com",
            "youtube.com");

    /** Services at which anybody gets a mail address. */
    private static final Set<String> MAILBOXES = Set.of(
            "aol.com",
            "bbox.fr",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.fr",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.com",
            "live.fr",
            "mail.com",
            "mailbox.org",
            "me.com",
            "msn.com",
            "neuf.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "posteo.de",
            "posteo.net",
            "proton.me",
            "protonmail.com",
            "riseup.net",
            "sfr.fr",
            "skynet.be",
            "telefonica.net",
            "tiscali.it",
            "tutanota.com",
            "virgilio.it",
            "wanadoo.fr",
            "web.de",
            "yahoo.com",
            "yahoo.es",
            "yahoo.fr",
            "yahoo.it",
            "zaclys.net");

    private SharedHosts() {}

    /** True for a host on which many organisations have a page; {@code host} is lower case, without {@code www.}. */
    public static boolean isPlatform(String host) {
        return PLATFORMS.contains(host);
    }

    /** True when a page or a mail address at this host does not show which organisation it belongs to. */
    public static boolean isShared(String host) {
        return PLATFORMS.contains(host) || MAILBOXES.contains(host);
    }
}
