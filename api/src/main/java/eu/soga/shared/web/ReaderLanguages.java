package eu.soga.shared.web;

import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Returns the reader's languages, best first: {@code lang} of the address, then {@code Accept-Language}, then French
 * and English. Jobs only get the last two.
 */
@RequestScoped
public class ReaderLanguages {
    /** Description of {@code lang} in the contract. */
    public static final String LANG =
            "The language of what is resolved by it (`display` in JSON), as an ISO 639-1 code;"
                    + " before `Accept-Language`. One in which nothing can be written counts for nothing.";

    private final HttpHeaders headers;
    private final UriInfo uri;

    ReaderLanguages(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /** Returns distinct ISO 639-1 codes; never empty. */
    public List<String> inOrder() {
        List<String> codes = new ArrayList<>();
        if (CurrentRequestManager.get() != null) {
            String chosen = uri.getQueryParameters().getFirst("lang");
            if (chosen != null && Texts.LANGUAGES.contains(chosen)) codes.add(chosen);
            accepted().forEach(code -> add(codes, code));
        }
        add(codes, "fr");
        add(codes, "en");
        return codes;
    }

    /** Returns the languages of {@code Accept-Language}, best first; may be empty. */
    List<String> accepted() {
        List<String> codes = new ArrayList<>();
        for (Locale locale : headers.getAcceptableLanguages()) add(codes, locale.getLanguage());
        return codes;
    }

    private static void add(List<String> codes, String code) {
        if (code.matches("[a-z]{2}") && !codes.contains(code)) codes.add(code);
    }
}
