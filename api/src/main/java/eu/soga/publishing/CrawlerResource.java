package eu.soga.publishing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Serves robots.txt and the site map. */
@Path("/")
class CrawlerResource {
    private final SiteMap siteMap;
    private final Addresses addresses;

    CrawlerResource(SiteMap siteMap, Addresses addresses) {
        this.siteMap = siteMap;
        this.addresses = addresses;
    }

    /** Allows pages and the API's feeds; excludes pages that need a login, which crawlers would see empty. */
    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=utf-8")
    @Operation(hidden = true)
    public String robots() {
        return "User-agent: *\n" + siteMap.closed() + "Sitemap: " + addresses.absolute("/sitemap.xml") + "\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String index() {
        return siteMap.index();
    }

    @GET
    @Path("sitemap-pages.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String pages() {
        return siteMap.pages();
    }

    @GET
    @Path("sitemap-{things: [a-z]+}-{number: [1-9][0-9]{0,4}}.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String things(@RestPath String things, @RestPath int number) {
        return siteMap.file(things, number).orElseThrow(NotFoundException::new);
    }
}
