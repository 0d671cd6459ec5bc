package eu.soga.shared.pages;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemCatalogue;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Explains each problem at the address that problem documents have as their {@code type}. */
@Path("problems")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
class ProblemResource {
    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE)
            .build();
    private static final Map<String, String> NAME = Map.of("en", "Problems", "fr", "Problèmes");
    private static final Map<String, String> DO = Map.of("en", "What to do:", "fr", "Que faire :");
    private static final Map<String, String> ALL = Map.of("en", "All problems", "fr", "Tous les problèmes");

    private final ProblemCatalogue catalogue;
    private final ReaderLanguages reader;
    private final SpaShell shell;

    ProblemResource(ProblemCatalogue catalogue, ReaderLanguages reader, SpaShell shell) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.shell = shell;
    }

    /** All problems. */
    record All(List<ProblemCatalogue.Entry> items) {}

    @GET
    @Operation(hidden = true)
    public Response all(@Context Request request, @RestQuery @Nullable String lang) {
        String language = language(lang);
        return wantsJson(request)
                ? json(new All(catalogue.all()))
                : page(language, NAME.get(language), catalogue.all(), "");
    }

    @GET
    @Path("{word}")
    @Operation(hidden = true)
    public Response one(@Context Request request, @PathParam("word") String word, @RestQuery @Nullable String lang) {
        ProblemCatalogue.Entry entry = catalogue.all().stream()
                .filter(one -> one.type().equals("/problems/" + word))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        ProblemType.NOT_FOUND, "There is no problem of this name: /problems lists all of them."));
        if (wantsJson(request)) return json(entry);
        String language = language(lang);
        return page(
                language,
                entry.title().get(language),
                List.of(entry),
                "<p><a href=\"/problems?lang=" + language + "\">" + ALL.get(language) + "</a></p>");
    }

    private static boolean wantsJson(Request request) {
        Variant chosen = request.selectVariant(FORMATS);
        return chosen != null && chosen.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private String language(@Nullable String lang) {
        if (lang != null && ProblemCatalogue.LANGUAGES.contains(lang)) return lang;
        return reader.inOrder().stream()
                .filter(ProblemCatalogue.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    private static Response json(Object body) {
        return answer(Response.ok(body, MediaType.APPLICATION_JSON_TYPE)).build();
    }

    /** Writes a page without scripts and without the SPA, so that the address of a problem can be read anywhere. */
    private Response page(String language, String title, List<ProblemCatalogue.Entry> entries, String after) {
        String body = entries.stream()
                .map(entry -> section(entry, language, entries.size() > 1))
                .collect(Collectors.joining("\n", "", after));
        String html = """
                <!doctype html>
                <html lang="%1$s">
                  <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="robots" content="noindex" />
                    <meta name="color-scheme" content="light dark" />
                    <title>%2$s · %3$s</title>
                    <style>
                      body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
                      h2 { margin-top: 2.5rem; }
                      code { overflow-wrap: anywhere; }
                    </style>
                  </head>
                  <body>
                    <nav><a href="/">%3$s</a></nav>
                    <main><h1>%2$s</h1>%4$s</main>
                  </body>
                </html>
                """.formatted(language, Html.escape(title), Html.escape(SpaShell.siteName(language)), body);
        return answer(Response.ok(html, "text/html;charset=utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("Content-Security-Policy", shell.policy())
                .build();
    }

    private static String section(ProblemCatalogue.Entry entry, String language, boolean titled) {
        String word = entry.type().substring("/problems/".length());
        String heading = titled
                ? "<h2 id=\"" + word + "\"><a href=\"" + entry.type() + "?lang=" + language + "\">"
                        + Html.escape(entry.title().get(language)) + "</a></h2>"
                : "";
        return heading + "<p><code>" + entry.type() + "</code> · HTTP " + entry.status() + "</p>"
                + Markdown.toHtml(entry.meaning().get(language))
                + Markdown.toHtml(
                        "**" + DO.get(language) + "** " + entry.remedy().get(language));
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("X-Content-Type-Options", "nosniff");
    }
}
