package org.chrysalis.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param home the folder that holds everything that must be kept
 * @param databasePort the port it prefers on loopback; another is taken when that one is in use
 */
@ConfigurationProperties("chrysalis")
record EmbeddedDatabaseProperties(
        @DefaultValue("./data") Path home,
        @DefaultValue("15432") int databasePort) {}
