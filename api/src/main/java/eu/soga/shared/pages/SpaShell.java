package eu.soga.shared.pages;

import eu.soga.shared.web.Site;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages for people: the built SPA with its own head and readable content. Reads the file again when it changes;
 * renders a plain page while it is missing.
 */
@ApplicationScoped
public class SpaShell {
    private static final Map<String, String> NAMES = Map.of(
            "fr", "L’agenda du numérique social et solidaire",
            "en", "The calendar of the European digital social economy");

    private final Site site;
    private final Path index;
    private final String policy;
    private volatile @Nullable Cut cut;

    SpaShell(Site site) {
        this.site = site;
        this.index = Path.of(site.webRoot(), "index.html");
        this.policy = policy(site);
    }

    /** Returns the name of the product in a language; in English when it has no name there. */
    public static String siteName(String language) {
        return NAMES.getOrDefault(language, NAMES.get("en"));
    }

    public String render(PageHead page) {
        String head = new HeadTags(site.publicUrl()).of(page, siteName(page.language()), settings());
        return template().fill(Html.escape(page.language()), head, page.body());
    }

    /** Returns the {@code Content-Security-Policy} of our pages, which also forbids framing them. */
    String policy() {
        return policy;
    }

    /** Answers with the page and the security headers. */
    public Response answer(int status, PageHead page) {
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .entity(render(page))
                .build();
    }

    private List<PageHead.Fact> settings() {
        List<PageHead.Fact> settings = new ArrayList<>();
        settings.add(new PageHead.Fact("soga:issuer", site.issuer()));
        settings.add(new PageHead.Fact("soga:client", site.clientId()));
        site.tiles().ifPresent(tiles -> {
            settings.add(new PageHead.Fact("soga:tiles", tiles));
            settings.add(new PageHead.Fact("soga:tiles-attribution", site.tilesAttribution()));
        });
        settings.add(new PageHead.Fact("soga:demo", WireEnums.word(site.demo())));
        return settings;
    }

    /** Builds the policy. Styles may be inline because React Aria writes a few; scripts may not. */
    private static String policy(Site site) {
        String tiles = site.tiles().map(template -> " " + origin(template)).orElse("");
        return String.join(
                "; ",
                "default-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:" + tiles,
                "connect-src 'self' " + origin(site.issuer()),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String origin(String address) {
        URI uri = URI.create(address.replaceAll("[{}]", ""));
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private ShellTemplate template() {
        try {
            String state = state();
            Cut current = cut;
            if (current == null || !current.state.equals(state)) {
                current = new Cut(state, ShellTemplate.read(index));
                cut = current;
            }
            return current.template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text that changes when the file is replaced. */
    String state() throws IOException {
        if (!Files.exists(index)) return "absent";
        BasicFileAttributes file = Files.readAttributes(index, BasicFileAttributes.class);
        return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
    }

    private record Cut(String state, ShellTemplate template) {}
}
