# The product as three images: `api`, `keycloak` and `web`.
# docker build --target api . ; docker build --target keycloak . ; docker build --target web .
# Versions are exact where the maker publishes exact ones. `deploy/pin-images.sh` writes the digests beside them.

FROM node:24-slim AS pages
WORKDIR /build/web
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY web ./
COPY CHANGELOG.md /build/
RUN npm run build

FROM maven:3.9-eclipse-temurin-25 AS application
WORKDIR /build/api
COPY api/pom.xml ./
COPY api/src/main src/main
COPY docs/problems*.md /build/docs/
RUN mvn -B -ntp package -Dmaven.test.skip=true

# our registration, pages and mails for Keycloak
FROM maven:3.9-eclipse-temurin-25 AS additions
WORKDIR /build/keycloak
COPY keycloak/pom.xml ./
COPY keycloak/src src
COPY web/src/styles/tokens.css /build/web/src/styles/
COPY web/public/favicon.svg /build/web/public/
COPY --from=pages /build/web/node_modules/@fontsource-variable /build/web/node_modules/@fontsource-variable
RUN mvn -B -ntp package

# The API. It renders the head of each page, so it holds the pages too.
FROM eclipse-temurin:25-jre AS api
RUN useradd --system --uid 1001 --no-create-home soga && install -d -o soga /data/images /data/open-data
WORKDIR /app
COPY --from=application /build/api/target/quarkus-app ./
COPY --from=pages /build/web/dist ./web
ENV APP_WEB_ROOT=/app/web APP_IMAGES_FOLDER=/data/images APP_OPEN_DATA_FOLDER=/data/open-data \
    QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0
VOLUME /data/images /data/open-data
USER 1001
EXPOSE 8080 9000
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=75", "-Dvertx.disableURIValidation=true", "-jar", "quarkus-run.jar"]

# Keycloak, prepared for PostgreSQL, so that it starts in seconds and on a read-only file system.
FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak
COPY --from=additions /build/keycloak/target/soga-keycloak.jar /opt/keycloak/providers/
COPY keycloak/common-passwords.txt /opt/keycloak/data/password-blacklists/
RUN /opt/keycloak/bin/kc.sh build --db=postgres --cache=local --health-enabled=true --metrics-enabled=true
ENTRYPOINT ["/opt/keycloak/bin/kc.sh", "start", "--optimized", "--import-realm"]

# The web server in front: serves scripts, styles and fonts itself, passes the rest on.
FROM nginxinc/nginx-unprivileged:1.29-alpine AS web
COPY deploy/nginx/*.conf /etc/nginx/soga/
COPY deploy/nginx/soga.conf.template /etc/nginx/templates/soga.conf.template
COPY deploy/nginx/demo.conf.template /etc/nginx/templates/soga.conf.demo
RUN rm -f /etc/nginx/conf.d/default.conf
COPY --from=pages /build/web/dist/assets /usr/share/nginx/html/assets
EXPOSE 8080 8443
