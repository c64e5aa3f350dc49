# Chrysalis on JDK 25, for use with a PostgreSQL beside it: see docker-compose.yml and docs/running.md.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# Tests ran before anybody builds an image; here there is neither a browser nor a second Docker.
RUN --mount=type=cache,target=/root/.m2 ./mvnw --batch-mode --quiet -DskipTests -Dspotless.check.skip package \
 && java -Djarmode=tools -jar target/chrysalis-*.jar extract --layers --destination layers \
 && mv layers/application/chrysalis-*.jar layers/application/chrysalis.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /chrysalis --shell /usr/sbin/nologin chrysalis \
 && mkdir -p /chrysalis /data \
 && chown chrysalis /chrysalis /data
WORKDIR /chrysalis
# From what changes least to what changes with every commit, so that an upgrade fetches little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER chrysalis
# A start for practice, on the embedded database, from which the JVM keeps the classes that it loaded and linked.
# Without it the program starts all the same, a few seconds slower. That start ends without its shutdown hooks, so the
# database is stopped by hand.
RUN CHRYSALIS_HOME=/tmp/practice CHRYSALIS_DEMO=off java -XX:AOTCacheOutput=chrysalis.aot \
      -Dspring.context.exit=onRefresh -jar chrysalis.jar >/tmp/practice.log 2>&1 \
 || (tail -20 /tmp/practice.log; echo "no AOT cache: the first page will take a few seconds longer"); \
    running=/tmp/practice/database/postmaster.pid; \
    if [ -f $running ]; then kill -INT "$(head -1 $running)"; while [ -f $running ]; do sleep 0.2; done; fi; \
    rm -rf /tmp/practice /tmp/practice.log
# Only used when nobody names a database: then the embedded one keeps its data here.
ENV CHRYSALIS_HOME=/data
VOLUME /data
EXPOSE 8080
# bash and its /dev/tcp are in the base image; curl need not be.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=chrysalis.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "chrysalis.jar"]
