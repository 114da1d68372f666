# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin /usr/local/bin
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
WORKDIR /clientele
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -q -B -DskipTests -Dspotless.check.skip package
# Layers: the libraries change less often than our classes.
RUN java -Djarmode=tools -jar backend/target/clientele.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /clientele clientele
WORKDIR /clientele
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER clientele
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "clientele.jar"]
