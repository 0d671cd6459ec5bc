package eu.soga.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The languages the caller reads, best first, from {@code Accept-Language}; French then English follow, and are all there is in a job. */
@RequestScoped
public class ReaderLanguages {
    private final HttpHeaders headers;

    ReaderLanguages(HttpHeaders headers) {
        this.headers = headers;
    }

    /** ISO 639-1 codes without repetition, never empty. */
    public List<String> inOrder() {
        List<String> codes = new ArrayList<>();
        if (CurrentRequestManager.get() != null)
            for (Locale locale : headers.getAcceptableLanguages()) add(codes, locale.getLanguage());
        add(codes, "fr");
        add(codes, "en");
        return codes;
    }

    private static void add(List<String> codes, String code) {
        if (code.matches("[a-z]{2}") && !codes.contains(code)) codes.add(code);
    }
}
