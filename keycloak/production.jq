# The production realm from the development one: no demo people, no client for scripts, no default
# secret, no address of a developer's machine. Usage: see docs/operations.md
del(.clients[] | select(.clientId == "dev-cli" or .clientId == "integration-demo"))
| .users |= map(select(.username == "service-account-soga-admin"))
| .sslRequired = "all"
| (.clients[] | select(.clientId == "web")) |= (.baseUrl = "${APP_PUBLIC_URL}/" | .redirectUris = ["${APP_PUBLIC_URL}/*"])
| (.clients[] | select(.clientId == "soga-admin")).secret = "${KEYCLOAK_ADMIN_SECRET}"
| .smtpServer = {
    host: "${SMTP_HOST}", port: "${SMTP_PORT}", user: "${SMTP_USER}", password: "${SMTP_PASSWORD}",
    from: "${SMTP_FROM}", fromDisplayName: "SOGA", auth: "true", ssl: "false", starttls: "true"
  }
