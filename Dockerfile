# The product as two images, from one build of the pages: `api` and `web`.
# docker build --target api . ; docker build --target web .

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

# The API. It renders the head of each page, so it holds the pages too.
FROM eclipse-temurin:25-jre AS api
RUN useradd --system --uid 1001 --no-create-home soga && install -d -o soga /data/images /data/open-data
WORKDIR /app
COPY --from=application /build/api/target/quarkus-app ./
COPY --from=pages /build/web/dist ./web
ENV APP_WEB_ROOT=/app/web APP_IMAGES_FOLDER=/data/images APP_OPEN_DATA_FOLDER=/data/open-data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data/images /data/open-data
USER 1001
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=75", "-Dvertx.disableURIValidation=true", "-jar", "quarkus-run.jar"]

# The web server in front: serves scripts, styles and fonts itself, passes the rest on.
FROM nginxinc/nginx-unprivileged:1.29-alpine AS web
COPY web/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=pages /build/web/dist/assets /usr/share/nginx/html/assets
EXPOSE 8080
