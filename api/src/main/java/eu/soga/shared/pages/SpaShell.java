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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages for people: the built SPA with its own head and readable content, inside the frame of every page that
 * the web build has written ({@code web/scripts/write-readable.mjs}). Reads the files again when they change; renders a
 * plain page while they are missing.
 */
@ApplicationScoped
public class SpaShell {
    private static final Map<String, String> NAMES = Map.of(
            "fr", "L’agenda du numérique social et solidaire",
            "en", "The calendar of the European digital social economy");

    private static final String CONTENT = "soga:content";
    private static final String MAIN = "<main>";
    private static final String END = "</main>";

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
        Cut shown = cut();
        return shown.template.fill(Html.escape(page.language()), head, shown.framed(page));
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
        settings.add(new PageHead.Fact("soga:demo", WireEnums.word(site.demo())));
        return settings;
    }

    /** Builds the policy. Styles may be inline because React Aria writes a few; scripts may not. */
    private static String policy(Site site) {
        return String.join(
                "; ",
                "default-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "connect-src 'self' " + origin(site.issuer()),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Cut cut() {
        try {
            String state = state();
            Cut current = cut;
            if (current == null || !current.state.equals(state)) {
                current = new Cut(state, ShellTemplate.read(index), frames());
                cut = current;
            }
            return current;
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

    /** Returns header and footer of every page by language, with a mark where the content goes. */
    private Map<String, List<String>> frames() throws IOException {
        Map<String, List<String>> frames = new HashMap<>();
        for (String language : GenericPages.LANGUAGES) {
            Path frame = index.resolveSibling("readable/frame." + language + ".html");
            if (!Files.exists(frame)) continue;
            List<String> parts = List.of(Files.readString(frame).split(CONTENT, 2));
            if (parts.size() == 2) frames.put(language, parts);
        }
        return frames;
    }

    private record Cut(String state, ShellTemplate template, Map<String, List<String>> frames) {
        /** Puts the content of the page's {@code main} into the frame in its language, else the default one. */
        String framed(PageHead page) {
            String body = page.body();
            List<String> frame = frames.getOrDefault(page.language(), frames.get("fr"));
            if (frame == null || !body.startsWith(MAIN) || !body.endsWith(END)) return body;
            return frame.getFirst() + body.substring(MAIN.length(), body.length() - END.length()) + frame.getLast();
        }
    }
}
