package org.chrysalis;

import org.chrysalis.database.EmbeddedPostgresAhead;
import org.chrysalis.support.Encryption;
import org.chrysalis.support.ListeningAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Chrysalis. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChrysalisApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(ChrysalisApplication.class);
        application.addInitializers(new ListeningAddress(), new Encryption(), new EmbeddedPostgresAhead());
        application.run(args);
    }
}
