package eu.soga.launcher;

/** What the person at the terminal needs to know once everything runs. */
final class Summary {

    private Summary() {}

    static void print(Options options, Ports ports, Progress progress) {
        System.out.printf(
                """

                Ready after %.0f seconds.

                  Open it         %s
                  Log in as       partner, partner2      reference events for an organisation
                                  moderator, moderator2  decide what is published
                                  lead, secretary, reviewer, approver, treasurer, signer, auditor, admin
                                  visitor                has an account and no right
                  Password        soga-demo, for all of them
                  Mails sent      http://localhost:%d
                  API             %s/api/v1, described in openapi.yaml
                  Keycloak        %s (admin, soga-demo)
                  Logs            %s
                  Stop            Ctrl-C

                """,
                progress.seconds(),
                ports.productUrl(options.mode()),
                ports.mails(),
                "http://localhost:" + ports.product(),
                ports.keycloakUrl(),
                options.logs());
    }
}
