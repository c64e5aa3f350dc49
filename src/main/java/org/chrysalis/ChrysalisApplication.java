package org.chrysalis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Chrysalis. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChrysalisApplication {

    public static void main(String[] args) {
        SpringApplication.run(ChrysalisApplication.class, args);
    }
}
