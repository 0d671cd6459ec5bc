package eu.soga.organisations.directory;

import eu.soga.organisations.SharedHosts;
import eu.soga.organisations.identifiers.Identifier;
import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.web.WireEnums;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The known facts of an organisation whose duplicates are searched.
 *
 * @param host host of its own website, without {@code www.}; null when the site is on a shared platform
 */
record TwinSubject(
        String name,
        @Nullable String country,
        @Nullable String city,
        @Nullable String host,
        List<Identifier> identifiers) {
    /**
     * @throws DomainException 400 for an identifier that is not {@code scheme:value}
     */
    static TwinSubject of(
            String name,
            @Nullable String country,
            @Nullable String city,
            @Nullable String website,
            @Nullable List<String> identifiers) {
        return new TwinSubject(
                name.strip(),
                country,
                city,
                website == null ? null : host(website).orElse(null),
                DirectoryQuery.words(identifiers).stream()
                        .map(TwinSubject::identifier)
                        .toList());
    }

    /** Returns the host of an organisation's own website; empty for a shared platform. */
    static Optional<String> host(String website) {
        try {
            String text = website.strip();
            return Hosts.of(URI.create(text.contains("://") ? text : "https://" + text))
                    .map(each -> each.replaceFirst("^www\\.", ""))
                    .filter(each -> !SharedHosts.isPlatform(each));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Identifier identifier(String text) {
        String[] parts = text.split(":", 2);
        return WireEnums.parse(IdentifierScheme.class, parts[0])
                .filter(scheme -> parts.length == 2)
                .map(scheme -> new Identifier(scheme, scheme.normalise(parts[1])))
                .orElseThrow(() -> DomainException.invalid(
                        "?identifier", "Write an identifier as scheme:value, for instance siren:732829320."));
    }
}
